package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table of stories: what follows from their articles, kept beside them so that a list of stories is quick. */
final class StoryTable {
    private static final long DAY = 24 * 60 * 60 * 1000L;
    private static final String CARD =
            "SELECT id, title, articles, outlets, first_seen, last_seen, changed, lineages, lineages_at FROM story ";

    private final Handle handle;

    StoryTable(Handle handle) {
        this.handle = handle;
    }

    /** Writes down what follows from the articles that a story has now. */
    void refresh(String story, long revision) {
        handle.createUpdate("INSERT INTO story (id, title, articles, outlets, first_seen, last_seen, changed)"
                        + " SELECT :id, COALESCE((SELECT title FROM article WHERE story = :id AND title <> ''"
                        + " ORDER BY seen, id LIMIT 1), ''),"
                        + " COUNT(*), COUNT(DISTINCT NULLIF(outlet, '')), COALESCE(MIN(seen), 0),"
                        + " COALESCE(MAX(seen), 0), :changed FROM article WHERE story = :id"
                        + " ON CONFLICT (id) DO UPDATE SET title = excluded.title, articles = excluded.articles,"
                        + " outlets = excluded.outlets, first_seen = excluded.first_seen,"
                        + " last_seen = excluded.last_seen, changed = excluded.changed, merged_into = NULL")
                .bind("id", story)
                .bind("changed", revision)
                .execute();
    }

    /** Says where the articles of a story went that has none left. */
    void mergedInto(String story, String other) {
        handle.createUpdate("UPDATE story SET merged_into = :other WHERE id = :id AND articles = 0")
                .bind("other", other)
                .bind("id", story)
                .execute();
    }

    /** Notes how many articles each independent text has. */
    void count(String story, long changed, List<Integer> lineages) {
        handle.createUpdate("UPDATE story SET lineages = :lineages, lineages_at = :changed"
                        + " WHERE id = :id AND changed = :changed")
                .bind("lineages", lineages.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .bind("changed", changed)
                .bind("id", story)
                .execute();
    }

    /** The id under which a story goes on: its own, or that of the one it was merged into. */
    Optional<String> living(String id) {
        Optional<String> at = Optional.of(id);
        for (int hop = 0; at.isPresent() && hop < 1000; hop++) {
            Optional<String> next = handle.createQuery("SELECT merged_into FROM story WHERE id = :id AND articles = 0")
                    .bind("id", at.get())
                    .mapTo(String.class)
                    .findOne();
            if (next.isEmpty()) {
                break;
            }
            at = next;
        }
        String last = at.orElse(id);
        return handle.createQuery("SELECT id FROM story WHERE id = :id AND articles > 0")
                .bind("id", last)
                .mapTo(String.class)
                .findOne();
    }

    Optional<StoryCard> card(String id) {
        return withDays(handle.createQuery(CARD + "WHERE id = :id")
                        .bind("id", id)
                        .map(StoryTable::row)
                        .list())
                .stream()
                .findFirst();
    }

    List<StoryCard> cards(StoryQuery query) {
        String order =
                query.order() == StoryQuery.Order.LARGEST ? "articles DESC, last_seen DESC, id" : "last_seen DESC, id";
        Query sql = handle.createQuery(CARD + "WHERE articles >= :least AND last_seen >= :from AND first_seen < :until"
                        + " ORDER BY " + order + " LIMIT :limit OFFSET :offset")
                .bind("least", Math.max(1, query.least()))
                .bind("from", query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE))
                .bind("until", query.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE))
                .bind("limit", query.limit())
                .bind("offset", query.offset());
        return withDays(sql.map(StoryTable::row).list());
    }

    List<Change> changesSince(long revision) {
        return handle.createQuery("SELECT changed, id FROM story WHERE changed > :revision ORDER BY changed, id")
                .bind("revision", revision)
                .map((r, c) -> new Change(r.getLong(1), r.getString(2)))
                .list();
    }

    private static StoryCard row(ResultSet r, Object context) throws SQLException {
        long changed = r.getLong(7);
        String lineages = r.getLong(9) == changed ? r.getString(8) : null;
        return new StoryCard(
                r.getString(1),
                r.getString(2),
                r.getInt(3),
                r.getInt(4),
                lineages == null || lineages.isEmpty()
                        ? List.of()
                        : Arrays.stream(lineages.split(" "))
                                .map(Integer::valueOf)
                                .toList(),
                Instant.ofEpochMilli(r.getLong(5)),
                Instant.ofEpochMilli(r.getLong(6)),
                new TreeMap<>(),
                changed);
    }

    private List<StoryCard> withDays(List<StoryCard> cards) {
        if (cards.isEmpty()) {
            return cards;
        }
        Map<String, SortedMap<LocalDate, Integer>> days = new HashMap<>();
        // Days before 1970 are negative, and a plain division would round them the wrong way.
        handle.createQuery("SELECT story, (seen - ((seen % :day) + :day) % :day) / :day AS d, COUNT(*) FROM article"
                        + " WHERE story IN (<stories>) AND published IS NOT NULL GROUP BY story, d")
                .bind("day", DAY)
                .bindList("stories", cards.stream().map(StoryCard::id).toList())
                .map((r, c) -> days.computeIfAbsent(r.getString(1), k -> new TreeMap<>())
                        .put(LocalDate.ofEpochDay(r.getLong(2)), r.getInt(3)))
                .list();
        List<StoryCard> out = new ArrayList<>();
        for (StoryCard c : cards) {
            out.add(new StoryCard(
                    c.id(),
                    c.title(),
                    c.articles(),
                    c.outlets(),
                    c.lineages(),
                    c.first(),
                    c.last(),
                    days.getOrDefault(c.id(), new TreeMap<>()),
                    c.changed()));
        }
        return out;
    }
}
