package org.stemma.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Published;
import org.stemma.text.Prose;
import org.stemma.timeline.Moment.Grain;
import org.stemma.timeline.TimeLexicon.Phrase;

/**
 * Makes values of matched words, against the day of publication and the date last spoken of.
 *
 * <p>What cannot be resolved stays so: {@code XXXX-11-04}, {@code PAST_REF}.
 */
final class Resolver {
    private final Prose prose;
    private final TimeScan scan;
    private final @Nullable LocalDate today;
    /** The date last spoken of: what "four years later" counts from. */
    private @Nullable Moment anchor;

    private @Nullable Moment lastQuarter;

    Resolver(Prose prose, TimeScan scan, Optional<Published> published) {
        this.prose = prose;
        this.scan = scan;
        this.today = published.map(Published::date).orElse(null);
    }

    /** The meaning of a match: one, two for a range, none when the words mean no time after all. */
    List<Resolved> resolve(TimeMatch m) {
        List<Resolved> out = meaning(m);
        for (Resolved r : out) {
            Moment moment = r.moment();
            if (moment != null) {
                anchor = moment;
                if (m.frame == Frame.QUARTER && moment.grain() == Grain.QUARTER) {
                    lastQuarter = moment;
                }
            }
        }
        return out;
    }

    private List<Resolved> meaning(TimeMatch m) {
        return switch (m.frame) {
            case DATE -> one(date(m));
            case MONTH -> month(m);
            case WEEKDAY -> one(weekday(m.value(Kind.WEEKDAY), tense(m)));
            case DAYS -> days(m);
            case MONTHS -> months(m);
            case ISO -> ymd((int) m.number(Kind.YEAR), (int) m.number(Kind.MM), (int) m.secondNumber(Kind.MM));
            case SLASH -> slash(m);
            case DOTTED -> {
                int n = (int) m.number(Kind.DOTTED);
                yield ymd(n / 10_000, n / 100 % 100, n % 100);
            }
            case FIXED -> one(Resolved.date(Moment.of(LocalDate.parse(text(m, Kind.FIXED)), Grain.DAY)));
            case HOLIDAY -> holiday(m);
            case YEAR -> year(m);
            case YEARS -> years(m);
            case DECADE -> decade(m);
            case CENTURY -> one(Resolved.date(((int) m.number(Kind.ORD) - 1) + "XX"));
            case SEASON -> season(m);
            case QUARTER -> quarter(m);
            case QUARTER_NOW -> one(quarterNow());
            case QUARTER_OF -> quarterOf(m);
            case QUARTER_BEFORE -> quarterBefore(m);
            case YEAR_END ->
                one(today == null ? Resolved.date("XXXX-12-31") : day(LocalDate.of(today.getYear(), 12, 31)));
            case DAYWORD -> one(dayword(m));
            case TONIGHT -> one(tonight());
            case SHIFTED -> shifted(m);
            case WEEKEND -> one(weekend(tense(m)));
            case UNIT_NOW -> today == null ? List.of() : shiftedUnit(m, today, 0, false);
            case YEARWORD ->
                one(
                        today == null
                                ? Resolved.date("PAST_REF")
                                : Resolved.date(Moment.year(today.getYear() + m.value(Kind.YEARWORD))));
            case THISYEAR ->
                one(today == null ? Resolved.date("PRESENT_REF") : Resolved.date(Moment.year(today.getYear())));
            case AGO -> one(counted(m, -1, true));
            case HENCE -> one(counted(m, 1, true));
            case LATER -> one(counted(m, 1, false));
            case EARLIER -> one(counted(m, -1, false));
            case SPAN -> span(m);
            case VAGUE_SPAN, SET, ADVERB, REFERENCE, PAST_SPAN, COMING_SPAN -> other(m);
            case CLOCK -> one(clock(m));
        };
    }

    private static List<Resolved> one(Resolved r) {
        return List.of(r);
    }

