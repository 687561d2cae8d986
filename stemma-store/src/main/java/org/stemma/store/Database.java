package org.stemma.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The connections to one database, and the one way in which it is written: a transaction at a time, in turn with other
 * threads and other processes, whole or not at all.
 */
final class Database implements AutoCloseable {
    private final Engine engine;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final HikariDataSource glancing;
    // Each keeps what it has learnt of statements and mappers: made anew for every question it would learn that every
    // time.
    private final Jdbi writer;
    private final Jdbi reader;
    private final Jdbi glancer;
    private final ReentrantLock turn = new ReentrantLock();

    private Database(Engine engine, HikariDataSource writing, HikariDataSource reading, HikariDataSource glancing) {
        this.engine = engine;
        this.writing = writing;
        this.reading = reading;
        this.glancing = glancing;
        this.writer = Jdbi.create(writing);
        this.reader = Jdbi.create(reading);
        this.glancer = Jdbi.create(glancing);
    }

    /** Connects, and brings the tables to the form this version knows. */
    static Database open(Engine engine) {
        try {
            engine.prepare();
            Schema.bring(engine.writing(), engine);
            return new Database(
                    engine,
                    pool(engine.writing(), "stemma-write", 1, engine),
                    pool(engine.reading(), "stemma-read", 4, engine),
                    pool(engine.reading(), "stemma-glance", 2, engine));
        } catch (HikariPool.PoolInitializationException | JdbiException e) {
            throw engine.trouble(e);
        }
    }

    private static HikariDataSource pool(DataSource source, String name, int most, Engine engine) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName(name);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(1000, engine.patience().toMillis()));
        config.setInitializationFailTimeout(1);
        return new HikariDataSource(config);
    }

    /** Reads, as of one moment. */
    <T> T read(Function<Handle, T> work) {
        return read(reader, work);
    }

    /** Reads a row or two: never waits for those who read a story of hundreds of articles. */
    <T> T glance(Function<Handle, T> work) {
        return read(glancer, work);
    }

    private <T> T read(Jdbi connections, Function<Handle, T> work) {
        try {
            return connections.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw engine.trouble(e);
        }
    }

    /** Writes all of it or, when the work throws, nothing; waits for its turn. */
    <T> T write(Function<Handle, T> work) {
        turn.lock();
        try {
            return writer.inTransaction(handle -> {
                engine.takeTurn(handle);
                return work.apply(handle);
            });
        } catch (JdbiException e) {
            throw engine.trouble(e);
        } finally {
            turn.unlock();
        }
    }

    /** The same for work that gives nothing. */
    void change(Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Copies all of it into a file while others read and write. */
    void copy(Path file) {
        try {
            reader.useHandle(handle -> engine.copy(handle, file));
        } catch (JdbiException e) {
            throw engine.trouble(e);
        }
    }

    /** What the engine itself finds wrong with its files. */
    List<Problem> integrity() {
        return read(engine::integrity);
    }

    @Override
    public void close() {
        glancing.close();
        reading.close();
        writing.close();
    }
}
