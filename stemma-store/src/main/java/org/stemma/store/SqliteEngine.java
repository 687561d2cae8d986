package org.stemma.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.stemma.store.LibraryException.Reason;

/**
 * A file of SQLite in a directory of our own.
 *
 * <p>Machine note: write-ahead log, so that readers never wait for the writer, and a flush to the disk at every commit
 * ({@code synchronous=FULL}), so that what was acknowledged survives a power cut. Writers begin with {@code BEGIN IMMEDIATE}: SQLite's own lock is the turn that processes take.
 */
final class SqliteEngine implements Engine {
    /** The file's name in the directory. */
    static final String FILE = "library.db";

    /** Marks the file as ours: {@code Stem}. */
    private static final int APPLICATION = 0x5374656d;

    /** How long the head of a file of SQLite is, and where in it the mark stands. */
    private static final int HEAD = 100;

    private static final int MARK = 68;

    /** Pages that the one connection which writes keeps: it comes back to the same ones. */
    private static final int WRITING_KIB = 32 * 1024;

    /** Those that each connection which reads keeps; what it reads again lies in the system's memory, once for all of them. */
    private static final int READING_KIB = 4 * 1024;

    private final Path directory;
    private final Duration patience;
    private final OptionalInt mostPages;

    /** A database in this directory that may have this many pages of 4 KiB, if that is limited. */
    SqliteEngine(Path directory, Duration patience, OptionalInt mostPages) {
        this.directory = directory;
        this.patience = patience;
        this.mostPages = mostPages;
    }

    /** True when a directory has a library's file. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    @Override
    public void prepare() {
        Path file = directory.resolve(FILE);
        if (Files.exists(file)) {
            refuseForeign(file);
            return;
        }
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new LibraryException(Reason.FOREIGN, directory + " is a file; a library is a directory");
        }
        try {
            Files.createDirectories(directory);
            try (Stream<Path> there = Files.list(directory)) {
                if (there.findAny().isPresent()) {
                    throw new LibraryException(
                            Reason.FOREIGN,
                            directory + " holds other files and no library; name a new or an empty directory");
                }
            }
        } catch (IOException e) {
            throw new LibraryException(
                    Reason.UNREACHABLE, "cannot make a library in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** A file of another program is left as it is; one without a mark may be ours, begun and not finished. */
    private static void refuseForeign(Path file) {
        byte[] head = new byte[HEAD];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, HEAD);
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREACHABLE, file + " cannot be read: " + e.getMessage(), e);
        }
        int mark = ByteBuffer.wrap(head).getInt(MARK);
        boolean database =
                read == HEAD && new String(head, 0, 15, StandardCharsets.ISO_8859_1).equals("SQLite format 3");
        if (read > 0 && !database || mark != 0 && mark != APPLICATION) {
            throw new LibraryException(Reason.FOREIGN, file + " is no library of Stemma");
        }
    }

    @Override
    public DataSource writing() {
        SQLiteConfig config = config(WRITING_KIB);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        mostPages.ifPresent(config::setMaxPageCount);
        return source(config);
    }

    @Override
    public DataSource reading() {
        return source(config(READING_KIB));
    }

    private SQLiteConfig config(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) patience.toMillis());
        config.setCacheSize(-cacheKib);
        return config;
    }

    private DataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + directory.resolve(FILE));
        return source;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public String bytes() {
        return "BLOB";
    }

    @Override
    public void claim(Handle handle) {
        handle.execute("PRAGMA application_id = " + APPLICATION);
    }

    @Override
    public void takeTurn(Handle handle) {
        // BEGIN IMMEDIATE has done so.
    }

    @Override
    public LibraryException trouble(Exception e) {
        int code = 0;
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof LibraryException known) {
                return known;
            }
            if (t instanceof SQLException s && s.getErrorCode() != 0) {
                // Extended codes have the plain one in their lowest byte.
                code = s.getErrorCode() & 0xff;
            }
        }
        for (SQLiteErrorCode known : SQLiteErrorCode.values()) {
            if (known.code == code) {
                return trouble(known, e);
            }
        }
        return new LibraryException(Reason.OTHER, "the library in " + directory + ": " + e.getMessage(), e);
    }

    private LibraryException trouble(SQLiteErrorCode code, Exception e) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new LibraryException(
                        Reason.LOCKED,
                        "the library in " + directory + " is being written by another program; waited "
                                + patience.toSeconds() + " seconds for it. Nothing of this was kept; try again",
                        e);
            case SQLITE_FULL ->
                new LibraryException(
                        Reason.FULL,
                        "the disk with " + directory
                                + " is full. What was acknowledged before is safe; make room and go on",
                        e);
            case SQLITE_NOTADB ->
                new LibraryException(Reason.FOREIGN, directory.resolve(FILE) + " is no library of Stemma", e);
            case SQLITE_CORRUPT ->
                new LibraryException(Reason.DAMAGED, directory.resolve(FILE) + " is damaged: " + e.getMessage(), e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new LibraryException(
                        Reason.UNREACHABLE, "the library in " + directory + " may not be written by you", e);
            case SQLITE_CANTOPEN ->
                new LibraryException(
                        Reason.UNREACHABLE, "the library in " + directory + " cannot be opened: " + e.getMessage(), e);
            case SQLITE_IOERR ->
                new LibraryException(
                        Reason.UNREACHABLE,
                        "the disk with " + directory + " cannot be written or read (full, or failing). What was"
                                + " acknowledged before is safe",
                        e);
            default -> new LibraryException(Reason.OTHER, "the library in " + directory + ": " + e.getMessage(), e);
        };
    }

    @Override
    public void copy(Handle handle, Path file) {
        handle.execute("VACUUM INTO ?", file.toString());
    }

    @Override
    public List<Problem> integrity(Handle handle) {
        List<Problem> out = new ArrayList<>();
        for (String line :
                handle.select("PRAGMA integrity_check").mapTo(String.class).list()) {
            if (!line.equals("ok")) {
                out.add(new Problem(FILE, line));
            }
        }
        return out;
    }
}
