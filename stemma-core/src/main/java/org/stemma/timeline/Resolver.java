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

    /** The token where it was. */
    private int anchored = -1;

    private final Lead lead;
    private final Dates dates;
    private final Quarters quarters;

    Resolver(Prose prose, TimeScan scan, Optional<Published> published) {
        this.prose = prose;
        this.scan = scan;
        this.today = published.map(Published::date).orElse(null);
        this.lead = new Lead(scan, today);
        this.dates = new Dates(today);
        this.quarters = new Quarters(today);
    }

    /** The meaning of a match: one, two for a range, none when the words mean no time after all. */
    List<Resolved> resolve(TimeMatch m) {
        List<Resolved> out = meaning(m);
        for (Resolved r : out) {
            Moment moment = r.moment();
            if (moment != null) {
                anchor = moment;
                anchored = m.first;
            }
            quarters.spoken(m, r);
        }
        return out;
    }

    private List<Resolved> meaning(TimeMatch m) {
        return switch (m.frame) {
            case DATE -> one(date(m));
            case MONTH -> month(m);
            case WEEKDAY -> one(weekday(m, m.value(Kind.WEEKDAY)));
            case WEEKDAYPART -> one(weekdayPart(m));
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
            case WEEK_OF -> one(weekOf(m.has(Kind.HOLIDAY) ? holiday(m).get(0) : date(m)));
            case YEAR -> year(m);
            case YEARS -> years(m);
            case DECADE -> decade(m);
            case CENTURY -> century(m);
            case SEASON -> season(m);
            case QUARTER -> quarters.numbered(m, tense(m)).map(Resolver::one).orElse(List.of());
            case QUARTER_NOW -> one(quarters.current());
            case QUARTER_LATEST -> one(quarters.latest());
            case QUARTER_OF -> one(quarters.of((int) m.number(Kind.YEAR)));
            case QUARTER_BEFORE -> one(quarters.yearBefore(m));
            case HALF_YEAR -> one(halfYear(m));
            case YEAR_END -> one(dates.yearEnd());
            case YEAR_CLOSE -> one(dates.year(0).withMod("END"));
            case DAYWORD -> Plausible.dayword(scan, m) ? one(dates.day(m.value(Kind.DAYWORD))) : List.of();
            case BESIDE -> one(beside(m));
            case TONIGHT -> one(tonight(m));
            case SHIFTED -> shifted(m);
            case WEEKEND -> one(dates.weekend(tense(m)));
            case UNIT_NOW -> unitNow(m);
            case YEARWORD -> one(dates.year(m.value(Kind.YEARWORD)));
            case THISYEAR -> one(dates.year(0));
            case AGO -> one(counted(m, -1, true));
            case HENCE -> one(counted(m, 1, true));
            case LATER -> one(counted(m, 1, false));
            case EARLIER -> one(counted(m, -1, false));
            case SPAN -> span(m);
            case VAGUE_SPAN, SET, ADVERB, REFERENCE, PAST_SPAN, COMING_SPAN -> other(m);
            case PART_OF_DAY -> one(partOfDay(m));
            case TODAY_PART -> one(Resolved.part(dayOfClock(m), text(m, Kind.DAYPART)));
            case CLOCK -> one(clock(m));
            case CLOCKS -> clocks(m);
        };
    }

    private static List<Resolved> one(Resolved r) {
        return List.of(r);
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
        int day = dayNumber(m);
        if (!m.has(Kind.MONTH)) {
            return m.has(Kind.WEEKDAY)
                    ? dates.weekdayOfMonth(m.value(Kind.WEEKDAY), day, tense(m))
                    : dates.nearestDay(day);
        }
        int month = m.value(Kind.MONTH);
        if (m.has(Kind.YEAR)) {
            int year = (int) m.number(Kind.YEAR);
            return day == 0 ? Resolved.date(Moment.month(year, month)) : Dates.dayOf(year, month, day);
        }
        if (m.has(Kind.THIS) && today != null) {
            return Dates.dayOf(today.getYear(), month, day);
        }
        for (Phrase p : scan.phrases(m.end, Kind.MEMORABLE)) {
            LocalDate known = LocalDate.parse(p.value());
            boolean over = today == null || today.isAfter(known);
            if (known.getMonthValue() == month && known.getDayOfMonth() == day && over) {
                return Resolved.date(known);
            }
        }
        boolean told = Tense.beside(scan, m.first, Tense.sentence(prose, scan, m.first)) == Tense.PAST;
        return told && day > 0 ? dates.lastOf(month, day) : dates.nearest(month, day, tense(m));
    }

    /** "The day before last Tuesday". */
    private Resolved beside(TimeMatch m) {
        Resolved day;
        if (m.has(Kind.HOLIDAY)) {
            day = dates.holiday(text(m, Kind.HOLIDAY));
        } else if (m.has(Kind.MONTH)) {
            day = date(m);
        } else if (today != null && (m.has(Kind.LAST) || m.has(Kind.NEXT) || m.has(Kind.THIS))) {
            day = shiftedWeekday(m, today, shift(m)).get(0);
        } else {
            day = dates.weekday(m.value(Kind.WEEKDAY), tense(m));
        }
        Moment moment = day.moment();
        return moment == null || moment.grain() != Grain.DAY
                ? Resolved.date("XXXX-XX-XX")
                : Resolved.date(moment.plus(m.value(Kind.BESIDE)));
    }

    /** "The week of March 6", "Easter week". */
    private static Resolved weekOf(Resolved day) {
        Moment moment = day.moment();
        return moment == null ? day : Resolved.date(Moment.of(moment.start(), Grain.WEEK));
    }

    private static int dayNumber(TimeMatch m) {
        Kind kind = m.has(Kind.DAY) ? Kind.DAY : Kind.DIGIT_DAY;
        return m.has(kind) ? (int) m.number(kind) : 0;
    }

    private List<Resolved> month(TimeMatch m) {
        if (!Plausible.month(scan, m)) {
            return List.of();
        }
        return one(dates.month(m.value(Kind.MONTH), tense(m)));
    }

    private Resolved weekday(TimeMatch m, int weekday) {
        return dates.weekday(weekday, lead.isTomorrow(m, weekday) ? Tense.FUTURE : tense(m));
    }

    private Resolved weekdayPart(TimeMatch m) {
        String both = text(m, Kind.WEEKDAYPART);
        Moment moment = weekday(m, both.charAt(0) - '0').moment();
        return moment == null
                ? new Resolved(
                        Timex.Type.TIME,
                        "XXXX-WXX-" + both.charAt(0) + "T" + both.substring(1),
                        Optional.empty(),
                        null,
                        false)
                : Resolved.part(moment.start(), both.substring(1));
    }

    private Resolved partOfDay(TimeMatch m) {
        Resolved day;
        if (m.has(Kind.DAYWORD)) {
            day = dates.day(m.value(Kind.DAYWORD));
        } else if (today != null && (m.has(Kind.LAST) || m.has(Kind.NEXT))) {
            day = shiftedWeekday(m, today, shift(m)).get(0);
        } else {
            day = weekday(m, m.value(Kind.WEEKDAY));
        }
        return Resolved.part(day.moment() == null ? null : day.moment().start(), text(m, Kind.DAYPART));
    }

    private List<Resolved> days(TimeMatch m) {
        int month = m.value(Kind.MONTH);
        int a = (int) m.number(Kind.DAY);
        int b = (int) m.secondNumber(Kind.DAY);
        if (m.has(Kind.YEAR)) {
            int year = (int) m.number(Kind.YEAR);
            return List.of(Dates.dayOf(year, month, a), Dates.dayOf(year, month, b));
        }
        Tense tense = tense(m);
        return List.of(dates.nearest(month, a, tense), dates.nearest(month, b, tense));
    }

    private List<Resolved> months(TimeMatch m) {
        Phrase second = m.second(Kind.MONTH);
        int year = (int) m.number(Kind.YEAR);
        return List.of(
                Resolved.date(Moment.month(year, m.value(Kind.MONTH))),
                Resolved.date(Moment.month(year, second == null ? 12 : second.number())));
    }

    private static List<Resolved> ymd(int year, int month, int day) {
        return month <= 12 && YearMonth.of(year, month).isValidDay(day)
                ? one(Dates.dayOf(year, month, day))
                : List.of();
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
            return one(Resolved.date(Holidays.in((int) m.number(Kind.YEAR), rule)));
        }
        return one(dates.holiday(rule));
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
        Resolved first = Resolved.date(Moment.year(year));
        // "2014/15" is one season, named by the year it begins in.
        return two == year % 100 + 1 && scan.isMark(m.at(Kind.TWO) - 1, '/')
                ? one(first)
                : List.of(first, Resolved.date(Moment.year(year / 100 * 100 + two)));
    }

    private static List<Resolved> century(TimeMatch m) {
        int number = m.has(Kind.ROMAN) ? m.value(Kind.ROMAN) : (int) m.number(m.has(Kind.ORD) ? Kind.ORD : Kind.DAY);
        return number < 1 || number > 99
                ? List.of()
                : one(Resolved.date(String.format(Locale.ROOT, "%02d", number - 1)));
    }

    private List<Resolved> decade(TimeMatch m) {
        int year = m.has(Kind.DECADE)
                ? (int) m.number(Kind.DECADE)
                : 1900 + (m.has(Kind.TWO) ? (int) m.number(Kind.TWO) : m.value(Kind.DECADES));
        return one(Resolved.date(Moment.of(LocalDate.of(year, 1, 1), Grain.DECADE)));
    }

    private List<Resolved> season(TimeMatch m) {
        Phrase part = m.phrase(Kind.MODIFIER);
        return part == null
                ? seasonOf(m)
                : seasonOf(m).stream().map(r -> r.withMod(part.value())).toList();
    }

    private List<Resolved> seasonOf(TimeMatch m) {
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

    static int shift(TimeMatch m) {
        if (m.has(Kind.LAST) || m.has(Kind.PREVIOUS)) {
            return -1;
        }
        return m.has(Kind.NEXT) || m.has(Kind.FOLLOWING) ? 1 : 0;
    }

    // --- counted from publication or from the date last spoken of

    private Resolved tonight(TimeMatch m) {
        boolean before = text(m, Kind.TONIGHT).startsWith("-");
        return Resolved.part(before && today != null ? today.minusDays(1) : today, "NI");
    }

    private List<Resolved> shifted(TimeMatch m) {
        int shift = shift(m);
        boolean ofDay = m.has(Kind.DAYPART) || text(m, Kind.UNIT).equals("D");
        boolean told = m.has(Kind.NEXT) && ofDay && scan.has(m.first, Kind.ARTICLE);
        boolean fromAnchor = told || m.has(Kind.FOLLOWING) || m.has(Kind.SAME) || m.has(Kind.PREVIOUS);
        Moment a = anchor;
        // "That day" is a day that was named: where a month or a year was, nobody can tell which.
        boolean named = a != null && (!ofDay || a.grain() == Grain.DAY);
        if (m.has(Kind.SAME) && ofDay && a != null && !named) {
            return someDayOf(m, a);
        }
        // "It stands to this day": now and on, no day.
        if (m.has(Kind.THIS) && ofDay && scan.has(m.first - 1, Kind.BOUNDED)) {
            return one(Resolved.date("PRESENT_REF"));
        }
        LocalDate base = fromAnchor && a != null && named ? a.start() : today;
        if (base == null) {
            return one(Resolved.date(shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF"));
        }
        if (m.has(Kind.HOLIDAY)) {
            return one(Resolved.date(Holidays.in(base.getYear() + shift, text(m, Kind.HOLIDAY))));
        }
        if (m.has(Kind.DAY)) {
            int month = m.value(Kind.MONTH);
            int day = (int) m.number(Kind.DAY);
            if (m.has(Kind.SAME)) {
                return one(Dates.dayOf(base.getYear(), month, day));
            }
            return one(
                    shift < 0
                            ? dates.lastOf(month, day)
                            : dates.nearest(month, day, shift > 0 ? Tense.FUTURE : Tense.UNKNOWN));
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
            // "Last night" is the one before today; "the next morning" is the one after the day spoken of.
            return one(Resolved.part(base.plusDays(shift), text(m, Kind.DAYPART)));
        }
        if (Units.reachesNow(m)) {
            return one(Resolved.of(Timex.Type.DURATION, Lengths.of(Optional.of(1.0), Units.unit(m))));
        }
        // "This Week" is a programme.
        if (scan.isCapital(m.at(Kind.UNIT)) && m.at(Kind.UNIT) > m.first && !Units.isNoun(m)) {
            return List.of();
        }
        return shiftedUnit(m, base, shift, fromAnchor && !named);
    }

    /** "That same day" is some day of the month spoken of; "that day" alone may be any. */
    private List<Resolved> someDayOf(TimeMatch m, Moment spoken) {
        boolean known = m.value(Kind.SAME) > 0 && spoken.grain() == Grain.MONTH;
        return known ? one(Resolved.date(spoken.value() + "-XX")) : List.of();
    }

    /** "The year ended June 30" is a length, "the year" alone the one of publication. */
    private List<Resolved> unitNow(TimeMatch m) {
        // "Later in the day" dates nothing that its sentence's day does not.
        if (today == null || Units.unit(m).equals("D")) {
            return List.of();
        }
        boolean bounded = scan.stands(m.end, Kind.BOUNDED) && scan.joins(m.end);
        return bounded
                ? one(Resolved.of(Timex.Type.DURATION, Lengths.of(Optional.of(1.0), Units.unit(m))))
                : shiftedUnit(m, today, 0, false);
    }

    private Resolved halfYear(TimeMatch m) {
        String half = m.has(Kind.ORD) && m.number(Kind.ORD) == 1 ? "H1" : "H2";
        int year;
        if (m.has(Kind.YEAR)) {
            year = (int) m.number(Kind.YEAR);
        } else if (today != null) {
            year = today.getYear() + shift(m);
        } else {
            return Resolved.date("XXXX-" + half);
        }
        return Resolved.date(String.format(Locale.ROOT, "%04d-%s", year, half));
    }

    private List<Resolved> shiftedWeekday(TimeMatch m, LocalDate base, int shift) {
        DayOfWeek d = DayOfWeek.of(m.value(Kind.WEEKDAY));
        if (text(m, Kind.UNIT).equals("W")) {
            return one(Resolved.date(base.plusWeeks(shift).with(d)));
        }
        if (m.has(Kind.SAME) || m.has(Kind.THIS)) {
            Tense tense = m.has(Kind.SAME) ? Tense.PAST : tense(m);
            return one(Resolved.date(base.with(
                    tense == Tense.PAST ? TemporalAdjusters.previousOrSame(d) : TemporalAdjusters.nextOrSame(d))));
        }
        if (shift >= 0) {
            return one(Resolved.date(base.with(TemporalAdjusters.next(d))));
        }
        LocalDate previous = base.with(TemporalAdjusters.previous(d));
        // Nobody calls yesterday "last Wednesday": that is the one of the week before.
        boolean yesterday = previous.plusDays(1).equals(today) && scan.has(m.first, Kind.LATTER);
        return one(Resolved.date(yesterday ? previous.minusWeeks(1) : previous));
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

    private List<Resolved> shiftedUnit(TimeMatch m, LocalDate base, int shift, boolean lost) {
        String unit = text(m, Kind.UNIT);
        Optional<Grain> grain = Units.grain(unit);
        if (grain.isEmpty()) {
            return unit.equals("N") && shift < 0 ? one(Resolved.part(base.plusDays(shift), "NI")) : List.of();
        }
        if (lost && m.has(Kind.SAME)) {
            return one(Resolved.date("PAST_REF"));
        }
        if (grain.get() == Grain.WEEKEND && shift < 0 && base.getDayOfWeek().getValue() >= 6) {
            return one(Resolved.date(Moment.of(base, Grain.WEEKEND).plus(-1)));
        }
        return one(Resolved.date(Moment.of(base, grain.get()).plus(shift)));
    }

    private Resolved counted(TimeMatch m, int sign, boolean fromToday) {
        Optional<Double> count = Units.count(m);
        String unit = Units.unit(m);
        Moment a = anchor;
        LocalDate base = fromToday || a == null ? today : a.start();
        if (sign < 0 && unit.equals("Y") && m.has(Kind.ONE) && !m.has(Kind.HALF) && quarters.any()) {
            return quarters.yearBefore();
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
            case VAGUE_SPAN, PAST_SPAN, COMING_SPAN ->
                one(Resolved.of(Timex.Type.DURATION, Lengths.of(Optional.empty(), Units.unit(m))));
            case ADVERB ->
                Plausible.common(scan, m) ? one(Resolved.of(Timex.Type.SET, text(m, Kind.ADVERB))) : List.of();
            case SET -> one(Resolved.of(Timex.Type.SET, Units.repeated(m)));
            default -> reference(m);
        };
    }

    private List<Resolved> reference(TimeMatch m) {
        if (!Plausible.now(scan, m, Tense.sentence(prose, scan, m.first))) {
            return List.of();
        }
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
            time = minutes((int) m.number(Kind.CLOCK));
        } else if (m.has(Kind.HOUR) && !m.has(Kind.DAYPART)) {
            time = minutes((int) m.number(Kind.HOUR));
        } else {
            int hour = m.has(Kind.HOUR) ? (int) m.number(Kind.HOUR) / 60 : (int) m.number(Kind.NUM);
            boolean late = !text(m, Kind.DAYPART).equals("MO") && m.has(Kind.DAYPART) && hour < 12;
            time = String.format(Locale.ROOT, "%02d:00", late ? hour + 12 : hour);
        }
        return at(m, time + (text(m, Kind.ZONE).equals("Z") ? "Z" : ""));
    }

    private List<Resolved> clocks(TimeMatch m) {
        return List.of(at(m, minutes((int) m.number(Kind.HOUR))), at(m, minutes((int) m.number(Kind.CLOCK))));
    }

    private Resolved at(TimeMatch m, String time) {
        LocalDate day = dayOfClock(m);
        String d = day == null ? "XXXX-XX-XX" : day.toString();
        return new Resolved(Timex.Type.TIME, d + "T" + time, Optional.empty(), null, true);
    }

    private static String minutes(int n) {
        return String.format(Locale.ROOT, "%02d:%02d", n / 60, n % 60);
    }

    /** A time of day is one of the day that its sentence has named, else of the day of publication. */
    private @Nullable LocalDate dayOfClock(TimeMatch m) {
        Moment a = anchor;
        boolean named = a != null
                && a.grain() == Grain.DAY
                && Tense.sentence(prose, scan, m.first).start() <= scan.tokens.start(anchored);
        return a != null && named ? a.start() : today;
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

    /** A time of day that the day behind it dates; null when the one is not open or the other no day. */
    @Nullable
    Resolved dated(Resolved clock, Resolved day) {
        boolean dated = day.isDay() || (day.type() == Timex.Type.TIME && !day.clock());
        return clock.clock() && dated ? joined(clock, day) : null;
    }

    private static Resolved joined(Resolved clock, Resolved day) {
        String date = day.value().substring(0, Math.min(10, day.value().length()));
        String time = clock.value().substring(clock.value().indexOf('T'));
        return new Resolved(Timex.Type.TIME, date + time, clock.mod(), day.moment(), false);
    }
}
