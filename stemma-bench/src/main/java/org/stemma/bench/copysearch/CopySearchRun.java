package org.stemma.bench.copysearch;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.stemma.article.Account;
import org.stemma.reuse.CopyIndex;
import org.stemma.reuse.Fingerprint;

/** The scripted run: an archive that grows, asked at a tenth of its size and at the end, and the plain way on a sample. */
public final class CopySearchRun {
    private static final long SEED = 20210101;
    private static final int QUERIES = 2000;
    private static final int WARM_UP = 500;
    private static final int SAMPLE = 2000;
    private static final double JACCARD = .2;

    private CopySearchRun() {}

    /** Runs it and prints a table in Markdown. */
    public static void run(int articles, int perDay, List<String> texts, PrintStream out) {
        Archive archive = new Archive(WordModel.of(texts), articles, perDay, SEED);
        out.printf(
                Locale.ROOT,
                "%d articles, %d a day, window %d days, load of the machine %.1f%n%n",
                articles,
                perDay,
                CopySearch.WINDOW,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println("| articles | index MB | query ms, mean | p99 | candidates | originals found | family found |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        CopySearch search = new CopySearch(archive);
        for (int tenths : new int[] {1, 5, 10}) {
            search.enterUpTo((int) (articles / 10L * tenths));
            search.probe(WARM_UP, SEED + tenths);
            print(search.probe(QUERIES, SEED - tenths), out);
        }
        out.printf(
                Locale.ROOT,
                "%nTexts made, read and sampled on %d threads: %.0f s. Entered: %.0f s (%.0f articles/s). Heap after: %d MB.%n",
                Runtime.getRuntime().availableProcessors(),
                search.readSeconds(),
                search.enterSeconds(),
                articles / search.enterSeconds(),
                usedMegabytes());
        beside(archive, out);
    }

    private static void print(CopySearch.Probe p, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "| %d | %d | %.2f | %.2f | %.1f | %.4f | %.4f |%n",
                p.articles(),
                p.bytes() >> 20,
                p.meanMillis(),
                p.p99Millis(),
                p.candidates(),
                p.parents(),
                p.family());
        out.flush();
    }

    /** The same search in a sample that all-pairs comparison can bear. */
    private static void beside(Archive archive, PrintStream out) {
        int first = archive.size() / 2;
        List<Account> sample = CopySearch.sample(archive, first, SAMPLE);
        LocalDate from = archive.day(first);
        LocalDate to = archive.day(first + sample.size() - 1);
        long start = System.nanoTime();
        CopyIndex index = new CopyIndex();
        Fingerprint[] prints = new Fingerprint[sample.size()];
        long met = 0;
        for (int i = 0; i < prints.length; i++) {
            prints[i] = Fingerprint.of(sample.get(i));
            met += index.candidates(prints[i], from, to, CopySearch.LEAST, CopySearch.MOST)
                    .size();
            index.add(first + i, archive.day(first + i), prints[i]);
        }
        double ours = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        List<int[]> pairs = new AllPairs(sample).pairs(JACCARD);
        double plain = (System.nanoTime() - start) / 1e9;
        long planted = pairs.stream()
                .filter(p -> archive.isOneFamily(first + p[0], first + p[1]))
                .count();
        out.printf(
                Locale.ROOT,
                "%n%d articles from the middle alone: sampling, search and entry %.2f s (%d candidates); plain 5-gram Jaccard of all"
                        + " pairs %.2f s (%d pairs at %.1f and more, %d of them planted): %.0f times as long.%n",
                sample.size(),
                ours,
                met,
                plain,
                pairs.size(),
                JACCARD,
                planted,
                plain / ours);
    }

    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
