package org.stemma.app.report;

import org.stemma.app.outcome.ErrorRates;

/** Prints how often each finder is right. */
public final class RatesReport {
    private static final int WHAT = 36;

    private RatesReport() {}

    /** Prints them in so many columns, plain. */
    public static void print(ErrorRates rates, int width, Appendable out) {
        Paper paper = new Paper(out, width, false);
        paper.paragraph("", "How often each finder is right, measured on " + rates.measured() + ":");
        paper.blank();
        for (ErrorRates.Rate r : rates.rates()) {
            paper.paragraph(Paper.fit(r.what(), WHAT), r.value() + "  " + r.measure() + " (" + r.data() + ")");
        }
        paper.blank();
        paper.paragraph("", ErrorRates.CAUTION);
    }
}
