package org.stemma.text;

import java.util.Set;

/** The names of the months as English newspapers write them, folded, without full stops. */
public final class Months {
    /** {@code january}, {@code jan}, {@code sept}. */
    public static final Set<String> NAMES = Set.of(
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Months() {}
}
