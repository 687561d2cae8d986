package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Long lists of sigla in short: articles of one lineage that follow each other are named by the first and the last. */
final class Ranges {
    /** So few are all named. */
    private static final int FEW = 6;

    private static final int LEAST = 3;

    private Ranges() {}

    /** A siglum in its parts: {@code A}, {@code 12} and what stands behind the number. */
    private record Split(String letters, int number, String rest) {
        static Split of(String siglum) {
            int i = 0;
            while (i < siglum.length() && !isDigit(siglum.charAt(i))) {
                i++;
            }
            int k = i;
            while (k < siglum.length() && isDigit(siglum.charAt(k)) && k - i < 9) {
                k++;
            }
            int number = k > i ? Integer.parseInt(siglum.substring(i, k)) : -1;
            return new Split(siglum.substring(0, i), number, siglum.substring(k));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        boolean isBefore(Split next) {
            return rest.isEmpty()
                    && next.rest.isEmpty()
                    && number >= 0
                    && next.number == number + 1
                    && letters.equals(next.letters);
        }
    }

    /** The citations, those of a range as one that leads to its first article. */
    static List<Cite> of(Collection<Cite> cites) {
        return folded(
                cites,
                Cite::siglum,
                (a, b) -> new Cite(a.href(), range(a.siglum(), b.siglum()), a.hue(), a.outlet() + " to " + b.outlet()));
    }

    /** The witnesses' signs. */
    static List<ApparatusView.Sign> signs(Collection<ApparatusView.Sign> signs) {
        return folded(
                signs,
                ApparatusView.Sign::siglum,
                (a, b) -> new ApparatusView.Sign(range(a.siglum(), b.siglum()), a.hue()));
    }

    /** The sigla in words: {@code A1, A4–A9}. */
    static String inWords(Collection<String> sigla) {
        return String.join(", ", folded(sigla, s -> s, Ranges::range));
    }

    private static String range(String first, String last) {
        return first + "\u2013" + last;
    }

    private static <T> List<T> folded(Collection<T> all, Function<T, String> siglum, BinaryOperator<T> range) {
        if (all.size() <= FEW) {
            return List.copyOf(all);
        }
        List<T> sorted = new ArrayList<>(all);
        Comparator<T> byLetters =
                Comparator.comparing(x -> Split.of(siglum.apply(x)).letters().length());
        sorted.sort(byLetters
                .thenComparing(x -> Split.of(siglum.apply(x)).letters())
                .thenComparing(x -> Split.of(siglum.apply(x)).number())
                .thenComparing(x -> Split.of(siglum.apply(x)).rest()));
        List<T> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean goesOn = i < sorted.size()
                    && Split.of(siglum.apply(sorted.get(i - 1))).isBefore(Split.of(siglum.apply(sorted.get(i))));
            if (!goesOn) {
                if (i - from >= LEAST) {
                    out.add(range.apply(sorted.get(from), sorted.get(i - 1)));
                } else {
                    out.addAll(sorted.subList(from, i));
                }
                from = i;
            }
        }
        return out;
    }
}
