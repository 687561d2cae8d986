package org.stemma.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** What sets one database system apart from another. */
interface Engine {
    /** Looks whether the place can be a library, and makes what must be there before the first connection. */
    void prepare();

    /** Connections that write. */
    DataSource writing();

    /** Connections that only read. */
    DataSource reading();

    /** How long to wait for others that write. */
    Duration patience();

    /** The type of a column of bytes. */
    String bytes();

    /** Marks a new database as ours. */
    void claim(Handle handle);

    /** Inside a transaction: waits until nobody else writes. */
    void takeTurn(Handle handle);

    /** The same trouble in words for the user. */
    LibraryException trouble(Exception e);

    /** Writes a copy of all that is here, as of one moment, into a file that is not there yet; outside a transaction. */
    void copy(Handle handle, Path file);

    /** What is wrong with the files, if the system can tell. */
    List<Problem> integrity(Handle handle);
}
