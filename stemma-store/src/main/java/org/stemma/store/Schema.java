package org.stemma.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.stemma.store.LibraryException.Reason;

/**
 * The tables and the versions they went through.
 *
 * <p>A library that is up to date is only asked for its version: to look for migrations takes half a second, and most
 * commands take less.
 */
final class Schema {
    /** The newest migration that this program brings. */
    static final int VERSION = 1;

    private Schema() {}

    static void bring(DataSource source, Engine engine) {
        Optional<Integer> version = version(source);
        if (version.isPresent() && version.get() == VERSION) {
            return;
        }
        if (version.isPresent() && version.get() > VERSION) {
            throw new LibraryException(
                    Reason.NEWER,
                    "the library was written by a newer Stemma (its tables are of version " + version.get()
                            + ", this program knows version " + VERSION + "); use that one");
        }
        Map<String, String> placeholders = new HashMap<>();
        placeholders.put("bytes", engine.bytes());
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/stemma/store/migration")
                    .placeholders(placeholders)
                    .load()
                    .migrate();
            Jdbi.create(source).useHandle(engine::claim);
        } catch (FlywayException e) {
            if (engine.trouble(e).reason() == Reason.OTHER && version.isEmpty()) {
                throw new LibraryException(
                        Reason.FOREIGN,
                        "the database is no library of Stemma, and cannot become one: " + e.getMessage(),
                        e);
            }
            throw engine.trouble(e);
        }
    }

    /** The version of the tables; empty when there are none yet. */
    private static Optional<Integer> version(DataSource source) {
        try {
            return Jdbi.create(source)
                    .withHandle(handle -> handle.createQuery(
                                    "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL"
                                            + " ORDER BY installed_rank DESC LIMIT 1")
                            .mapTo(String.class)
                            .findOne()
                            .map(Integer::valueOf));
        } catch (JdbiException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
