package org.stemma.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.stemma.Stemma;
import org.stemma.app.outcome.Added;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.dossier.Findings;
import org.stemma.ingest.Addresses;
import org.stemma.ingest.Archives;
import org.stemma.ingest.Refusal;
import org.stemma.ingest.Taker;
import org.stemma.store.Entry;
import org.stemma.store.Library;
import org.stemma.store.Receipt;

/**
 * Takes articles as they are read and adds them to a library, a batch at a time, in their order.
 *
 * <p>While one batch is read others are analysed on all processors and written; no more than some hundred articles are in
 * memory, however many come.
 */
final class Intake implements Taker, AutoCloseable {
    private static final int BATCH = 64;

    /** Raw bytes after which a batch is full, whatever its articles. */
    private static final long BATCH_BYTES = 8_000_000;

    /** Batches on their way: writing goes by fits and starts, since now and then stories settle. */
    private static final int IN_FLIGHT = 10;

    /** Captures whose articles may still come. */
    private static final int HELD = 8;

    private record Read(Article article, Optional<byte[]> raw) {}

    private final Library library;
    private final InputSizes sizes;
    private final Meter meter;
    private final boolean keepRaw;
    private final ExecutorService analysing = Executors.newSingleThreadExecutor();
    private final ExecutorService writing = Executors.newSingleThreadExecutor();
    private final Deque<CompletableFuture<List<Receipt>>> inFlight = new ArrayDeque<>();
    private final Map<String, byte[]> held = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();
    private final int[] kinds = new int[Receipt.Kind.values().length];

    private List<Read> batch = new ArrayList<>();
    private Map<String, String> marks = new HashMap<>();
    private long bytes;
    private long through;

    Intake(Library library, InputSizes sizes, Meter meter, boolean keepRaw) {
        this.library = library;
        this.sizes = sizes;
        this.meter = meter;
        this.keepRaw = keepRaw;
    }

    @Override
    public void taken(Capture capture, byte[] raw) {
        if (keepRaw) {
            held.put(capture.sha256().orElseThrow(), raw);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
    }

    @Override
    public void article(String input, Article article, Optional<Archives.Mark> mark) {
        if (!Addresses.isAddress(input)) {
            sizes.at(input, 0);
        }
        // Of many articles in one file the first brings its bytes along.
        Optional<byte[]> raw = article.capture().sha256().flatMap(hash -> Optional.ofNullable(held.remove(hash)));
        batch.add(new Read(article, raw));
        bytes += raw.map(r -> r.length).orElse(0);
        mark.ifPresent(m -> marks.put(name(input), m.toString()));
        if (batch.size() >= BATCH || bytes >= BATCH_BYTES) {
            send();
        }
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void noted(Refusal note) {
        notes.add(note);
    }

    @Override
    public Optional<Archives.Mark> last(String input) {
        return library.mark(name(input)).map(Archives.Mark::parse);
    }

    @Override
    public void progress(String input, long done, long size) {
        sizes.at(input, done);
    }

    /** An archive is known by where it is, from wherever the program is started. */
    private static String name(String input) {
        return Path.of(input).toAbsolutePath().normalize().toString();
    }

    private void send() {
        List<Read> articles = batch;
        Map<String, String> places = marks;
        batch = new ArrayList<>();
        marks = new HashMap<>();
        bytes = 0;
        inFlight.add(CompletableFuture.supplyAsync(() -> analysed(articles), analysing)
                .thenApplyAsync(entries -> library.add(entries, places), writing));
        while (inFlight.size() > IN_FLIGHT) {
            receive();
        }
    }

    private static List<Entry> analysed(List<Read> articles) {
        List<Findings> findings =
                Stemma.analyse(articles.stream().map(Read::article).toList());
        List<Entry> out = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            out.add(new Entry(findings.get(i), articles.get(i).raw()));
        }
        return out;
    }

    private void receive() {
        try {
            for (Receipt r : inFlight.remove().join()) {
                kinds[r.kind().ordinal()]++;
                through++;
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
        meter.show("adding", sizes.done(), sizes.total(), through);
    }

    /** Waits for all that is under way. */
    Added end() {
        if (!batch.isEmpty()) {
            send();
        }
        while (!inFlight.isEmpty()) {
            receive();
        }
        library.settle();
        return new Added(
                kinds[Receipt.Kind.NEW.ordinal()],
                kinds[Receipt.Kind.VERSION.ordinal()],
                kinds[Receipt.Kind.KNOWN.ordinal()],
                refusals,
                notes);
    }

    @Override
    public void close() {
        analysing.shutdownNow();
        writing.shutdown();
        try {
            if (!writing.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
                writing.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
