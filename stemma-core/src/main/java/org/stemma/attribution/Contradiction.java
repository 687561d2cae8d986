package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.collation.Word;

/**
 * Whether two statements that are otherwise alike say the opposite, another number or another name.
 *
 * <p>Machine note: the words are aligned by their longest common subsequence. A short place between two words that both
 * have, filled on both sides, where one side denies, or each has another number or another name, is a contradiction; a word
 * that only one of them goes on with is a cut. Names count only where hardly anything else differs, for the same man is
 * {@code the President} here and {@code Mr Brandt} there.
 */
final class Contradiction {
    private static final int SHORT = 4;
    private static final int MOST_WORDS = 120;
    private static final double ALIKE = 0.8;
    private static final double HALF = 0.5;
    private static final double NEAR = 1.25;

    private final List<Word> a;
    private final List<Word> b;
    private final List<Zone> zones = new ArrayList<>();
    private int common;

    /** The words from {@code a} to before {@code aEnd} stand against those from {@code b} to before {@code bEnd}. */
    private record Zone(int a, int aEnd, int b, int bEnd, boolean last) {
        boolean isShort() {
            return aEnd - a <= SHORT && bEnd - b <= SHORT;
        }
    }

    private Contradiction(List<Word> a, List<Word> b) {
        this.a = a.size() > MOST_WORDS ? a.subList(0, MOST_WORDS) : a;
        this.b = b.size() > MOST_WORDS ? b.subList(0, MOST_WORDS) : b;
    }

    /** True when the two cannot be one speech act; symmetric. */
    static boolean between(Statement x, Statement y) {
        boolean turn = x.text().compareTo(y.text()) > 0;
        Contradiction c = turn ? new Contradiction(y.words(), x.words()) : new Contradiction(x.words(), y.words());
        c.align();
        return c.isFound();
    }

    /** True when one denies what the other may not deny: wording apart, they may be opposites. */
    static boolean maybe(Statement x, Statement y) {
        return deny(x.words(), y.words());
    }

    private boolean isFound() {
        int denials = 0;
        boolean number = false;
        boolean name = false;
        for (Zone z : zones) {
            if (!z.isShort()) {
                continue;
            }
            if (!z.last()) {
                denials += denials(a, z.a(), z.aEnd()) - denials(b, z.b(), z.bEnd());
            }
            number |= number(z);
            name |= names(z);
        }
        double share = 2.0 * (common + 1) / (a.size() + b.size());
        return number || denials % 2 != 0 && share >= HALF && deny(a, b) || name && share >= ALIKE;
    }

    /** True when one denies and the other does not, not even by a word like "refuse". */
    private static boolean deny(List<Word> a, List<Word> b) {
        int x = denials(a, 0, a.size());
        int y = denials(b, 0, b.size());
        return (x - y) % 2 != 0
                && (x < y ? a : b).stream().noneMatch(w -> WordLists.get().deniesSilently(w.key()));
    }

    private static int denials(List<Word> words, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            boolean idiom = i + 1 < words.size()
                    && WordLists.get().takesNoDenial(words.get(i + 1).key());
            count += words.get(i).negates() && !idiom ? 1 : 0;
        }
        return count;
    }

    /** Each has a number that the other has nowhere; a guess may be a little off. */
    private boolean number(Zone z) {
        Set<String> left = numbers(a, z.a(), z.aEnd());
        Set<String> right = numbers(b, z.b(), z.bEnd());
        if (left.isEmpty()
                || right.isEmpty()
                || onlyIn(left, numbers(b, 0, b.size())).isEmpty()
                || onlyIn(right, numbers(a, 0, a.size())).isEmpty()) {
            return false;
        }
        boolean hedged = isHedged(a, z.a(), z.aEnd()) || isHedged(b, z.b(), z.bEnd());
        return !hedged || left.stream().noneMatch(x -> right.stream().anyMatch(y -> areNear(x, y)));
    }

    private static boolean areNear(String x, String y) {
        try {
            double ratio = Double.parseDouble(x) / Double.parseDouble(y);
            return Math.max(ratio, 1 / ratio) <= NEAR;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Set<String> numbers(List<Word> words, int from, int to) {
        Set<String> out = new HashSet<>();
        for (int i = from; i < to; i++) {
            Word w = words.get(i);
            if (w.kind() == Word.Kind.NUMBER || w.key().equals("one")) {
                out.add(w.key().equals("one") ? "1" : w.key());
            }
        }
        return out;
    }

    private static boolean isHedged(List<Word> words, int from, int to) {
        for (int i = Math.max(0, from - 2); i < to; i++) {
            if (WordLists.get().isHedge(words.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** Each has a name that the other has nowhere. */
    private boolean names(Zone z) {
        Set<String> left = names(a, z.a(), z.aEnd());
        Set<String> right = names(b, z.b(), z.bEnd());
        return !left.isEmpty()
                && !right.isEmpty()
                && !onlyIn(left, stems(b)).isEmpty()
                && !onlyIn(right, stems(a)).isEmpty();
    }

    private static Set<String> names(List<Word> words, int from, int to) {
        Set<String> out = new HashSet<>();
        for (int i = Math.max(1, from); i < to; i++) {
            Word w = words.get(i);
            if (w.capital() && w.kind() == Word.Kind.CONTENT && !WordLists.get().isTitle(w.key())) {
                out.add(w.stem());
            }
        }
        return out;
    }

    private static Set<String> stems(List<Word> words) {
        Set<String> out = new HashSet<>();
        words.forEach(w -> out.add(w.stem()));
        return out;
    }

    private static Set<String> onlyIn(Set<String> own, Set<String> other) {
        own.removeAll(other);
        return own;
    }

    private void align() {
        int[] left = hashes(a);
        int[] right = hashes(b);
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            int[] row = best[i];
            int[] below = best[i + 1];
            for (int j = b.size() - 1; j >= 0; j--) {
                row[j] = left[i] == right[j] && isOne(a.get(i), b.get(j))
                        ? below[j + 1] + 1
                        : Math.max(below[j], row[j + 1]);
            }
        }
        common = best[0][0];
        int i = 0;
        int j = 0;
        int fromA = 0;
        int fromB = 0;
        while (i < a.size() && j < b.size()) {
            if (isOne(a.get(i), b.get(j))) {
                zones.add(new Zone(fromA, i, fromB, j, false));
                fromA = ++i;
                fromB = ++j;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        zones.add(new Zone(fromA, a.size(), fromB, b.size(), true));
    }

    private static int[] hashes(List<Word> words) {
        int[] out = new int[words.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = words.get(i).stem().hashCode();
        }
        return out;
    }

    private static boolean isOne(Word x, Word y) {
        return x.stem().equals(y.stem());
    }
}
