package org.stemma.ingest.date;

import java.util.Locale;
import java.util.Optional;

/** What the first number of {@code 04/05/2021} is. */
public enum DayOrder {
    /** The day: most of the world. */
    DAY_FIRST,
    /** The month: the United States and who follows them. */
    MONTH_FIRST,
    /** Nobody says: such a date is left alone where both could be meant. */
    UNKNOWN;

    /** What a page in this language means; English without a country could mean either. */
    public static DayOrder of(Optional<String> language) {
        String tag = language.orElse("").toLowerCase(Locale.ROOT).replace('_', '-');
        if (tag.isEmpty() || tag.equals("en")) {
            return UNKNOWN;
        }
        return tag.equals("en-us") || tag.equals("en-ph") ? MONTH_FIRST : DAY_FIRST;
    }
}
