package org.stemma.collation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** Reads numbers in digits and in English words, so that {@code 100} and {@code one hundred} have one key. */
final class Numbers {
    /**
     * A number that was read.
     *
     * @param key its value in plain digits
     * @param next the index of the first token behind it
     */
    record Read(String key, int next) {}

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, Integer> POWERS = Map.ofEntries(
            Map.entry("hundred", 2),
            Map.entry("thousand", 3),
            Map.entry("k", 3),
            Map.entry("million", 6),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("billion", 9),
            Map.entry("bn", 9),
            Map.entry("trillion", 12),
            Map.entry("tn", 12));
    private static final int LONGEST = 24;

    private Numbers() {}

    /** The number that starts at token {@code i}; a lone {@code one} is no number ("one of them"). */
    static Optional<Read> at(Tokens tokens, int i, int end) {
        if (tokens.end(i) - tokens.start(i) > LONGEST) {
            return Optional.empty();
        }
        return Character.isDigit(tokens.source().charAt(tokens.start(i)))
                ? digits(tokens, i, end)
                : words(tokens, i, end);
    }

    private static Optional<Read> digits(Tokens tokens, int i, int end) {
        String f = tokens.folded(i);
        int cut = f.length();
        if (tokens.kind(i) != TokenKind.NUMBER) {
            while (cut > 0 && !Character.isDigit(f.charAt(cut - 1))) {
                cut--;
            }
            if (!POWERS.containsKey(f.substring(cut))) {
                return Optional.empty();
            }
        }
        Optional<BigDecimal> value = decimal(f.substring(0, cut));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal v = value.get();
        int next = i + 1;
        if (cut < f.length()) {
            v = v.scaleByPowerOfTen(POWERS.getOrDefault(f.substring(cut), 0));
        } else if (next < end && power(tokens, next) > 0) {
            v = v.scaleByPowerOfTen(power(tokens, next));
            next++;
        }
        return Optional.of(new Read(plain(v), next));
    }

    private static Optional<BigDecimal> decimal(String f) {
        StringBuilder digits = new StringBuilder();
        boolean point = false;
        for (int k = 0; k < f.length(); k++) {
            char c = f.charAt(k);
            if (Character.isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '.' && !point) {
                digits.append('.');
                point = true;
            } else if (c != ',') {
                return Optional.empty();
            }
        }
        return digits.length() == 0 ? Optional.empty() : Optional.of(new BigDecimal(digits.toString()));
    }

    private static Optional<Read> words(Tokens tokens, int i, int end) {
        String first = tokens.folded(i);
        boolean article = first.equals("a") && i + 1 < end && power(tokens, i + 1) > 0;
        if (!article && !SMALL.containsKey(first)) {
            return Optional.empty();
        }
        long total = 0;
        long part = 0;
        int next = i;
        int seen = 0;
        while (next < end) {
            String f = tokens.folded(next);
            Integer small = SMALL.get(f);
            int power = power(tokens, next);
            if (small != null && fits(part, small)) {
                part += small;
            } else if (next == i && article) {
                part = 1;
            } else if (power == 2 && part > 0 && part < 100) {
                part *= 100;
            } else if (power > 2 && part > 0 && seen < 8) {
                total += part * (long) Math.pow(10, power);
                part = 0;
            } else if (!joins(tokens, next, end, part)) {
                break;
            }
            seen++;
            next++;
        }
        if (seen == 1 && first.equals("one")) {
            return Optional.empty();
        }
        return Optional.of(new Read(Long.toString(total + part), next));
    }

    private static int power(Tokens tokens, int i) {
        String f = tokens.folded(i);
        return f.length() > 2 ? POWERS.getOrDefault(f, 0) : 0;
    }

    /** A unit may follow a round number: {@code hundred five}, {@code forty four}. */
    private static boolean fits(long part, int small) {
        return part == 0 || (part % 100 == 0) || (part % 10 == 0 && part % 100 >= 20 && small < 10);
    }

    /** A hyphen in {@code forty-four}, the {@code and} of {@code hundred and five}: only before more of the number. */
    private static boolean joins(Tokens tokens, int i, int end, long part) {
        if (i + 1 >= end) {
            return false;
        }
        Integer small = SMALL.get(tokens.folded(i + 1));
        if (small == null || part == 0 || !fits(part, small)) {
            return false;
        }
        String f = tokens.folded(i);
        return f.equals("-") ? tokens.end(i - 1) == tokens.start(i) : f.equals("and") && part % 100 == 0;
    }

    private static String plain(BigDecimal v) {
        return v.stripTrailingZeros().toPlainString();
    }
}
