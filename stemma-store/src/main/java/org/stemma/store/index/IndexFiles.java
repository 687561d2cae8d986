package org.stemma.store.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index's directory: its one writer, its readers, and what is to be said when the disk fails. */
final class IndexFiles implements AutoCloseable {
    /** Raised whenever fields are filed otherwise: an index of another version is made anew. */
    private static final String VERSION = "1";

    private static final String VERSION_KEY = "version";
    private static final String REVISION_KEY = "revision";
    private static final double BUFFER_MEGABYTES = 48;

    /** What ends the names of files that hold stored fields, words' places and their offsets. */
    private static final Set<String> READ = Set.of("fdt", "pos", "pay");

    private final Path path;
    private final Directory directory;
    private final Optional<IndexWriter> writer;
    private final SearcherManager searchers;
    private volatile long revision;

    private IndexFiles(
            Path path, Directory directory, Optional<IndexWriter> writer, SearcherManager searchers, long revision) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.revision = revision;
    }

    /** What can be done with a thing of Lucene's. */
    interface Use<T, R> {
        R with(T thing) throws IOException;
    }

    /** What is done with each new segment before anybody searches it. */
    interface Learning {
        void of(LeafReader segment) throws IOException;
    }

    /** To write; to read only when another process writes it. */
    static IndexFiles toWrite(Path path, Learning learning) {
        try {
            Directory directory = directory(path);
            try {
                return open(path, directory, learning);
            } catch (LockObtainFailedException e) {
                directory.close();
                return toRead(path, learning);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | EOFException
                    | FileNotFoundException
                    | NoSuchFileException damaged) {
                // A cache is worth no repair: it starts empty, and its owner fills it again.
                wipe(directory);
                return open(path, directory, learning);
            }
        } catch (IOException e) {
            throw failed(path, "be opened", e);
        }
    }

    /**
     * The directory's files, mapped into memory, but for the texts and where in them words stand: a block of them is read for what is
     * shown and seldom again, and mapped they would be half of a server's memory.
     */
    private static Directory directory(Path path) throws IOException {
        return new FileSwitchDirectory(READ, new NIOFSDirectory(path), FSDirectory.open(path), true);
    }

    /** Deletes what is Lucene's, and nothing else. */
    private static void wipe(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            boolean ofLucene = IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                    || file.startsWith(IndexFileNames.SEGMENTS)
                    || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
            if (ofLucene) {
                directory.deleteFile(file);
            }
        }
    }

    private static IndexFiles open(Path path, Directory directory, Learning learning) throws IOException {
        IndexWriter writer = new IndexWriter(directory, settings(learning));
        try {
            Map<String, String> data = new HashMap<>();
            Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
            if (committed != null) {
                committed.forEach(e -> data.put(e.getKey(), e.getValue()));
            }
            if (!isOfThisVersion(data)) {
                writer.deleteAll();
                writer.setLiveCommitData(data(0).entrySet());
                writer.commit();
            }
            SearcherManager searchers = new SearcherManager(writer, opening(learning));
            return new IndexFiles(path, directory, Optional.of(writer), searchers, revision(data));
        } catch (IOException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Merges go on behind whoever writes: a refresh waits for none, and a merge learns by itself what its segment is asked for. */
    private static IndexWriterConfig settings(Learning learning) {
        TieredMergePolicy merging = new TieredMergePolicy();
        // A segment in one file would be mapped as a whole, its texts included.
        merging.setNoCFSRatio(0);
        return new IndexWriterConfig()
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false)
                .setMaxFullFlushMergeWaitMillis(0)
                .setMergedSegmentWarmer(learning::of);
    }

    /** Whoever refreshes learns what is new; an index that is opened waits for the first search. */
    private static SearcherFactory opening(Learning learning) {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                if (previous != null) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        learning.of(leaf.reader());
                    }
                }
                return new IndexSearcher(reader);
            }
        };
    }

    private static Map<String, String> data(long revision) {
        return Map.of(VERSION_KEY, VERSION, REVISION_KEY, Long.toString(revision));
    }

    private static boolean isOfThisVersion(Map<String, String> data) {
        return VERSION.equals(data.get(VERSION_KEY));
    }

    private static long revision(Map<String, String> data) {
        return isOfThisVersion(data) ? Long.parseLong(data.getOrDefault(REVISION_KEY, "0")) : 0;
    }

    static IndexFiles toRead(Path path, Learning learning) {
        try {
            Directory directory = directory(path);
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!isOfThisVersion(data)) {
                throw failed(
                        path, "be read", new IOException("another version of Stemma wrote it; it must be made anew"));
            }
            return new IndexFiles(
                    path,
                    directory,
                    Optional.empty(),
                    new SearcherManager(directory, opening(learning)),
                    revision(data));
        } catch (IndexNotFoundException e) {
            throw new UncheckedIOException("there is no index in " + path, e);
        } catch (IOException e) {
            throw failed(path, "be opened", e);
        }
    }

    boolean writable() {
        return writer.isPresent();
    }

    void write(Use<IndexWriter, ?> use) {
        IndexWriter w = writer.orElseThrow(
                () -> new IllegalStateException("the index in " + path + " is open to be read only"));
        try {
            use.with(w);
        } catch (AlreadyClosedException e) {
            throw failed(path, "be written", new IOException(reason(w.getTragicException(), e), e));
        } catch (IOException e) {
            throw failed(path, "be written", e);
        }
    }

    private static String reason(@Nullable Throwable first, AlreadyClosedException e) {
        return String.valueOf(first == null ? e.getMessage() : first.getMessage());
    }

    /** Nothing is known of stories where no article was ever filed, and Lucene refuses to change what it has not. */
    void move(Map<String, String> storyOf) {
        write(w -> {
            if (w.getFieldNames().contains(Fields.STORY)) {
                for (Map.Entry<String, String> e : storyOf.entrySet()) {
                    Term article = new Term(Fields.ARTICLE, e.getKey());
                    w.updateBinaryDocValue(article, Fields.STORY, new BytesRef(e.getValue()));
                }
            }
            return w;
        });
    }

    void clear() {
        write(IndexWriter::deleteAll);
    }

    void commit(long to) {
        write(w -> {
            w.setLiveCommitData(data(to).entrySet());
            return w.commit();
        });
        revision = to;
    }

    long revision() {
        return revision;
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
            if (writer.isEmpty()) {
                revision = revision(SegmentInfos.readLatestCommit(directory).getUserData());
            }
        } catch (AlreadyClosedException e) {
            throw failed(path, "be read", new IOException("it was closed", e));
        } catch (IOException e) {
            throw failed(path, "be read", e);
        }
    }

    /** Uses the index as it is now; what happens meanwhile is not seen. */
    <R> R searching(Use<IndexSearcher, R> use) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return use.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            throw failed(path, "be read", new IOException("it was closed", e));
        } catch (IOException e) {
            throw failed(path, "be read", e);
        }
    }

    private static UncheckedIOException failed(Path path, String what, IOException e) {
        return new UncheckedIOException("the index in " + path + " cannot " + what + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            searchers.close();
            if (writer.isPresent()) {
                // Waits for no merge: what is not committed goes with it.
                writer.get().rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw failed(path, "be closed", e);
        }
    }
}