    private static Resolved day(LocalDate d) {
        return Resolved.date(Moment.of(d, Grain.DAY));
    }

    private Tense tense(TimeMatch m) {
        return Tense.around(prose, scan, m.first, m.end);
    }

    private static String text(TimeMatch m, Kind kind) {
        Phrase p = m.phrase(kind);
        return p == null ? "" : p.value();
    }

    // --- days, months, years

    private Resolved date(TimeMatch m) {
        int day = m.has(Kind.DAY) ? (int) m.number(Kind.DAY) : 0;
        if (!m.has(Kind.MONTH)) {
            return weekdayOfMonth(m, day);
        }
        int month = m.value(Kind.MONTH);
        if (m.has(Kind.YEAR)) {
            int year = (int) m.number(Kind.YEAR);
            return day == 0 ? Resolved.date(Moment.month(year, month)) : dayOf(year, month, day);
        }
        if (m.has(Kind.THIS) && today != null) {
            return dayOf(today.getYear(), month, day);
        }
        return nearest(month, day);
    }

    /** "Sunday the 3rd": the nearest month in which that day is that weekday. */
    private Resolved weekdayOfMonth(TimeMatch m, int day) {
        int weekday = m.value(Kind.WEEKDAY);
        if (today != null) {
            for (int k : new int[] {0, -1, 1, -2, 2}) {
                YearMonth ym = YearMonth.from(today).plusMonths(k);
                if (day <= ym.lengthOfMonth() && ym.atDay(day).getDayOfWeek().getValue() == weekday) {
                    return day(ym.atDay(day));
                }
            }
        }
        return weekday(weekday, tense(m));
    }

