package org.stemma.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Published;
import org.stemma.text.Lexicon;

/**
 * Reads the dates that files and pages give: RFC 3339 and its loose forms, RFC 1123, written-out dates, Unix times.
 *
 * <p>A time without an offset is taken as UTC; midnight without an offset is a day without a time, as that is what
 * databases write for one. A day before the month is only read where the writing leaves no doubt.
 */
public final class Dates {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> ZONES = new HashMap<>();

    static {
        for (List<String> month : Lexicon.rows(Dates.class, "months.tsv")) {
            for (String name : month.get(1).split(" ")) {
                MONTHS.put(name, Integer.valueOf(month.get(0)));
            }
        }
        Object[][] zones = {
            {"z", 0},
            {"utc", 0},
            {"gmt", 0},
            {"est", -300},
            {"edt", -240},
            {"et", -300},
            {"cst", -360},
            {"cdt", -300},
            {"mst", -420},
            {"mdt", -360},
            {"pst", -480},
            {"pdt", -420},
            {"pt", -480},
            {"bst", 60},
            {"cet", 60},
            {"cest", 120},
            {"ist", 330},
            {"jst", 540},
            {"msk", 180},
            {"aest", 600},
            {"aedt", 660}
        };
        for (Object[] zone : zones) {
            ZONES.put((String) zone[0], (Integer) zone[1]);
        }
    }

    private Dates() {}

