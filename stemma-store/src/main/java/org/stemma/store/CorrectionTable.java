package org.stemma.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.stemma.story.Pins;

/** The tables of corrections and of the pins that come of them. */
final class CorrectionTable {
    /** The pins as they are now. */
    static final String NOW = "now";

    /** The pins that the events start with. */
    static final String START = "start";

    private final Handle handle;

    CorrectionTable(Handle handle) {
        this.handle = handle;
    }

    void add(long number, Correction correction, Former former, Instant now) {
        handle.createUpdate("INSERT INTO correction (number, made, undone, content, former)"
                        + " VALUES (:number, :made, 0, :content, :former)")
                .bind("number", number)
                .bind("made", now.toEpochMilli())
                .bind("content", CorrectionJson.write(correction))
                .bind("former", CorrectionJson.write(former))
                .execute();
    }

    void undone(long number) {
        handle.createUpdate("UPDATE correction SET undone = 1 WHERE number = :number")
                .bind("number", number)
                .execute();
    }

    List<Corrected> all() {
        return handle.createQuery("SELECT number, content, made, undone FROM correction ORDER BY number")
                .map((r, c) -> new Corrected(
                        r.getLong(1),
                        CorrectionJson.read(r.getString(2)),
                        Instant.ofEpochMilli(r.getLong(3)),
                        r.getInt(4) != 0))
                .list();
    }

    Optional<Corrected> correction(long number) {
        return all().stream().filter(c -> c.number() == number).findFirst();
    }

    Former former(long number) {
        return handle.createQuery("SELECT former FROM correction WHERE number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .findOne()
                .map(CorrectionJson::readFormer)
                .orElse(Former.SAME);
    }

    Pins pins(String name) {
        return handle.createQuery("SELECT content FROM pins WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .map(PinsJson::read)
                .orElse(Pins.NONE);
    }

    void keep(String name, Pins pins) {
        handle.createUpdate("INSERT INTO pins (name, content) VALUES (:name, :content)"
                        + " ON CONFLICT (name) DO UPDATE SET content = excluded.content")
                .bind("name", name)
                .bind("content", PinsJson.write(pins))
                .execute();
    }
}
