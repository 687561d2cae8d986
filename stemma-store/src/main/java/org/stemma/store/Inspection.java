package org.stemma.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.stemma.article.Article;

/** Looks through a library for what does not fit together: lost, double, half, or other than what it follows from. */
final class Inspection {
    /** The most problems of one kind that are told. */
    private static final int MOST = 20;

    private static final int CHUNK = 500;

    /** Questions to the database whose answers should be empty, with the words for what they find. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry(
                    "SELECT a.id FROM article a LEFT JOIN version v ON v.article = a.id AND v.number = a.version"
                            + " WHERE v.article IS NULL",
                    "has no text"),
            Map.entry(
                    "SELECT article FROM version GROUP BY article HAVING COUNT(*) <> MAX(number) OR MIN(number) <> 1",
                    "lacks one of its versions"),
            Map.entry(
                    "SELECT v.article FROM version v LEFT JOIN article a ON a.id = v.article WHERE a.id IS NULL",
                    "has a text and is nowhere listed"),
            Map.entry(
                    "SELECT v.article FROM version v LEFT JOIN event e ON e.article = v.article"
                            + " AND e.version = v.number AND e.kind = 'ARRIVAL' GROUP BY v.article, v.number"
                            + " HAVING COUNT(e.number) <> 1",
                    "did not come exactly once"),
            Map.entry(
                    "SELECT e.article FROM event e LEFT JOIN version v ON v.article = e.article"
                            + " AND v.number = e.version WHERE e.kind = 'ARRIVAL' AND v.article IS NULL",
                    "came and has no text"),
            Map.entry(
                    "SELECT a.id FROM article a LEFT JOIN article_key k ON k.article = a.id WHERE k.name IS NULL",
                    "has no name by which it would be known again"),
            Map.entry(
                    "SELECT a.id FROM article a LEFT JOIN story s ON s.id = a.story WHERE s.id IS NULL",
                    "is in a story that is not listed"),
            Map.entry(
                    "SELECT s.id FROM story s WHERE s.articles <> (SELECT COUNT(*) FROM article a WHERE a.story = s.id)",
                    "has not as many articles as its card says"),
            Map.entry(
                    "SELECT CAST(value AS TEXT) FROM counter WHERE name = 'event'"
                            + " AND value <> (SELECT COUNT(*) FROM event)",
                    "is the number of the last event, but there are not as many"));

    private final Handle handle;
    private final Steps steps;
    private final List<Problem> problems = new ArrayList<>();

    Inspection(Handle handle, Steps steps) {
        this.handle = handle;
        this.steps = steps;
    }

    List<Problem> problems() {
        QUESTIONS.forEach((sql, words) ->
                handle.createQuery(sql).mapTo(String.class).list().forEach(where -> tell(where, words)));
        texts();
        captures();
        return problems;
    }

    private void tell(String where, String words) {
        if (problems.stream().filter(p -> p.what().equals(words)).count() < MOST) {
            problems.add(new Problem(where, words));
        }
    }

    /** Every text can be read and has the fingerprint it should have. */
    private void texts() {
        each(
                "texts",
                "version",
                "SELECT article, number, fingerprint, content FROM version ORDER BY article, number",
                r -> {
                    Article article = ArticleJson.unpack(r.content);
                    return Identity.of(article).fingerprint().equals(r.expected)
                            ? Optional.empty()
                            : Optional.of("has other words than it came with");
                });
    }

    /** All raw bytes have the hash they are kept under. */
    private void captures() {
        each(
                "captures",
                "capture",
                "SELECT sha256, 0, sha256, content FROM capture ORDER BY sha256",
                r -> Hash.of(Packed.unpack(r.content)).equals(r.expected)
                        ? Optional.empty()
                        : Optional.of("has other bytes than it came with"));
    }

    private record Row(String where, String expected, byte[] content) {}

    private void each(String what, String table, String sql, Function<Row, Optional<String>> wrong) {
        long total = handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one();
        for (long done = 0; done < total; done += CHUNK) {
            steps.at(what, done, total);
            List<Row> rows = handle.createQuery(sql + " LIMIT " + CHUNK + " OFFSET " + done)
                    .map((r, c) -> new Row(r.getString(1), r.getString(3), r.getBytes(4)))
                    .list();
            Map<String, String> found = new HashMap<>();
            rows.stream()
                    .parallel()
                    .map(r -> Map.entry(r.where, judged(r, wrong)))
                    .sequential()
                    .filter(e -> !e.getValue().isEmpty())
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
            found.forEach(this::tell);
        }
    }

    private static String judged(Row row, Function<Row, Optional<String>> wrong) {
        try {
            return wrong.apply(row).orElse("");
        } catch (LibraryException e) {
            return Objects.requireNonNullElse(e.getMessage(), "cannot be read");
        }
    }

    /** What the articles' stories are not, though the events lead there. */
    static List<Problem> strayed(Map<String, String> written, Map<String, String> retraced) {
        List<Problem> out = new ArrayList<>();
        written.forEach((article, story) -> {
            String other = retraced.getOrDefault(article, story);
            if (!story.equals(other) && out.size() < MOST) {
                out.add(new Problem(article, "is in story " + story + ", but its events lead to " + other));
            }
        });
        return out;
    }

    /** Where the search index does not say what the database says. */
    static List<Problem> misfiled(Map<String, String> written, Map<String, Optional<String>> filed) {
        List<Problem> out = new ArrayList<>();
        written.forEach((article, story) -> {
            Optional<String> indexed = filed.getOrDefault(article, Optional.empty());
            if (!indexed.equals(Optional.of(story)) && out.size() < MOST) {
                out.add(new Problem(
                        article,
                        "is in story " + story + ", but the search index has it "
                                + indexed.map(s -> "in " + s).orElse("nowhere")));
            }
        });
        for (String article : filed.keySet()) {
            if (!written.containsKey(article) && out.size() < MOST) {
                out.add(new Problem(article, "is in the search index and not in the database"));
            }
        }
        return out;
    }
}
