package org.stemma.bench.copysearch;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.stemma.Stemma;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.ReuseFinder;

/** The scripted run: stories of more and more reprints, the copy tree alone and the whole dossier. */
public final class ReprintRun {
    private static final long SEED = 500;

    private ReprintRun() {}

    /** Runs it for an eighth, a quarter, half and all of so many articles and prints a table in Markdown. */
    public static void run(int articles, List<String> texts, PrintStream out) {
        WordModel model = WordModel.of(texts);
        out.printf(
                Locale.ROOT,
                "load of the machine %.1f%n%n| reprints | copies found | tree s (cpu) | dossier s (cpu) |%n| ---: | ---: | ---: | ---: |%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (int n = Math.max(2, articles / 8); n <= articles; n *= 2) {
            List<Article> story = new ReprintStory(model, SEED).articles(n);
            List<Account> accounts = story.stream().map(Account::of).toList();
            Clock clock = new Clock();
            CopyTree tree = ReuseFinder.tree(accounts);
            String forTree = clock.lap();
            Dossier dossier = Stemma.collateAsOne(story);
            out.printf(
                    Locale.ROOT,
                    "| %d | %d | %s | %s |%n",
                    dossier.articles().size(),
                    tree.copies().size(),
                    forTree,
                    clock.lap());
            out.flush();
        }
    }

    /** Wall and processor time of this thread. */
    private static final class Clock {
        private long wall = System.nanoTime();
        private long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        String lap() {
            long w = System.nanoTime();
            long c = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String lap = String.format(Locale.ROOT, "%.1f (%.1f)", (w - wall) / 1e9, (c - cpu) / 1e9);
            wall = w;
            cpu = c;
            return lap;
        }
    }
}
