package org.stemma.app.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.app.proof.Reference;
import org.stemma.text.Span;

/**
 * Puts the paragraphs of a page together to the excerpts that its data names.
 *
 * <p>A page sets a paragraph apart where the article has a line end; in the excerpt the line end is a character.
 */
final class ArticleWords {
    private final JsonNode articles;
    private final List<Fault> faults;
    private final List<Claims.Excerpt> others = new ArrayList<>();
    private final Map<Integer, TreeMap<Integer, Claims.Excerpt>> bodies = new HashMap<>();

    ArticleWords(JsonNode data, List<Fault> faults) {
        this.articles = data.path("articles");
        this.faults = faults;
    }

    /** Adds what stands at {@code 3:7:120-560}. */
    void add(String where, String place, String text) {
        String[] fields = place.split(":", -1);
        Optional<Integer> article = fields.length == 3 ? Reference.number(fields[0]) : Optional.empty();
        Optional<Integer> part = fields.length == 3 ? Reference.number(fields[1]) : Optional.empty();
        Optional<Span> span = fields.length == 3 ? Reference.span(fields[2]) : Optional.empty();
        if (article.isEmpty() || part.isEmpty() || span.isEmpty() || !articles.has(article.get())) {
            faults.add(new Fault(where, "it names no place of an article: " + Contrast.brief(place)));
            return;
        }
        JsonNode a = articles.get(article.get());
        Claims.Excerpt excerpt =
                new Claims.Excerpt(where, a.path("id").asText(""), part.get(), span.get(), text, Optional.empty());
        boolean body = a.path("parts").path(part.get()).path("kind").asText("").equals("body");
        if (!body) {
            others.add(excerpt);
        } else if (bodies.computeIfAbsent(article.get(), k -> new TreeMap<>())
                        .put(span.get().start(), excerpt)
                != null) {
            faults.add(new Fault(where, "two paragraphs are said to stand at one place"));
        }
    }

    /** All of them; a paragraph that belongs to no excerpt is a fault, and so is an excerpt without its words. */
    List<Claims.Excerpt> excerpts() {
        List<Claims.Excerpt> out = new ArrayList<>(others);
        for (int i = 0; i < articles.size(); i++) {
            TreeMap<Integer, Claims.Excerpt> paragraphs = bodies.getOrDefault(i, new TreeMap<>());
            for (JsonNode e : articles.path(i).path("excerpts")) {
                int start = DataClaims.number(e.path("start"));
                int end = DataClaims.number(e.path("end"));
                if (start < 0 || end <= start) {
                    faults.add(new Fault(
                            "article " + articles.path(i).path("id").asText(""), "it has an excerpt without a place"));
                    continue;
                }
                excerpt(new Span(start, end), e.path("sha256").asText(""), i, paragraphs)
                        .ifPresent(out::add);
            }
            paragraphs.values().forEach(p -> faults.add(new Fault(p.where(), "the paragraph is in no excerpt")));
        }
        return out;
    }

    private Optional<Claims.Excerpt> excerpt(
            Span span, String sha256, int article, TreeMap<Integer, Claims.Excerpt> all) {
        StringBuilder text = new StringBuilder();
        Optional<Claims.Excerpt> first = Optional.empty();
        for (var next = all.ceilingEntry(span.start());
                next != null && next.getValue().span().end() <= span.end();
                next = all.ceilingEntry(span.start())) {
            Claims.Excerpt p = next.getValue();
            all.remove(next.getKey());
            int gap = p.span().start() - span.start() - text.length();
            if (gap < 0 || (gap > MOST_BETWEEN)) {
                faults.add(new Fault(p.where(), "the paragraph is not where the one before it ends"));
                return Optional.empty();
            }
            text.append("\n".repeat(gap)).append(p.text());
            first = first.isPresent() ? first : Optional.of(p);
        }
        if (first.isEmpty()) {
            faults.add(new Fault(
                    "article " + articles.get(article).path("id").asText(""), "the words of an excerpt are missing"));
            return Optional.empty();
        }
        text.append("\n".repeat(Math.max(0, Math.min(MOST_BETWEEN, span.length() - text.length()))));
        Claims.Excerpt f = first.get();
        return Optional.of(
                new Claims.Excerpt(f.where(), f.article(), f.part(), span, text.toString(), Optional.of(sha256)));
    }

    /** Between two paragraphs stands a line end; more than a few are no article of ours. */
    private static final int MOST_BETWEEN = 4;
}
