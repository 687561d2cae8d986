package org.stemma.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.stemma.Stemma;
import org.stemma.app.web.guard.Refused;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.dossier.Findings;
import org.stemma.ingest.Archives;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Following;
import org.stemma.ingest.Limits;
import org.stemma.ingest.Reader;
import org.stemma.ingest.Refusal;
import org.stemma.ingest.Taker;
import org.stemma.ingest.Wanted;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.Entry;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.Receipt;

/**
 * Adds to the library what people and programs send: files, a text, addresses. Thread-safe; one batch is written at a time, and
 * whoever comes when too many wait is refused. Stories settle at once when somebody sends something now and then, and every two seconds
 * when many do.
 */
public final class Receiving implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BATCH = 64;
    private static final int NAME = 80;

    /** So many senders wait: each has a thread of the server's and one of ours, and those who read need some, too. */
    private static final int WAITING = 64;

    /** A thread that no sender has needed for so long ends. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final Duration AGAIN = Duration.ofSeconds(2);

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Library library;
    private final FetchSettings fetch;
    private final InstantSource clock;
    // Work of senders gives way to what readers wait for. A thread that has once given way may not come forward again
    // (the system forbids it), so that the server's own do none of it.
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(
            0,
            WAITING,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            work -> thread(work, "stemma-receiving"));

    /** Senders whose articles are looked through at a time; those of others are written meanwhile. */
    private final Semaphore finders = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final ScheduledThreadPoolExecutor later =
            new ScheduledThreadPoolExecutor(1, work -> thread(work, "stemma-settling"));
    private long settled = System.nanoTime() - AGAIN.toNanos();
    private boolean isDue;

    /** Receives into this library; addresses are fetched within these settings. */
    public Receiving(Library library, FetchSettings fetch, InstantSource clock) {
        this.library = library;
        this.fetch = fetch;
        this.clock = clock;
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // Who is still received while it closes has what was sent stored; what comes next settles it.
        later.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * A file as it was sent.
     *
     * @param name what its sender calls it: a label, never a path
     * @param content its bytes
     */
    public record Sent(String name, InputStream content) {}

    /**
     * What became of it.
     *
     * @param receipts of the articles
     * @param refusals of what could not be read
     */
    public record Received(List<Receipt> receipts, List<Refusal> refusals) {
        /** Copies the lists. */
        public Received {
            receipts = List.copyOf(receipts);
            refusals = List.copyOf(refusals);
        }
    }

    /** Adds the articles of these files. */
    public Received files(List<Sent> files) {
        try {
            Path dir = Files.createTempDirectory("stemma-received");
            try {
                List<Path> paths = new ArrayList<>();
                for (Sent file : files) {
                    // Each in a directory of its own: two files may have one name.
                    Path at = Files.createDirectory(dir.resolve(String.valueOf(paths.size())))
                            .resolve(safe(file.name()));
                    Files.copy(file.content(), at);
                    paths.add(at);
                }
                return read(new Wanted(paths, List.of(), InputStream.nullInputStream()), dir);
            } finally {
                delete(dir);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text as somebody pastes it; every field but the words may be empty.
     *
     * @param title its headline
     * @param outlet who published it
     * @param published when: a day, or a moment as RFC 3339 has it
     * @param words of it; they may begin with a header of their own
     */
    public record Pasted(String title, String outlet, String published, String words) {}

    /** Adds the article that this text is. */
    public Received text(Pasted text) {
        boolean bare = (text.title() + text.outlet() + text.published()).isBlank();
        String name = bare ? text.words().startsWith("---") ? "pasted.md" : "pasted.txt" : "pasted.json";
        byte[] bytes = (bare ? text.words() : json(text)).getBytes(StandardCharsets.UTF_8);
        return files(List.of(new Sent(name, new ByteArrayInputStream(bytes))));
    }

    private static String json(Pasted text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (String[] field :
                    new String[][] {{"title", text.title()}, {"outlet", text.outlet()}, {"published", text.published()}
                    }) {
                if (!field[1].isBlank()) {
                    json.writeStringField(field[0], field[1].strip());
                }
            }
            json.writeStringField("text", text.words());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Fetches and adds what stands at these addresses. */
    public Received addresses(List<String> addresses) {
        return read(new Wanted(List.of(), addresses, InputStream.nullInputStream()), Path.of(""));
    }

    private Received read(Wanted wanted, Path dir) {
        try {
            return CompletableFuture.supplyAsync(() -> readNext(wanted, dir), senders)
                    .join();
        } catch (RejectedExecutionException tooMany) {
            throw new Refused(503, "Too many are adding articles at this moment.", AGAIN);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }

    private Received readNext(Wanted wanted, Path dir) {
        Taking taking = new Taking(dir);
        Reader.stream(
                wanted, Limits.DEFAULT, new Fetching(fetch, Following.DEFAULT, Optional.of(clock.instant())), taking);
        taking.add();
        settleSoon();
        return new Received(taking.receipts, taking.refusals);
    }

    private synchronized void settleSoon() {
        if (System.nanoTime() - settled >= AGAIN.toNanos()) {
            settle();
        } else if (!isDue) {
            isDue = true;
            later.schedule(this::settleLate, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void settle() {
        library.settle();
        settled = System.nanoTime();
    }

    private synchronized void settleLate() {
        isDue = false;
        try {
            settle();
        } catch (LibraryException busyElsewhere) {
            // What comes next settles this, too.
            settled = System.nanoTime() - AGAIN.toNanos();
        }
    }

    /** Receives no more; what has come is stored, and stories that are settling have time to. */
    @Override
    public void close() {
        // Never by an interrupt: it would close the index's files under whoever writes.
        senders.shutdown();
        later.shutdown();
        try {
            senders.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            later.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Letters, digits and few signs of the last part of a name, so that it is a file's name anywhere. */
    private static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder out = new StringBuilder();
        last.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' ? c : '_')
                .limit(NAME)
                .forEach(out::appendCodePoint);
        String safe = out.toString();
        boolean hidden = safe.isEmpty() || safe.startsWith(".");
        return hidden ? "file" + safe.toLowerCase(Locale.ROOT) : safe;
    }

    private static void delete(Path dir) throws IOException {
        try (var all = Files.walk(dir)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        }
    }

    /** Takes articles as they are read and adds them by the batch. */
    private final class Taking implements Taker {
        private final Path dir;
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Article> batch = new ArrayList<>();
        private Optional<byte[]> raw = Optional.empty();
        private Optional<String> rawHash = Optional.empty();

        Taking(Path dir) {
            this.dir = dir;
        }

        @Override
        public void taken(Capture capture, byte[] bytes) {
            add();
            raw = Optional.of(bytes);
            rawHash = capture.sha256();
        }

        @Override
        public void article(String input, Article article, Optional<Archives.Mark> mark) {
            Capture capture = article.capture();
            batch.add(article.withCapture(new Capture(label(capture.name()), capture.sha256())));
            if (batch.size() >= BATCH) {
                add();
            }
        }

        @Override
        public void refused(Refusal refusal) {
            refusals.add(new Refusal(label(refusal.name()), refusal.reason()));
        }

        @Override
        public void noted(Refusal note) {
            refused(note);
        }

        void add() {
            if (batch.isEmpty()) {
                return;
            }
            List<Entry> entries = new ArrayList<>();
            for (Findings f : analysed()) {
                boolean own = rawHash.isPresent()
                        && f.account().article().capture().sha256().equals(rawHash);
                entries.add(new Entry(f, own ? raw : Optional.empty()));
            }
            batch.clear();
            receipts.addAll(library.add(entries));
        }

        private List<Findings> analysed() {
            finders.acquireUninterruptibly();
            try {
                return Stemma.analyse(batch);
            } finally {
                finders.release();
            }
        }

        /** The name its sender gave: where it lay meanwhile is nobody's business. */
        private String label(String name) {
            String from = dir.toString();
            if (from.isEmpty() || !name.startsWith(from)) {
                return name;
            }
            String rest = name.substring(from.length() + 1);
            return rest.substring(rest.indexOf('/') + 1);
        }
    }
}
