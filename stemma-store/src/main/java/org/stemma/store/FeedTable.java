package org.stemma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of feeds that are watched. */
final class FeedTable {
    private final Handle handle;

    FeedTable(Handle handle) {
        this.handle = handle;
    }

    List<FeedState> all() {
        return handle.createQuery(
                        "SELECT address, title, etag, last_modified, polled, due, failures, problem, items FROM feed"
                                + " ORDER BY address")
                .map((r, c) -> new FeedState(
                        r.getString(1),
                        r.getString(2),
                        Optional.ofNullable(r.getString(3)),
                        Optional.ofNullable(r.getString(4)),
                        Optional.ofNullable(r.getObject(5)).map(n -> Instant.ofEpochMilli(((Number) n).longValue())),
                        Instant.ofEpochMilli(r.getLong(6)),
                        r.getInt(7),
                        Optional.ofNullable(r.getString(8)),
                        r.getString(9)))
                .list();
    }

    void forget(String address) {
        handle.createUpdate("DELETE FROM feed WHERE address = :address")
                .bind("address", address)
                .execute();
    }

    void save(FeedState feed) {
        handle.createUpdate(
                        "INSERT INTO feed (address, title, etag, last_modified, polled, due, failures, problem, items)"
                                + " VALUES (:address, :title, :etag, :modified, :polled, :due, :failures, :problem, :items)"
                                + " ON CONFLICT (address) DO UPDATE SET title = excluded.title, etag = excluded.etag,"
                                + " last_modified = excluded.last_modified, polled = excluded.polled, due = excluded.due,"
                                + " failures = excluded.failures, problem = excluded.problem, items = excluded.items")
                .bind("address", feed.address())
                .bind("title", feed.title())
                .bind("etag", feed.etag().orElse(null))
                .bind("modified", feed.lastModified().orElse(null))
                .bind("polled", feed.polled().map(Instant::toEpochMilli).orElse(null))
                .bind("due", feed.due().toEpochMilli())
                .bind("failures", feed.failures())
                .bind("problem", feed.problem().orElse(null))
                .bind("items", feed.items())
                .execute();
    }
}
