package org.stemma.timeline;

/** What a word of time can be: the classes that the rules are written in. */
enum Kind {
    // Read from the lexicon.
    MONTH,
    DOUBTFUL_MONTH,
    WEEKDAY,
    WEEKDAY_SHORT,
    WEEKDAYS,
    SEASON,
    UNIT,
    UNITS,
    NUMBER,
    SCALE,
    AND,
    HALF,
    COUPLE,
    ONE,
    ORDINAL,
    DECADES,
    VAGUE,
    DAYWORD,
    TONIGHT,
    DAYPART,
    DAYPARTS,
    CLOCKWORD,
    AMPM,
    ZONE,
    LAST,
    PREVIOUS,
    THIS,
    NEXT,
    FOLLOWING,
    SAME,
    PAST,
    COMING,
    EVERY,
    ADVERB,
    NOW,
    AGONE,
    AHEAD,
    ADJECTIVE,
    MODIFIER,
    AMOUNT,
    HOLIDAY,
    FIXED,
    PREPOSITION,
    WILL,
    DID,
    NOUNISH,
    NOT_A_YEAR,
    RATED,
    // Read by the program, because there are too many of them.
    NUM,
    YEAR,
    DAY,
    ORD,
    DECADE,
    CLOCK,
    TWO,
    MM;

    /** True for the classes that {@link TimeScan} reads itself. */
    boolean isRead() {
        return ordinal() >= NUM.ordinal();
    }
}
