package org.stemma.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article is told from where it is already tomorrow.
 *
 * <p>"Rebels marched on Thursday" under a Wednesday's date comes from where it is Thursday: no article leads with what is
 * six days old. So where the first weekday that a lead names is tomorrow's, it is tomorrow whatever the tense, and so it
 * is further down. "Thursday's fire" may well be last week's.
 */
final class Lead {
    /** The lead ends here. */
    private static final int LENGTH = 400;

    private final TimeScan scan;
    private final @Nullable LocalDate today;
    private boolean ahead;
    private boolean spoken;

    Lead(TimeScan scan, @Nullable LocalDate today) {
        this.scan = scan;
        this.today = today;
    }

    /** True for a weekday (1 to 7) that is tomorrow by what the lead has told; asked once for each, in their order. */
    boolean isTomorrow(TimeMatch m, int weekday) {
        boolean tomorrow = today != null && today.plusDays(1).getDayOfWeek().getValue() == weekday;
        boolean owns = m.end < scan.size() && scan.tokens.is(m.end, "'s");
        ahead |= tomorrow && !owns && !spoken && scan.tokens.start(m.first) < LENGTH;
        spoken = true;
        return tomorrow && ahead && !owns;
    }
}
