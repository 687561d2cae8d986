package org.stemma.app;

import java.io.PrintStream;
import java.util.Locale;

/**
 * One line on standard error that tells how far a long work is, how fast it goes and how long it will take; only a person
 * who watches sees it.
 */
final class Meter implements AutoCloseable {
    private static final long EVERY = 200_000_000L;
    private static final int BAR = 20;

    private final PrintStream err;
    private final boolean shown;
    private final int width;
    private final long start = System.nanoTime();
    private long last;

    Meter(Terminal terminal) {
        this.err = terminal.err();
        this.shown = terminal.interactive();
        this.width = terminal.width();
    }

    /** So much of a work is done, and so many articles are through. */
    synchronized void show(String what, long done, long total, long articles) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY) {
            return;
        }
        last = now;
        String line = line(what, done, total, articles, (now - start) / 1e9);
        err.print("\r" + line.substring(0, Math.min(line.length(), Math.max(20, width - 1))) + "\u001b[K");
        err.flush();
    }

    /** The line after so many seconds. */
    static String line(String what, long done, long total, long articles, double seconds) {
        double share = total <= 0 ? 0 : Math.min(1, done / (double) total);
        int full = (int) (share * BAR);
        StringBuilder out = new StringBuilder("stemma: ").append(what);
        if (total > 0) {
            out.append(" [")
                    .append("#".repeat(full))
                    .append(".".repeat(BAR - full))
                    .append("] ");
            out.append(String.format(Locale.ROOT, "%d %%", (int) (share * 100)));
        }
        out.append(String.format(
                Locale.ROOT, " %,d articles, %.0f a second", articles, articles / Math.max(seconds, 0.001)));
        if (share > 0.01 && seconds > 2) {
            out.append(", ").append(time(seconds / share - seconds)).append(" left");
        }
        return out.toString();
    }

    private static String time(double seconds) {
        long s = Math.round(seconds);
        return s < 90 ? s + " s" : s < 5400 ? (s + 30) / 60 + " min" : String.format(Locale.ROOT, "%.1f h", s / 3600.0);
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