    private static Resolved dayOf(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day)
                ? day(LocalDate.of(year, month, day))
                : Resolved.date(Moment.month(year, month));
    }

    /** A day and month without a year: the nearest one. */
    private Resolved nearest(int month, int day) {
        if (today == null) {
            return Resolved.date(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day));
        }
        LocalDate best = null;
        for (int y = today.getYear() - 1; y <= today.getYear() + 1; y++) {
            if (YearMonth.of(y, month).isValidDay(day)) {
                LocalDate d = LocalDate.of(y, month, day);
                if (best == null || distance(d) < distance(best)) {
                    best = d;
                }
            }
        }
        return best == null ? Resolved.date(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day)) : day(best);
    }

    private long distance(LocalDate d) {
        return today == null ? 0 : Math.abs(d.toEpochDay() - today.toEpochDay());
    }

    private List<Resolved> month(TimeMatch m) {
        if (!Plausible.month(scan, m)) {
            return List.of();
        }
        return one(month(m.value(Kind.MONTH), tense(m)));
    }

    private Resolved month(int month, Tense tense) {
        if (today == null) {
            return Resolved.date(String.format(Locale.ROOT, "XXXX-%02d", month));
        }
        int ahead = Math.floorMod(month - today.getMonthValue(), 12);
        boolean future = tense == Tense.FUTURE || (tense == Tense.UNKNOWN && ahead <= 5);
        YearMonth now = YearMonth.from(today);
        YearMonth ym = ahead == 0 ? now : now.plusMonths(future ? ahead : ahead - 12);
        return Resolved.date(Moment.month(ym.getYear(), month));
    }

    private Resolved weekday(int weekday, Tense tense) {
        if (today == null) {
            return Resolved.date("XXXX-WXX-" + weekday);
        }
        DayOfWeek d = DayOfWeek.of(weekday);
        return day(today.with(
                tense == Tense.FUTURE ? TemporalAdjusters.nextOrSame(d) : TemporalAdjusters.previousOrSame(d)));
    }

    private List<Resolved> days(TimeMatch m) {
        int month = m.value(Kind.MONTH);
        int a = (int) m.number(Kind.DAY);
        int b = (int) m.secondNumber(Kind.DAY);
        if (m.has(Kind.YEAR)) {
            int year = (int) m.number(Kind.YEAR);
            return List.of(dayOf(year, month, a), dayOf(year, month, b));
        }
        return List.of(nearest(month, a), nearest(month, b));
    }

    private List<Resolved> months(TimeMatch m) {
        Phrase second = m.second(Kind.MONTH);
        int year = (int) m.number(Kind.YEAR);
        return List.of(
                Resolved.date(Moment.month(year, m.value(Kind.MONTH))),
                Resolved.date(Moment.month(year, second == null ? 12 : second.number())));
    }

    private static List<Resolved> ymd(int year, int month, int day) {
        return month <= 12 && YearMonth.of(year, month).isValidDay(day) ? one(dayOf(year, month, day)) : List.of();
    }

    /** {@code 11/3/19}: month first, as Americans write, unless only the other order is a date. */
    private static List<Resolved> slash(TimeMatch m) {
        int a = (int) m.number(Kind.MM);
        int b = (int) m.secondNumber(Kind.MM);
        int year = m.has(Kind.YEAR) ? (int) m.number(Kind.YEAR) : century((int) m.number(Kind.TWO));
        List<Resolved> american = ymd(year, a, b);
        return american.isEmpty() ? ymd(year, b, a) : american;
    }

    private static int century(int twoDigits) {
        return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    private List<Resolved> holiday(TimeMatch m) {
        String rule = text(m, Kind.HOLIDAY);
        if (m.has(Kind.YEAR)) {
            return one(day(Holidays.in((int) m.number(Kind.YEAR), rule)));
        }
        if (today == null) {
            return one(Resolved.date("XXXX"));
        }
        LocalDate best = Holidays.in(today.getYear(), rule);
        for (int y : new int[] {today.getYear() - 1, today.getYear() + 1}) {
            LocalDate d = Holidays.in(y, rule);
            best = distance(d) < distance(best) ? d : best;
        }
        return one(day(best));
    }

    private List<Resolved> year(TimeMatch m) {
        if (!Plausible.year(scan, m)) {
            return List.of();
        }
        return one(Resolved.date(Moment.year((int) m.number(Kind.YEAR))));
    }

    private List<Resolved> years(TimeMatch m) {
        int year = (int) m.number(Kind.YEAR);
        int two = (int) m.number(Kind.TWO);
        if (two <= year % 100 || !Plausible.year(scan, m)) {
            return List.of();
        }
        return List.of(Resolved.date(Moment.year(year)), Resolved.date(Moment.year(year / 100 * 100 + two)));
    }

    private List<Resolved> decade(TimeMatch m) {
        int year = m.has(Kind.DECADE) ? (int) m.number(Kind.DECADE) : 1900 + m.value(Kind.DECADES);
        return one(Resolved.date(Moment.of(LocalDate.of(year, 1, 1), Grain.DECADE)));
    }

    private List<Resolved> season(TimeMatch m) {
        Grain grain = Grain.season(text(m, Kind.SEASON));
        if (m.has(Kind.YEAR)) {
            return one(Resolved.date(Moment.of(LocalDate.of((int) m.number(Kind.YEAR), 1, 1), grain)));
        }
        if (today == null) {
            return List.of();
        }
        if (m.has(Kind.LAST) || m.has(Kind.NEXT) || m.has(Kind.THIS)) {
            return one(Resolved.date(Moment.of(today.plusYears(shift(m)), grain)));
        }
        Moment season = Moment.of(today, grain);
        return one(Resolved.date(season.daysFrom(today) > 150 && tense(m) != Tense.FUTURE ? season.plus(-1) : season));
    }

    private static int shift(TimeMatch m) {
        if (m.has(Kind.LAST) || m.has(Kind.PREVIOUS)) {
            return -1;
        }
        return m.has(Kind.NEXT) || m.has(Kind.FOLLOWING) ? 1 : 0;
    }

    // --- quarters

    private List<Resolved> quarter(TimeMatch m) {
        int q = (int) m.number(Kind.ORD);
        if (q < 1 || q > 4) {
            return List.of();
        }
        if (m.has(Kind.YEAR)) {
            return one(Resolved.date(Moment.quarter((int) m.number(Kind.YEAR), q)));
        }
        if (today == null) {
            return one(Resolved.date("XXXX-Q" + q));
        }
        if (m.has(Kind.LAST) || m.has(Kind.NEXT) || m.has(Kind.THIS)) {
            return one(Resolved.date(Moment.quarter(today.getYear() + shift(m), q)));
        }
        Moment thisYear = Moment.quarter(today.getYear(), q);
        boolean begun = thisYear.daysFrom(today) <= 0;
        boolean ahead = begun || tense(m) == Tense.FUTURE || thisYear.daysFrom(today) < 60;
        return one(Resolved.date(ahead ? thisYear : thisYear.plus(-4)));
    }

    private Resolved quarterNow() {
        if (lastQuarter != null) {
            return Resolved.date(lastQuarter);
        }
        return today == null
                ? Resolved.date("XXXX-QX")
                : Resolved.date(Moment.of(today, Grain.QUARTER).plus(-1));
    }

    private List<Resolved> quarterOf(TimeMatch m) {
        Moment q = lastQuarter;
        if (q == null) {
            return one(Resolved.date(Moment.year((int) m.number(Kind.YEAR))));
        }
        return one(Resolved.date(
                Moment.quarter((int) m.number(Kind.YEAR), (q.start().getMonthValue() + 2) / 3)));
    }

    private List<Resolved> quarterBefore(TimeMatch m) {
        if (m.has(Kind.ORD) && today != null) {
            return one(Resolved.date(Moment.quarter(today.getYear() - 1, Math.min(4, (int) m.number(Kind.ORD)))));
        }
        return one(aYearBefore());
    }

    /** A year back from the quarter spoken of, else from now. */
    private Resolved aYearBefore() {
        if (lastQuarter != null && today != null) {
            Moment q = lastQuarter;
            return Resolved.date(q.start().getYear() == today.getYear() ? q.plus(-4) : q);
        }
        return today == null ? Resolved.date("PAST_REF") : Resolved.date(Moment.year(today.getYear() - 1));
    }

    // --- counted from publication or from the date last spoken of

    private Resolved dayword(TimeMatch m) {
        int n = m.value(Kind.DAYWORD);
        if (today == null) {
            return Resolved.date(n == 0 ? "PRESENT_REF" : n < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        return day(today.plusDays(n));
    }

    private Resolved tonight() {
        String d = today == null ? "XXXX-XX-XX" : today.toString();
        Moment moment = today == null ? null : Moment.of(today, Grain.DAY);
        return new Resolved(Timex.Type.TIME, d + "TNI", Optional.empty(), moment, false);
    }

    private Resolved weekend(Tense tense) {
        if (today == null) {
            return Resolved.date("XXXX-WXX-WE");
        }
        boolean reached = today.getDayOfWeek().getValue() >= 5 || tense == Tense.FUTURE;
        return Resolved.date(Moment.of(reached ? today : today.minusWeeks(1), Grain.WEEKEND));
    }

    private List<Resolved> shifted(TimeMatch m) {
        int shift = shift(m);
        boolean fromAnchor = m.has(Kind.FOLLOWING) || m.has(Kind.SAME) || m.has(Kind.PREVIOUS);
        Moment a = anchor;
        LocalDate base = fromAnchor && a != null ? a.start() : today;
        if (base == null) {
            return one(Resolved.date(shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF"));
        }
        if (m.has(Kind.HOLIDAY)) {
            return one(day(Holidays.in(base.getYear() + shift, text(m, Kind.HOLIDAY))));
        }
        if (m.has(Kind.DAY)) {
            return one(nearest(m.value(Kind.MONTH), (int) m.number(Kind.DAY)));
        }
        if (m.has(Kind.WEEKDAY)) {
            return shiftedWeekday(m, base, shift);
        }
        if (m.has(Kind.MONTH)) {
            return shiftedMonth(m, base, shift);
        }
        if (m.has(Kind.SEASON)) {
            Moment season = Moment.of(base, Grain.season(text(m, Kind.SEASON)));
            boolean begun = season.daysFrom(base) <= 0;
            int years = shift < 0 ? (begun && season.daysFrom(base) < -90 ? 0 : -1) : shift > 0 && begun ? 1 : 0;
            return one(Resolved.date(season.plus(years)));
        }
        if (m.has(Kind.DAYPART)) {
            return daypart(m, base, shift);
        }
        return shiftedUnit(m, base, shift, fromAnchor && a == null);
    }

    private List<Resolved> shiftedWeekday(TimeMatch m, LocalDate base, int shift) {
        DayOfWeek d = DayOfWeek.of(m.value(Kind.WEEKDAY));
        if (text(m, Kind.UNIT).equals("W")) {
            return one(day(base.plusWeeks(shift).with(d)));
        }
        if (m.has(Kind.SAME) || m.has(Kind.THIS)) {
            Tense tense = m.has(Kind.SAME) ? Tense.PAST : tense(m);
            return one(day(base.with(
                    tense == Tense.PAST ? TemporalAdjusters.previousOrSame(d) : TemporalAdjusters.nextOrSame(d))));
        }
        return one(day(base.with(shift < 0 ? TemporalAdjusters.previous(d) : TemporalAdjusters.next(d))));
    }

    private List<Resolved> shiftedMonth(TimeMatch m, LocalDate base, int shift) {
        int month = m.value(Kind.MONTH);
        boolean ofYear = text(m, Kind.UNIT).equals("Y");
        if (ofYear || m.has(Kind.THIS) || m.has(Kind.SAME)) {
            return one(Resolved.date(Moment.month(base.getYear() + (ofYear ? shift : 0), month)));
        }
        int ahead = Math.floorMod(month - base.getMonthValue(), 12);
        YearMonth ym = YearMonth.from(base).plusMonths(shift < 0 ? ahead - 12 : ahead == 0 ? 12 : ahead);
        return one(Resolved.date(Moment.month(ym.getYear(), month)));
    }

    private List<Resolved> daypart(TimeMatch m, LocalDate base, int shift) {
        String part = text(m, Kind.DAYPART);
        // "Last night" is the one before today; "the next morning" is the one after the day spoken of.
        LocalDate d = base.plusDays(shift);
        Moment moment = Moment.of(d, Grain.DAY);
        return one(new Resolved(Timex.Type.TIME, d + "T" + part, Optional.empty(), moment, false));
    }

    private List<Resolved> shiftedUnit(TimeMatch m, LocalDate base, int shift, boolean lost) {
        String unit = text(m, Kind.UNIT);
        Optional<Grain> grain = Units.grain(unit);
        if (grain.isEmpty()) {
            return unit.equals("N") && shift < 0 ? daypartNight(base, shift) : List.of();
        }
        if (lost && m.has(Kind.SAME)) {
            return one(Resolved.date("PAST_REF"));
        }
        if (grain.get() == Grain.WEEKEND && shift < 0 && base.getDayOfWeek().getValue() >= 6) {
            return one(Resolved.date(Moment.of(base, Grain.WEEKEND).plus(-1)));
        }
        return one(Resolved.date(Moment.of(base, grain.get()).plus(shift)));
    }

    private static List<Resolved> daypartNight(LocalDate base, int shift) {
        LocalDate d = base.plusDays(shift);
        return one(new Resolved(Timex.Type.TIME, d + "TNI", Optional.empty(), Moment.of(d, Grain.DAY), false));
    }

    private Resolved counted(TimeMatch m, int sign, boolean fromToday) {
        Optional<Double> count = Units.count(m);
        String unit = Units.unit(m);
        Moment a = anchor;
        LocalDate base = fromToday || a == null ? today : a.start();
        if (!fromToday && sign < 0 && unit.equals("Y") && m.has(Kind.ONE) && lastQuarter != null) {
            return aYearBefore();
        }
        if (fromToday && sign < 0 && unit.equals("Y") && m.has(Kind.ONE) && lastQuarter != null) {
            return aYearBefore();
        }
        if (!fromToday && (count.isEmpty() || Units.grain(unit).isEmpty())) {
            return Resolved.of(Timex.Type.DURATION, Lengths.of(count, unit));
        }
        if (count.isEmpty() || base == null || Units.grain(unit).isEmpty()) {
            return Resolved.date(sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        return Resolved.date(Units.move(base, sign * count.get(), unit));
    }

    // --- lengths, sets, references

    private List<Resolved> span(TimeMatch m) {
        String unit = Units.unit(m);
        if (!Plausible.span(scan, m)) {
            return List.of();
        }
        String value = Lengths.of(Units.count(m), unit);
        if (Plausible.isRate(scan, m)) {
            return one(Resolved.of(Timex.Type.SET, value));
        }
        return one(Resolved.of(Timex.Type.DURATION, value));
    }

    private List<Resolved> other(TimeMatch m) {
        return switch (m.frame) {
            case VAGUE_SPAN -> one(Resolved.of(Timex.Type.DURATION, Lengths.of(Optional.empty(), Units.unit(m))));
            case PAST_SPAN -> one(Resolved.date("PAST_REF"));
            case COMING_SPAN -> one(Resolved.date("FUTURE_REF"));
            case ADVERB -> one(Resolved.of(Timex.Type.SET, text(m, Kind.ADVERB)));
            case SET -> one(Resolved.of(Timex.Type.SET, Units.repeated(m)));
            default -> reference(m);
        };
    }

    private static List<Resolved> reference(TimeMatch m) {
        for (Kind k : new Kind[] {Kind.NOW, Kind.AGONE, Kind.AHEAD, Kind.ADJECTIVE}) {
            if (m.has(k)) {
                return one(Resolved.date(text(m, k)));
            }
        }
        return List.of();
    }

    // --- times of day

    private Resolved clock(TimeMatch m) {
        String time;
        if (m.has(Kind.CLOCKWORD)) {
            time = text(m, Kind.CLOCKWORD);
        } else if (m.has(Kind.CLOCK)) {
            int minutes = (int) m.number(Kind.CLOCK);
            time = String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        } else {
            int hour = (int) m.number(Kind.NUM);
            boolean late = !text(m, Kind.DAYPART).equals("MO") && m.has(Kind.DAYPART) && hour < 12;
            time = String.format(Locale.ROOT, "%02d:00", late ? hour + 12 : hour);
        }
        String d = today == null ? "XXXX-XX-XX" : today.toString();
        return new Resolved(Timex.Type.TIME, d + "T" + time, Optional.empty(), null, true);
    }

    /** A day with the part of the day that stands behind it. */
    Resolved at(Resolved day, int from, int end) {
        for (Phrase p : scan.phrases(from, Kind.DAYPART)) {
            if (scan.phrase(p, from) == end - from) {
                return new Resolved(Timex.Type.TIME, day.value() + "T" + p.value(), day.mod(), day.moment(), false);
            }
        }
        return day;
    }

    /** A time of day and a day side by side are one time; null when these two are not. */
    @Nullable
    Resolved join(Resolved left, Resolved right) {
        if (left.clock() && (right.isDay() || (right.type() == Timex.Type.TIME && !right.clock()))) {
            return joined(left, right);
        }
        return right.clock() && (left.isDay() || (left.type() == Timex.Type.TIME && !left.clock()))
                ? joined(right, left)
                : null;
    }

    private static Resolved joined(Resolved clock, Resolved day) {
        String date = day.value().substring(0, Math.min(10, day.value().length()));
        String time = clock.value().substring(clock.value().indexOf('T'));
        return new Resolved(Timex.Type.TIME, date + time, clock.mod(), day.moment(), false);
    }
}
