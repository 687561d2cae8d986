package org.stemma.article;

import java.util.Locale;
import java.util.Set;
import org.stemma.text.Months;

/** Knows the lines that only say when a text was put up: {@code Updated: July 16, 2018 at 7:52 am}. */
final class Stamps {
    private static final int MOST_WORDS = 14;

    private static final Set<String> KNOWN = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "am",
            "pm",
            "a",
            "p",
            "m",
            "at",
            "on",
            "of",
            "the",
            "st",
            "nd",
            "rd",
            "th",
            "updated",
            "update",
            "published",
            "originally",
            "first",
            "last",
            "posted",
            "modified",
            "created",
            "edited",
            "date",
            "time",
            "ago",
            "hr",
            "hrs",
            "hour",
            "hours",
            "min",
            "mins",
            "minute",
            "minutes",
            "day",
            "days",
            "gmt",
            "utc",
            "est",
            "edt",
            "et",
            "cst",
            "cdt",
            "mst",
            "mdt",
            "pst",
            "pdt",
            "pt",
            "bst",
            "cet",
            "cest",
            "ist",
            "jst",
            "aest",
            "today",
            "yesterday",
            "local",
            "h");

    private Stamps() {}

    /** True when the line has a number and nothing but dates, times and the words that go with them. */
    static boolean isStamp(String line) {
        if (Words.count(line) > MOST_WORDS) {
            return false;
        }
        boolean number = false;
        boolean word = false;
        int i = 0;
        while (i < line.length()) {
            int from = i;
            while (i < line.length() && Character.isLetter(line.charAt(i))) {
                i++;
            }
            if (i > from) {
                String name = line.substring(from, i).toLowerCase(Locale.ROOT);
                if (!KNOWN.contains(name) && !Months.NAMES.contains(name)) {
                    return false;
                }
                word = true;
            } else {
                number |= Character.isDigit(line.charAt(i));
                i++;
            }
        }
        return number && word;
    }
}
