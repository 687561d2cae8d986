package org.stemma.app.outcome;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Lexicon;

/**
 * How often each finder is right, as last measured before this version was built.
 *
 * @param measured the day
 * @param rates in the order of the page
 */
public record ErrorRates(String measured, List<Rate> rates) {
    /** What the numbers are of, for their readers. */
    public static final String CAUTION =
            "Measured on texts that were looked at while the rules were made; on others expect"
                    + " somewhat less. F1 is the harmonic mean of precision (how much of what is said is right) and recall (how much"
                    + " of what is there is found).";

    /** Copies the list. */
    public ErrorRates {
        rates = List.copyOf(rates);
    }

    /**
     * One number.
     *
     * @param what is found
     * @param data on which texts it was measured, as docs/benchmarks.md calls them
     * @param measure the measure
     * @param value from 0 to 1
     */
    public record Rate(String what, String data, String measure, String value) {}

    /** The rates that were built in; a test keeps them equal to docs/benchmarks.md. */
    public static ErrorRates built() {
        String measured = "";
        List<Rate> rates = new ArrayList<>();
        for (List<String> row : Lexicon.rows(ErrorRates.class, "error-rates.tsv")) {
            if (row.get(0).equals("measured")) {
                measured = row.get(1);
            } else {
                rates.add(new Rate(row.get(0), row.get(1), row.get(2), row.get(3)));
            }
        }
        return new ErrorRates(measured, rates);
    }
}
