package org.stemma.app.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Long lists of sigla in short: articles of one lineage that follow each other are named by the first and the last. */
public final class SiglumRanges {
    /** So few are all named. */
    private static final int FEW = 6;

    private static final int LEAST = 3;

    private SiglumRanges() {}

    /** A siglum in its parts: {@code A}, {@code 12} and what stands behind the number. */
    private record Split(String letters, int number, String rest) implements Comparable<Split> {
        private static final Comparator<Split> ORDER = Comparator.comparingInt(
                        (Split s) -> s.letters().length())
                .thenComparing(Split::letters)
                .thenComparingInt(Split::number)
                .thenComparing(Split::rest);

        @Override
        public int compareTo(Split other) {
            return ORDER.compare(this, other);
        }

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

    private record Known<T>(T what, Split split) {}

    /** Sigla: {@code A1}, {@code A4–A9}. */
    public static List<String> of(Collection<String> sigla) {
        return folded(sigla, s -> s, SiglumRanges::range);
    }

    /** The siglum of a range. */
    public static String range(String first, String last) {
        return first + "\u2013" + last;
    }

    /**
     * What is known by sigla, those of a range as one.
     *
     * @param siglum of each
     * @param range of its first and its last
     */
    public static <T> List<T> folded(Collection<T> all, Function<T, String> siglum, BinaryOperator<T> range) {
        if (all.size() <= FEW) {
            return List.copyOf(all);
        }
        List<Known<T>> sorted = new ArrayList<>();
        all.forEach(x -> sorted.add(new Known<>(x, Split.of(siglum.apply(x)))));
        sorted.sort(Comparator.comparing(Known::split));
        List<T> out = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean goesOn = i < sorted.size()
                    && sorted.get(i - 1).split().isBefore(sorted.get(i).split());
            if (!goesOn) {
                if (i - from >= LEAST) {
                    out.add(range.apply(
                            sorted.get(from).what(), sorted.get(i - 1).what()));
                } else {
                    sorted.subList(from, i).forEach(k -> out.add(k.what()));
                }
                from = i;
            }
        }
        return out;
    }
}
