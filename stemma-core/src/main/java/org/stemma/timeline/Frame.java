package org.stemma.timeline;

/** What a rule's words say together: how {@link Resolver} makes a value of them. */
enum Frame {
    /** A day of a month, with or without year; a month of a year. */
    DATE,
    /** A month alone. */
    MONTH,
    /** A weekday alone. */
    WEEKDAY,
    /** A weekday and part of it in one word. */
    WEEKDAYPART,
    /** Two days of one month. */
    DAYS,
    /** Two months. */
    MONTHS,
    /** {@code 2019-11-03}. */
    ISO,
    /** {@code 11/3/19}. */
    SLASH,
    /** {@code 3.11.2019}. */
    DOTTED,
    /** A date that has become a name. */
    FIXED,
    /** A feast. */
    HOLIDAY,
    /** {@code the week of March 6}. */
    WEEK_OF,
    /** A year. */
    YEAR,
    /** {@code 1950-53}. */
    YEARS,
    /** {@code the 1960s}. */
    DECADE,
    /** {@code the 19th century}. */
    CENTURY,
    /** A season of a named year. */
    SEASON,
    /** A quarter by its number. */
    QUARTER,
    /** The quarter spoken of. */
    QUARTER_NOW,
    /** The last quarter that is over. */
    QUARTER_LATEST,
    /** The quarter spoken of, of another year. */
    QUARTER_OF,
    /** The same quarter a year before. */
    QUARTER_BEFORE,
    /** {@code the first half of 1990}. */
    HALF_YEAR,
    /** The last day of the year. */
    YEAR_END,
    /** {@code year's end}. */
    YEAR_CLOSE,
    /** {@code yesterday}. */
    DAYWORD,
    /** {@code the day before Thanksgiving}. */
    BESIDE,
    /** The night of the day. */
    TONIGHT,
    /** {@code last year}, {@code next Monday}, {@code this summer}. */
    SHIFTED,
    /** {@code the weekend}. */
    WEEKEND,
    /** {@code the month}, behind {@code late in}. */
    UNIT_NOW,
    /** A year named by its place: {@code Vorjahr}. */
    YEARWORD,
    /** The year of publication. */
    THISYEAR,
    /** {@code two weeks ago}. */
    AGO,
    /** {@code in three days' time}. */
    HENCE,
    /** {@code four years later}. */
    LATER,
    /** {@code a day earlier}. */
    EARLIER,
    /** A length of time. */
    SPAN,
    /** {@code for years}. */
    VAGUE_SPAN,
    /** {@code recent years}. */
    PAST_SPAN,
    /** {@code the coming years}. */
    COMING_SPAN,
    /** {@code every week}. */
    SET,
    /** {@code annually}. */
    ADVERB,
    /** {@code now}, {@code recently}, {@code soon}. */
    REFERENCE,
    /** {@code la noche del viernes}. */
    PART_OF_DAY,
    /** A part of the day spoken of. */
    TODAY_PART,
    /** A time of day. */
    CLOCK,
    /** From one time of day to another. */
    CLOCKS
}
