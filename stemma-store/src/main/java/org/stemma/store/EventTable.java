package org.stemma.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The table of events: all that ever had a say in which story an article belongs to, in the order in which it happened.
 *
 * <p>What the stories are follows from it, whatever the batches were and however often the library was closed.
 */
final class EventTable {
    /** What happened. */
    enum Kind {
        /** A version of an article came. */
        ARRIVAL,
        /** The live stories were looked at again. */
        SETTLING,
        /** A person put something right. */
        CORRECTION,
        /** A person took that back. */
        UNDOING,
        /** A person did one of these before the stories were formed anew; the pins they started with hold it. */
        FOLDED
    }

    /**
     * One event.
     *
     * @param number without gaps, from 1
     * @param kind what happened
     * @param article that came
     * @param version of it; of a settling, how many articles it moved
     * @param story that it was put to then
     * @param correction that was made
     */
    record Event(
            long number,
            Kind kind,
            Optional<String> article,
            int version,
            Optional<String> story,
            Optional<Long> correction) {}

    private final Handle handle;

    EventTable(Handle handle) {
        this.handle = handle;
    }

    long last() {
        return counter("event");
    }

    /** What no other library begins with: its first article, and when that came; empty when there is none. */
    Optional<String> beginning() {
        return handle.createQuery("SELECT e.article, v.fingerprint, v.added FROM event e JOIN version v"
                        + " ON v.article = e.article AND v.number = e.version WHERE e.number = 1")
                .map((r, c) -> r.getString(1) + ' ' + r.getString(2) + ' ' + r.getLong(3))
                .findOne();
    }

    long revision() {
        return counter("revision");
    }

    /** Begins the next revision and gives its number. */
    long nextRevision() {
        return next("revision");
    }

    /** Writes an event down and gives its number. */
    long add(
            long revision,
            Kind kind,
            Optional<String> article,
            int version,
            Optional<String> story,
            Optional<Long> correction) {
        long number = next("event");
        handle.createUpdate("INSERT INTO event (number, revision, kind, article, version, story, correction)"
                        + " VALUES (:number, :revision, :kind, :article, :version, :story, :correction)")
                .bind("number", number)
                .bind("revision", revision)
                .bind("kind", kind.name())
                .bind("article", article.orElse(null))
                .bind("version", version)
                .bind("story", story.orElse(null))
                .bind("correction", correction.orElse(null))
                .execute();
        return number;
    }

    /** What happened next after an event, in order, at most so much of it. */
    List<Event> after(long number, int most) {
        return handle.createQuery("SELECT number, kind, article, version, story, correction FROM event"
                        + " WHERE number > :number ORDER BY number LIMIT :most")
                .bind("number", number)
                .bind("most", most)
                .map((r, c) -> new Event(
                        r.getLong(1),
                        Kind.valueOf(r.getString(2)),
                        Optional.ofNullable(r.getString(3)),
                        r.getInt(4),
                        Optional.ofNullable(r.getString(5)),
                        Optional.ofNullable(r.getObject(6)).map(n -> ((Number) n).longValue())))
                .list();
    }

    /** How many articles came after the last settling up to an event. */
    int arrivalsSinceSettling(long upTo) {
        return handle.createQuery("SELECT COUNT(*) FROM event WHERE kind = 'ARRIVAL' AND number <= :upTo AND number >"
                        + " COALESCE((SELECT MAX(number) FROM event WHERE kind = 'SETTLING' AND number <= :upTo), 0)")
                .bind("upTo", upTo)
                .mapTo(Integer.class)
                .one();
    }

    /** Writes down where an article is put now that the stories were formed anew. */
    void putAnew(long number, String story) {
        handle.createUpdate("UPDATE event SET story = :story WHERE number = :number")
                .bind("story", story)
                .bind("number", number)
                .execute();
    }

    /** Writes down how many articles a settling moves now. */
    void settledAnew(long number, int moves) {
        handle.createUpdate("UPDATE event SET version = :moves WHERE number = :number")
                .bind("moves", moves)
                .bind("number", number)
                .execute();
    }

    /** Corrections are in the pins now that all starts with. */
    void fold() {
        handle.execute("UPDATE event SET kind = 'FOLDED' WHERE kind IN ('CORRECTION', 'UNDOING')");
    }

    /** The last snapshot of the live stories and the event it stands at. */
    Optional<Map.Entry<Long, byte[]>> snapshot() {
        return handle.createQuery("SELECT event, content FROM snapshot ORDER BY event DESC LIMIT 1")
                .map((r, c) -> Map.entry(r.getLong(1), r.getBytes(2)))
                .findOne();
    }

    /** Keeps a snapshot in the place of all others. */
    void keepSnapshot(long event, byte[] content) {
        handle.execute("DELETE FROM snapshot");
        handle.createUpdate("INSERT INTO snapshot (event, content) VALUES (:event, :content)")
                .bind("event", event)
                .bind("content", content)
                .execute();
    }

    void dropSnapshots() {
        handle.execute("DELETE FROM snapshot");
    }

    private long counter(String name) {
        return handle.createQuery("SELECT value FROM counter WHERE name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }

    long next(String name) {
        handle.createUpdate("UPDATE counter SET value = value + 1 WHERE name = :name")
                .bind("name", name)
                .execute();
        return counter(name);
    }
}
