package org.stemma.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts how often the date and the authors of pages are right.
 *
 * <p>A date is right when its day is the printed one, and when none is given where the page tells none. Authors are exact
 * when they are the printed names in their order, but for case and a {@code The} before an agency. What is in doubt is
 * counted apart and decides nothing.
 */
final class PageDataScore {
    private final List<String> misses = new ArrayList<>();
    private int dates;
    private int datesRight;
    private int doubtfulDates;
    private int doubtfulDatesRight;
    private int signed;
    private int signedExact;
    private int unsigned;
    private int unsignedRight;
    private int doubtfulAuthors;
    private int doubtfulAuthorsExact;

    /** Counts one page. */
    void add(PageDataGold gold, Optional<String> day, List<String> authors) {
        boolean date = day.orElse("").equals(gold.date());
        boolean exact = folded(authors).equals(folded(gold.authors()));
        if (gold.dateDoubt().isEmpty()) {
            dates++;
            datesRight += date ? 1 : 0;
        } else {
            doubtfulDates++;
            doubtfulDatesRight += date ? 1 : 0;
        }
        if (!gold.authorDoubt().isEmpty()) {
            doubtfulAuthors++;
            doubtfulAuthorsExact += exact ? 1 : 0;
        } else if (gold.authors().isEmpty()) {
            unsigned++;
            unsignedRight += authors.isEmpty() ? 1 : 0;
        } else {
            signed++;
            signedExact += exact ? 1 : 0;
        }
        if (!date) {
            misses.add(line(gold.id(), "date", gold.dateDoubt(), gold.date(), day.orElse("none")));
        }
        if (!exact) {
            misses.add(line(gold.id(), "authors", gold.authorDoubt(), gold.authors(), authors));
        }
    }

    private static String line(String id, String what, String doubt, Object gold, Object found) {
        return id + " " + what + (doubt.isEmpty() ? "" : " (doubtful: " + doubt + ")") + ": is " + gold + ", read "
                + found;
    }

    private static List<String> folded(List<String> names) {
        return names.stream()
                .map(n -> n.toLowerCase(Locale.ROOT).strip())
                .map(n -> n.startsWith("the ") ? n.substring(4) : n)
                .toList();
    }

    /** The pages that were not right, a line for each field. */
    List<String> misses() {
        return List.copyOf(misses);
    }

    /** The shares, as JSON. */
    String json() {
        return "{\"date_right\": " + share(datesRight, dates) + ", \"dates\": " + dates + ", \"author_exact\": "
                + share(signedExact, signed) + ", \"signed\": " + signed + ", \"none_invented\": "
                + share(unsignedRight, unsigned) + ", \"unsigned\": " + unsigned + ", \"doubtful_date_right\": "
                + share(doubtfulDatesRight, doubtfulDates) + ", \"doubtful_author_exact\": "
                + share(doubtfulAuthorsExact, doubtfulAuthors) + "}";
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f", whole == 0 ? 0 : part / (double) whole);
    }
}
