package org.stemma.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Feasts by the lexicon's notation: {@code 12-25}, {@code 11-4-4} (month, weekday, which; the last is {@code l}),
 * {@code 11-1-1+1} (the day after that one), {@code easter-2}.
 */
final class Holidays {
    private Holidays() {}

    static LocalDate in(int year, String rule) {
        if (rule.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
        }
        int plus = rule.indexOf('+');
        if (plus > 0) {
            return in(year, rule.substring(0, plus)).plusDays(Integer.parseInt(rule.substring(plus + 1)));
        }
        String[] parts = rule.split("-");
        int month = Integer.parseInt(parts[0]);
        if (parts.length == 2) {
            return LocalDate.of(year, month, Integer.parseInt(parts[1]));
        }
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1]));
        LocalDate first = LocalDate.of(year, month, 1);
        return first.with(
                parts[2].equals("l")
                        ? TemporalAdjusters.lastInMonth(weekday)
                        : TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[2]), weekday));
    }

    /** The western Easter Sunday, by the anonymous Gregorian computus. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
