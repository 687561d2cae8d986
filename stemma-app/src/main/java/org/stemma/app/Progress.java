package org.stemma.app;

import java.io.PrintStream;
import java.util.Locale;

/**
 * One line on standard error that tells how far the work is; only a person who watches a long run sees it.
 *
 * <p>Steps may come from any thread.
 */
final class Progress implements AutoCloseable {
    /** Fewer steps are done before anyone could read the line. */
    private static final int WORTH_TELLING = 50;

    private final PrintStream err;
    private final boolean shown;
    private final String what;
    private final int total;
    private int done;
    private int toldPercent = -1;

    private Progress(PrintStream err, boolean shown, String what, int total) {
        this.err = err;
        this.shown = shown;
        this.what = what;
        this.total = total;
    }

    static Progress on(Terminal terminal, String what, int total) {
        return new Progress(terminal.err(), terminal.interactive() && total >= WORTH_TELLING, what, total);
    }

    synchronized void step() {
        done++;
        int percent = (int) (100L * done / Math.max(1, total));
        if (shown && percent > toldPercent) {
            toldPercent = percent;
            err.print(String.format(Locale.ROOT, "\rstemma: %s, %,d of %,d (%d %%)", what, done, total, percent));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
