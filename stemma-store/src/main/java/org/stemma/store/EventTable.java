package org.stemma.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

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
        CORRECTION
    }

    /**
     * One event.
     *
     * @param number without gaps, from 1
     * @param kind what happened
     * @param article that came
     * @param version of it
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

    /** What happened after an event, in order; to be read to its end or closed. */
    ResultIterable<Event> after(long number) {
        return handle.createQuery("SELECT number, kind, article, version, story, correction FROM event"
                        + " WHERE number > :number ORDER BY number")
                .bind("number", number)
                .map((r, c) -> new Event(
                        r.getLong(1),
                        Kind.valueOf(r.getString(2)),
                        Optional.ofNullable(r.getString(3)),
                        r.getInt(4),
                        Optional.ofNullable(r.getString(5)),
                        Optional.ofNullable(r.getObject(6)).map(n -> ((Number) n).longValue())));
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
