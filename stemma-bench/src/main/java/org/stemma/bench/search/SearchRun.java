package org.stemma.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.stemma.store.index.ArticleIndex;
import org.stemma.store.index.IndexedArticle;
import org.stemma.text.Encoder;

/** Fills an index, then asks it mixed questions on one thread while another goes on filling it at the pace of {@code add}. */
public final class SearchRun {
    private static final int BATCH = 50;
    private static final int BATCHES_A_REFRESH = 10;
    private static final int SAMPLE = 500;
    private static final int PER_DAY = 1_000;
    private static final int PER_SECOND = 150;
    private static final int BATCHES_A_COMMIT = 6;

    private final ArticleIndex index;
    private final Newsroom newsroom;
    private final PrintStream out;
    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private long revision;

    private SearchRun(ArticleIndex index, Newsroom newsroom, PrintStream out) {
        this.index = index;
        this.newsroom = newsroom;
        this.out = out;
    }

    /**
     * Runs it and tells the figures.
     *
     * @param articles how many there are before the first question
     * @param seconds how long questions are asked
     * @param texts to learn words from
     * @param directory an empty one
     */
    public static void run(int articles, int seconds, List<String> texts, Path directory, PrintStream out)
            throws IOException {
        Newsroom newsroom = new Newsroom(texts, 8, PER_DAY);
        try (ArticleIndex index = ArticleIndex.open(directory, Encoder.NONE)) {
            SearchRun run = new SearchRun(index, newsroom, out);
            List<IndexedArticle> sample = run.fill(articles);
            out.printf(Locale.ROOT, "size on disk %.1f MB%n", size(directory) / 1e6);
            run.ask(new Questions(sample, new Newsroom(texts, 8, PER_DAY), 9), seconds);
        }
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }

    private List<IndexedArticle> fill(int articles) {
        List<IndexedArticle> sample = new ArrayList<>();
        long spent = 0;
        long worked = 0;
        long characters = 0;
        for (int done = 0; done < articles; done += BATCH) {
            List<IndexedArticle> batch = batch(Math.min(BATCH, articles - done));
            for (IndexedArticle a : batch) {
                characters += a.findings().account().body().text().length();
            }
            if (sample.size() < SAMPLE) {
                sample.addAll(batch);
            }
            long start = System.nanoTime();
            long idle = cpu.getCurrentThreadCpuTime();
            index.put(batch);
            if (done / BATCH % BATCHES_A_REFRESH == BATCHES_A_REFRESH - 1) {
                index.refresh();
            }
            spent += System.nanoTime() - start;
            worked += cpu.getCurrentThreadCpuTime() - idle;
        }
        long start = System.nanoTime();
        index.commit(++revision);
        spent += System.nanoTime() - start;
        out.printf(
                Locale.ROOT,
                "%,d articles of %,d characters put in %.1f s: %,.0f a second, visible after every %d; %.1f s of CPU: %,.0f a"
                        + " second%n",
                articles,
                characters / Math.max(1, articles),
                spent / 1e9,
                articles / (spent / 1e9),
                BATCH * BATCHES_A_REFRESH,
                worked / 1e9,
                articles / (worked / 1e9));
        return sample;
    }

    private List<IndexedArticle> batch(int n) {
        List<IndexedArticle> batch = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            batch.add(newsroom.next());
        }
        return batch;
    }

    private void ask(Questions questions, int seconds) {
        AtomicBoolean asking = new AtomicBoolean(true);
        Thread writer = new Thread(() -> write(asking), "writer");
        writer.start();
        Map<Questions.Kind, LongStream.Builder> times = new EnumMap<>(Questions.Kind.class);
        LongStream.Builder work = LongStream.builder();
        Map<Questions.Kind, Integer> hits = new EnumMap<>(Questions.Kind.class);
        // The program is compiled while it runs: a quarter of the time is left out.
        long begin = System.nanoTime();
        long warm = begin + seconds * 250_000_000L;
        long end = begin + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (Questions.Kind kind : Questions.Kind.values()) {
                long start = System.nanoTime();
                long idle = cpu.getCurrentThreadCpuTime();
                int found = questions.ask(index, kind);
                long worked = cpu.getCurrentThreadCpuTime() - idle;
                long took = System.nanoTime() - start;
                if (start > warm) {
                    times.computeIfAbsent(kind, k -> LongStream.builder()).add(took);
                    work.add(worked);
                    hits.merge(kind, found, Integer::sum);
                }
            }
        }
        asking.set(false);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<long[]> all = new ArrayList<>();
        times.forEach((kind, t) -> {
            long[] sorted = t.build().sorted().toArray();
            all.add(sorted);
            tell(kind.name().toLowerCase(Locale.ROOT), sorted, hits.getOrDefault(kind, 0));
        });
        tell("all", all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), 0);
        // On a busy machine a question waits for its turn: this is what it would take on a quiet one.
        tell("all, CPU only", work.build().sorted().toArray(), 0);
        out.printf(Locale.ROOT, "%,d articles at the end%n", index.size());
    }

    private void tell(String what, long[] sorted, int hits) {
        out.printf(
                Locale.ROOT,
                "%-20s %6d asked  p50 %6.2f ms  p99 %6.2f ms  longest %7.2f ms  %s%n",
                what,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1),
                hits == 0 ? "" : String.format(Locale.ROOT, "%.1f results", (double) hits / sorted.length));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    /** As add would: a batch when it is due, visible at once, on disk every few seconds. */
    private void write(AtomicBoolean asking) {
        long next = System.nanoTime();
        for (int n = 1; asking.get(); n++) {
            index.put(batch(BATCH));
            if (n % BATCHES_A_COMMIT == 0) {
                index.commit(++revision);
            } else {
                index.refresh();
            }
            next += BATCH * 1_000_000_000L / PER_SECOND;
            long wait = next - System.nanoTime();
            if (wait > 0) {
                try {
                    Thread.sleep(wait / 1_000_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
