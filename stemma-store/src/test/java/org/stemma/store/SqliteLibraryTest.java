package org.stemma.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The library in a directory. */
class SqliteLibraryTest extends LibraryContract {
    @TempDir
    Path dir;

    @Override
    Place empty() {
        return new Place.Directory(dir.resolve("library"));
    }
}
