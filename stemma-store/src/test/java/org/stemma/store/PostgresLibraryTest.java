package org.stemma.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The library in a PostgreSQL database that the build starts. */
class PostgresLibraryTest extends LibraryContract {
    private static EmbeddedPostgres server;
    private static int schemas;

    @TempDir
    Path dir;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Place empty() {
        String schema = "library" + ++schemas;
        try (Connection c = server.getPostgresDatabase().getConnection()) {
            c.createStatement().execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Place.Server(
                server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema,
                Optional.of(dir.resolve(schema)));
    }
}
