package org.stemma.bench.copysearch;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.story.Move;
import org.stemma.story.StoryStream;
import org.stemma.story.StreamSettings;

/** The scripted run of the story stream: an archive that grows, put to stories article by article on one thread. */
public final class StoryStreamRun {
    private static final long SEED = 20210101;
    private static final int CHUNK = 2000;
    private static final int SETTLE = 500;
    private static final int STEPS = 10;

    private final Archive archive;
    private final StoryStream stream = new StoryStream(StreamSettings.DEFAULT);
    private final Map<Integer, String> storyOf = new HashMap<>();
    private long assigning;
    private long settling;
    private long moves;
    private int reprints;
    private int together;

    private StoryStreamRun(Archive archive) {
        this.archive = archive;
    }

    /** Runs it and prints a table in Markdown. Times are those of the thread, not of the clock. */
    public static void run(int articles, int perDay, List<String> texts, PrintStream out) {
        StoryStreamRun run = new StoryStreamRun(new Archive(WordModel.of(texts), articles, perDay, SEED));
        out.printf(
                Locale.ROOT,
                "%d articles, %d a day, settled every %d, load of the machine %.1f%n%n",
                articles,
                perDay,
                SETTLE,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.println("| articles | assigned/s | with settling/s | live articles | live stories | reprints with their"
                + " original | moves | heap MB | snapshot MB |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int step = 1; step <= STEPS; step++) {
            run.assign((int) ((long) articles * (step - 1) / STEPS), (int) ((long) articles * step / STEPS));
            run.print((int) ((long) articles * step / STEPS), articles / STEPS, out);
        }
    }

    private void assign(int from, int to) {
        assigning = 0;
        settling = 0;
        reprints = 0;
        together = 0;
        CompletableFuture<List<Account>> next = accounts(from, to);
        for (int first = from; first < to; first += CHUNK) {
            List<Account> accounts = next.join();
            next = accounts(first + CHUNK, to);
            for (int i = 0; i < accounts.size(); i++) {
                assign(first + i, accounts.get(i));
            }
        }
    }

    /** The next articles, made while those before are put to stories. */
    private CompletableFuture<List<Account>> accounts(int from, int to) {
        return CompletableFuture.supplyAsync(() -> IntStream.range(from, Math.min(to, from + CHUNK))
                .mapToObj(this::account)
                .toList());
    }

    private void assign(int article, Account account) {
        long begun = threadNanos();
        String story = stream.assign(account).story();
        assigning += threadNanos() - begun;
        storyOf.put(article, story);
        int parent = archive.parent(article);
        if (parent >= 0) {
            reprints++;
            together += story.equals(storyOf.get(parent)) ? 1 : 0;
        }
        if (article % SETTLE == SETTLE - 1) {
            begun = threadNanos();
            List<Move> moved = stream.settle();
            settling += threadNanos() - begun;
            moves += moved.size();
            moved.forEach(m -> storyOf.put(Integer.parseInt(m.article().substring(1)), m.to()));
        }
    }

    private void print(int articles, int n, PrintStream out) {
        System.gc();
        out.printf(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %d | %d | %.4f | %d | %d | %.1f |%n",
                articles,
                n / (assigning / 1e9),
                n / ((assigning + settling) / 1e9),
                stream.liveArticles(),
                stream.liveStories().size(),
                together / (double) Math.max(1, reprints),
                moves,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                stream.snapshot().length / 1e6);
        out.flush();
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Account account(int article) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.whole(Part.Kind.BODY, archive.text(article)));
        String id = "g" + article;
        return Account.of(new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.empty(),
                Optional.of(Published.on(archive.day(article))),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts,
                Map.of()));
    }
}
