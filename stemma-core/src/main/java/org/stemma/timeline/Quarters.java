package org.stemma.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.timeline.Moment.Grain;

/** The quarters and reporting years of a text on business: "a year earlier" counts from the one last spoken of. */
final class Quarters {
    /** A quarter this many days before the publication is the one compared with, not the one reported. */
    private static final int REPORTED_DAYS = 365;
    /** So many months together are no quarter: what is compared with them is the year before. */
    private static final int LONG_MONTHS = 6;
    /** A quarter that begins in fewer days is this year's, even without a word of the future. */
    private static final int SOON_DAYS = 60;

    private final @Nullable LocalDate today;
    private @Nullable Moment last;
    /** True when months or a year were spoken of since the last quarter. */
    private boolean yearly;

    Quarters(@Nullable LocalDate today) {
        this.today = today;
    }

    /** Remembers what was spoken of last. */
    void spoken(TimeMatch m, Resolved r) {
        Moment moment = r.moment();
        if (m.frame == Frame.QUARTER && moment != null && moment.grain() == Grain.QUARTER) {
            last = moment;
            yearly = false;
        } else if (m.frame == Frame.QUARTER_NOW) {
            yearly = false;
        } else if (m.frame == Frame.SPAN && Units.unit(m).equals("M")) {
            yearly = yearly || Units.count(m).orElse(0.0) >= LONG_MONTHS;
        } else if (m.frame == Frame.UNIT_NOW) {
            yearly = true;
        }
    }

    /** True when "a year earlier" means a quarter or reporting year. */
    boolean any() {
        return last != null;
    }

    /** A quarter by its number, perhaps with its year. */
    Optional<Resolved> numbered(TimeMatch m, Tense tense) {
        int q = (int) m.number(Kind.ORD);
        if (q < 1 || q > 4) {
            return Optional.empty();
        }
        if (m.has(Kind.YEAR)) {
            return Optional.of(Resolved.date(Moment.quarter((int) m.number(Kind.YEAR), q)));
        }
        if (today == null) {
            return Optional.of(Resolved.date("XXXX-Q" + q));
        }
        if (m.has(Kind.LAST) || m.has(Kind.NEXT) || m.has(Kind.THIS)) {
            return Optional.of(Resolved.date(Moment.quarter(today.getYear() + Resolver.shift(m), q)));
        }
        Moment thisYear = Moment.quarter(today.getYear(), q);
        boolean begun = thisYear.daysFrom(today) <= 0;
        boolean ahead = begun || tense == Tense.FUTURE || thisYear.daysFrom(today) < SOON_DAYS;
        return Optional.of(Resolved.date(ahead ? thisYear : thisYear.plus(-4)));
    }

    /** The quarter spoken of, else the last one that is over. */
    Resolved current() {
        if (last != null) {
            return Resolved.date(last);
        }
        return today == null
                ? Resolved.date("XXXX-QX")
                : Resolved.date(Moment.of(today, Grain.QUARTER).plus(-1));
    }

    /** The last quarter that is over, or the one spoken of where its year ended early. */
    Resolved latest() {
        if (today == null || (last != null && last.plus(1).daysFrom(today) <= 0)) {
            return current();
        }
        return Resolved.date(Moment.of(today, Grain.QUARTER).plus(-1));
    }

    /** The quarter spoken of, of another year. */
    Resolved of(int year) {
        Moment q = last;
        return Resolved.date(
                q == null || yearly
                        ? Moment.year(year)
                        : Moment.quarter(year, (q.start().getMonthValue() + 2) / 3));
    }

    /** The same quarter a year before, by its number where the words give it. */
    Resolved yearBefore(TimeMatch m) {
        if (m.has(Kind.ORD) && today != null) {
            return Resolved.date(Moment.quarter(today.getYear() - 1, Math.min(4, (int) m.number(Kind.ORD))));
        }
        return yearBefore();
    }

    /** A year back from the quarter spoken of, else from now. */
    Resolved yearBefore() {
        if (today == null) {
            return Resolved.date("PAST_REF");
        }
        if (last == null || yearly) {
            return Resolved.date(Moment.year(today.getYear() - 1));
        }
        Moment q = last;
        while (q.daysFrom(today) > 0) {
            q = q.plus(-4);
        }
        return Resolved.date(q.daysFrom(today) > -REPORTED_DAYS ? q.plus(-4) : q);
    }
}
