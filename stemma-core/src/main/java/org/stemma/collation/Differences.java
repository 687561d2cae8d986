package org.stemma.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tells how the words of one reading part from those of another.
 *
 * <p>Machine note: a negation counts only where nothing else of weight changed with it ({@code is not wrong} against
 * {@code is right} is another wording), a number only where both have one and the numbers are not the same.
 */
final class Differences {
    /** More words of grammar than this around a negation are a clause that came or went. */
    private static final int A_FEW = 3;

    private Differences() {}

    /** How {@code other} parts from {@code base}; neither need have words. */
    static Difference of(List<Word> base, List<Word> other) {
        if (haveEqual(base, other, Trait.FOLDED)) {
            return Difference.SAME;
        }
        if (isSpelling(base, other)) {
            return Difference.SPELLING;
        }
        if (negationChanged(base, other)) {
            return Difference.NEGATION;
        }
        if (base.isEmpty()) {
            return Difference.ADDITION;
        }
        if (other.isEmpty()) {
            return Difference.OMISSION;
        }
        List<String> numbers = keys(base, true);
        List<String> otherNumbers = keys(other, true);
        if (!numbers.isEmpty() && !otherNumbers.isEmpty() && !numbers.equals(otherNumbers)) {
            return Difference.NUMBER;
        }
        return sortedKeys(base).equals(sortedKeys(other)) ? Difference.ORDER : Difference.WORDING;
    }

    private enum Trait {
        FOLDED,
        KEY;

        String of(Word w) {
            return this == FOLDED ? w.folded() : w.key();
        }
    }

    private static boolean haveEqual(List<Word> a, List<Word> b, Trait trait) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!trait.of(a.get(i)).equals(trait.of(b.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The same words, spelt, parted or transcribed in another way. */
    private static boolean isSpelling(List<Word> a, List<Word> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.size() != b.size()) {
            return joined(a).equals(joined(b));
        }
        for (int i = 0; i < a.size(); i++) {
            Word x = a.get(i);
            Word y = b.get(i);
            if (!x.key().equals(y.key()) && !isName(x, y)) {
                return joined(a).equals(joined(b));
            }
        }
        return true;
    }

    private static boolean isName(Word a, Word b) {
        return a.capital() && b.capital() && !a.stem().equals(b.stem()) && Likeness.isNear(a, b);
    }

    /** {@code cease fire} and {@code ceasefire}, {@code co-operation} and {@code cooperation}. */
    private static String joined(List<Word> words) {
        StringBuilder out = new StringBuilder();
        words.forEach(w -> out.append(w.key()));
        return out.toString();
    }

    private static boolean negationChanged(List<Word> a, List<Word> b) {
        boolean left = a.stream().anyMatch(Word::negates);
        boolean right = b.stream().anyMatch(Word::negates);
        if (left == right) {
            return false;
        }
        List<Word> negating = left ? a : b;
        List<String> negated = stems(negating);
        return negated.isEmpty() ? negating.size() <= A_FEW : negated.equals(stems(left ? b : a));
    }

    /** The stems of the words of weight, negations aside. */
    private static List<String> stems(List<Word> words) {
        List<String> out = new ArrayList<>();
        for (Word w : words) {
            if (w.kind() != Word.Kind.FUNCTION && !w.negates()) {
                out.add(w.stem());
            }
        }
        Collections.sort(out);
        return out;
    }

    private static List<String> sortedKeys(List<Word> words) {
        return keys(words, false);
    }

    private static List<String> keys(List<Word> words, boolean numbersOnly) {
        List<String> out = new ArrayList<>();
        for (Word w : words) {
            if (!numbersOnly || w.kind() == Word.Kind.NUMBER) {
                out.add(w.key());
            }
        }
        Collections.sort(out);
        return out;
    }
}