    /** The date these words give; empty when they give none that can be. */
    public static Optional<Published> parse(String words) {
        String s = words.strip();
        if (s.length() > 80) {
            return Optional.empty();
        }
        try {
            return parse(DateToken.of(s), s);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The day in an address: {@code /2019/11/03/}. */
    public static Optional<Published> ofAddress(String url) {
        int at = url.indexOf("://");
        List<DateToken> tokens = DateToken.of(at < 0 ? url : url.substring(at + 3));
        for (int i = 0; i + 4 < tokens.size(); i++) {
            boolean path = tokens.get(i).isYear()
                    && tokens.get(i + 1).is("/")
                    && tokens.get(i + 2).isNumber(2)
                    && tokens.get(i + 3).is("/")
                    && tokens.get(i + 4).isNumber(2)
                    && i > 0
                    && tokens.get(i - 1).is("/");
            if (path) {
                try {
                    return Optional.of(Published.on(LocalDate.of(
                            tokens.get(i).number(),
                            tokens.get(i + 2).number(),
                            tokens.get(i + 4).number())));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Published> parse(List<DateToken> t, String s) {
        if (t.size() == 1 && t.get(0).kind() == '0') {
            return compact(s);
        }
        int[] after = new int[1];
        Optional<LocalDate> day = numeric(t, after).or(() -> written(t, after));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(withTime(day.get(), t, after[0]));
    }

    private static Optional<Published> compact(String digits) {
        if (digits.length() == 8) {
            return Optional.of(Published.on(LocalDate.of(
                    year(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)))));
        }
        if (digits.length() == 10 || digits.length() == 13) {
            long n = Long.parseLong(digits);
            Instant instant = digits.length() == 10 ? Instant.ofEpochSecond(n) : Instant.ofEpochMilli(n);
            return Optional.of(Published.at(instant.atOffset(ZoneOffset.UTC)));
        }
        return Optional.empty();
    }

    private static int year(String s) {
        int y = Integer.parseInt(s);
        if (y < DateToken.FIRST_YEAR || y > DateToken.LAST_YEAR) {
            throw new DateTimeException("no year of a newspaper: " + s);
        }
        return y;
    }

    /** {@code 2019-11-03}, {@code 2019/11/03}, {@code 03.11.2019}, {@code 13/11/2019}; {@code 20191103T}. */
    private static Optional<LocalDate> numeric(List<DateToken> t, int[] after) {
        if (t.size() > 1 && t.get(0).kind() == '0' && t.get(0).text().length() == 8) {
            after[0] = 1;
            return compact(t.get(0).text()).map(Published::date);
        }
        if (t.size() < 5
                || t.get(0).kind() != '0'
                || t.get(2).kind() != '0'
                || t.get(4).kind() != '0') {
            return Optional.empty();
        }
        String sep = t.get(1).text();
        if (!sep.equals(t.get(3).text()) || !(sep.equals("-") || sep.equals("/") || sep.equals("."))) {
            return Optional.empty();
        }
        after[0] = 5;
        if (t.get(0).isYear() && t.get(2).isNumber(2) && t.get(4).isNumber(2)) {
            return Optional.of(
                    LocalDate.of(t.get(0).number(), t.get(2).number(), t.get(4).number()));
        }
        if (!t.get(4).isYear() || !t.get(0).isNumber(2) || !t.get(2).isNumber(2)) {
            return Optional.empty();
        }
        int a = t.get(0).number();
        int b = t.get(2).number();
        if (sep.equals(".") || a > 12 || a == b) {
            return Optional.of(LocalDate.of(t.get(4).number(), b, a));
        }
        return b > 12 ? Optional.of(LocalDate.of(t.get(4).number(), a, b)) : Optional.empty();
    }

    /** {@code Sun, 03 Nov 2019}, {@code November 3rd, 2019}, {@code 3 de noviembre de 2019}. */
    private static Optional<LocalDate> written(List<DateToken> t, int[] after) {
        for (int i = 0; i < t.size(); i++) {
            Integer month = t.get(i).kind() == 'a' ? MONTHS.get(t.get(i).text()) : null;
            if (month == null) {
                continue;
            }
            int next = nextNumber(t, i + 1);
            int before = previousNumber(t, i - 1);
            if (next >= 0
                    && t.get(next).isYear()
                    && before >= 0
                    && t.get(before).isNumber(2)) {
                after[0] = next + 1;
                return Optional.of(
                        LocalDate.of(t.get(next).number(), month, t.get(before).number()));
            }
            int second = next < 0 ? -1 : nextNumber(t, next + 1);
            if (second >= 0 && t.get(next).isNumber(2) && t.get(second).isYear()) {
                after[0] = second + 1;
                return Optional.of(
                        LocalDate.of(t.get(second).number(), month, t.get(next).number()));
            }
        }
        return Optional.empty();
    }

    private static int nextNumber(List<DateToken> t, int from) {
        for (int i = from; i < t.size() && i < from + 5; i++) {
            if (t.get(i).kind() == '0') {
                return i;
            }
        }
        return -1;
    }

    private static int previousNumber(List<DateToken> t, int from) {
        for (int i = from; i >= 0 && i > from - 5; i--) {
            if (t.get(i).kind() == '0') {
                return i;
            }
        }
        return -1;
    }

    /** True when the word is the name of a month, in any of the languages read. */
    public static boolean isMonth(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** The number of the month with this name; empty when there is none. */
    static Optional<Integer> month(String name) {
        return Optional.ofNullable(MONTHS.get(name));
    }

    static Published withTime(LocalDate day, List<DateToken> t, int from) {
        int i = from;
        while (i < t.size() && t.get(i).kind() != '0') {
            i++;
        }
        if (i < t.size()
                && t.get(i).text().length() >= 4
                && (i + 1 >= t.size() || !t.get(i + 1).is(":"))) {
            return compactTime(day, t, i);
        }
        if (i + 2 >= t.size()
                || !t.get(i).isNumber(2)
                || !isTimeSeparator(t.get(i + 1))
                || !t.get(i + 2).isNumber(2)) {
            return Published.on(day);
        }
        int hour = t.get(i).number();
        int minute = t.get(i + 2).number();
        int second = 0;
        int at = i + 3;
        if (at + 1 < t.size() && t.get(at).is(":") && t.get(at + 1).isNumber(2)) {
            second = t.get(at + 1).number();
            at += 2;
        }
        if (at + 1 < t.size() && t.get(at).is(".") && t.get(at + 1).kind() == '0') {
            at += 2;
        }
        String half = halfDay(t, at);
        if (half.equals("pm") && hour < 12) {
            hour += 12;
        } else if (half.equals("am") && hour == 12) {
            hour = 0;
        }
        return at(day, LocalTime.of(hour, minute, second), offset(t, at));
    }

    private static Published compactTime(LocalDate day, List<DateToken> t, int i) {
        String s = t.get(i).text();
        if (s.length() != 4 && s.length() != 6) {
            return Published.on(day);
        }
        int second = s.length() == 6 ? Integer.parseInt(s.substring(4)) : 0;
        LocalTime time = LocalTime.of(Integer.parseInt(s.substring(0, 2)), Integer.parseInt(s.substring(2, 4)), second);
        return at(day, time, offset(t, i + 1));
    }

    private static Published at(LocalDate day, LocalTime time, Optional<ZoneOffset> offset) {
        if (offset.isEmpty() && time.equals(LocalTime.MIDNIGHT)) {
            return Published.on(day);
        }
        return Published.at(OffsetDateTime.of(day, time, offset.orElse(ZoneOffset.UTC)));
    }

    private static boolean isTimeSeparator(DateToken t) {
        return t.is(":") || t.is("h");
    }

    private static String halfDay(List<DateToken> t, int from) {
        for (int i = from; i < t.size(); i++) {
            String s = t.get(i).text();
            if (s.equals("am") || s.equals("pm")) {
                return s;
            }
            if ((s.equals("a") || s.equals("p"))
                    && i + 2 < t.size()
                    && t.get(i + 2).is("m")) {
                return s + "m";
            }
        }
        return "";
    }

    /** True when an offset or the name of a zone stands among these. */
    static boolean hasOffset(List<DateToken> t) {
        return offset(t, 0).isPresent();
    }

    private static Optional<ZoneOffset> offset(List<DateToken> t, int from) {
        for (int i = from; i < t.size(); i++) {
            DateToken token = t.get(i);
            if ((token.is("+") || token.is("-") || token.is("\u2212"))
                    && i + 1 < t.size()
                    && t.get(i + 1).kind() == '0') {
                return Optional.of(signed(t, i, token.is("+") ? 1 : -1));
            }
            Integer minutes = ZONES.get(token.text());
            boolean offsetFollows =
                    i + 1 < t.size() && (t.get(i + 1).is("+") || t.get(i + 1).is("-"));
            if (minutes != null && !offsetFollows) {
                return Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
            }
        }
        return Optional.empty();
    }

    private static ZoneOffset signed(List<DateToken> t, int sign, int factor) {
        String digits = t.get(sign + 1).text();
        int hours = Integer.parseInt(digits.length() >= 4 ? digits.substring(0, 2) : digits);
        int minutes = digits.length() == 4 ? Integer.parseInt(digits.substring(2)) : 0;
        if (digits.length() <= 2
                && sign + 3 < t.size()
                && t.get(sign + 2).is(":")
                && t.get(sign + 3).isNumber(2)) {
            minutes = t.get(sign + 3).number();
        }
        return ZoneOffset.ofTotalSeconds(factor * (hours * 60 + minutes) * 60);
    }
}
