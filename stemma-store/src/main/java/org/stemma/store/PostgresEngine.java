package org.stemma.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.postgresql.ds.PGSimpleDataSource;
import org.stemma.store.LibraryException.Reason;

/**
 * A schema of a PostgreSQL database.
 *
 * <p>Machine note: writers take an advisory lock that ends with their transaction; its number is the schema's, so that two
 * libraries in one database do not wait for each other.
 */
final class PostgresEngine implements Engine {
    private final Place.Server place;
    private final Duration patience;

    PostgresEngine(Place.Server place, Duration patience) {
        this.place = place;
        this.patience = patience;
    }

    @Override
    public void prepare() {
        // The server is there or it is not: the first connection tells.
    }

    @Override
    public DataSource writing() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place.url());
        source.setApplicationName("stemma");
        return source;
    }

    @Override
    public DataSource reading() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place.url());
        source.setApplicationName("stemma");
        source.setReadOnly(true);
        return source;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public String bytes() {
        return "BYTEA";
    }

    @Override
    public void claim(Handle handle) {
        // A schema has no mark; Flyway's own table tells.
    }

    @Override
    public void takeTurn(Handle handle) {
        handle.execute("SET LOCAL lock_timeout = " + patience.toMillis());
        handle.createQuery("SELECT pg_advisory_xact_lock(hashtext('stemma.' || current_schema()))::text")
                .mapTo(String.class)
                .list();
    }

    @Override
    public LibraryException trouble(Exception e) {
        String state = "";
        String words = String.valueOf(e.getMessage());
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof LibraryException known) {
                return known;
            }
            if (t instanceof SQLException s && s.getSQLState() != null) {
                state = s.getSQLState();
                words = String.valueOf(s.getMessage());
            }
        }
        if (state.equals("55P03")) {
            return new LibraryException(
                    Reason.LOCKED,
                    "the library " + place + " is being written by another program; waited " + patience.toSeconds()
                            + " seconds for it. Nothing of this was kept; try again",
                    e);
        }
        if (state.equals("53100")) {
            return new LibraryException(
                    Reason.FULL, "the disk of " + place + " is full. What was acknowledged before is safe", e);
        }
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D") || state.startsWith("57P")) {
            return new LibraryException(Reason.UNREACHABLE, "the library " + place + " cannot be reached: " + words, e);
        }
        return new LibraryException(Reason.OTHER, "the library " + place + ": " + words, e);
    }

    @Override
    public void copy(Handle handle, Path file) {
        throw new LibraryException(Reason.OTHER, "a library on a server is backed up with the server's own pg_dump");
    }

    @Override
    public List<Problem> integrity(Handle handle) {
        // The server looks after its own files.
        return List.of();
    }
}
