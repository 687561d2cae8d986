package org.stemma.timeline;

import org.jspecify.annotations.Nullable;
import org.stemma.timeline.TimeLexicon.Phrase;

/** Words that a rule fits, with what each of its classes read. */
final class TimeMatch {
    private static final int SLOTS = 2 * Kind.values().length;

    final Frame frame;
    /** First token, the article before it included. */
    final int first;
    /** One past the last token. */
    final int end;

    private final @Nullable Phrase[] phrases;
    private final double[] numbers;
    private final int[] at;

    TimeMatch(Frame frame, int first, int end, @Nullable Phrase[] phrases, double[] numbers, int[] at) {
        this.frame = frame;
        this.first = first;
        this.end = end;
        this.phrases = phrases.clone();
        this.numbers = numbers.clone();
        this.at = at.clone();
    }

    static int slots() {
        return SLOTS;
    }

    /** The lexicon entry read for a class, if the words had one. */
    @Nullable
    Phrase phrase(Kind kind) {
        return has(kind) ? phrases[kind.ordinal()] : null;
    }

    /** The meaning of the entry as a number; throws when there is none. */
    int value(Kind kind) {
        Phrase p = phrase(kind);
        if (p == null) {
            throw new IllegalStateException("no " + kind + " in " + frame);
        }
        return p.number();
    }

    /** The entry of the second of its kind. */
    @Nullable
    Phrase second(Kind kind) {
        return hasSecond(kind) ? phrases[kind.ordinal() + SLOTS / 2] : null;
    }

    boolean has(Kind kind) {
        return at[kind.ordinal()] >= 0;
    }

    boolean hasSecond(Kind kind) {
        return at[kind.ordinal() + SLOTS / 2] >= 0;
    }

    /** The number read for a class. */
    double number(Kind kind) {
        return numbers[kind.ordinal()];
    }

    double secondNumber(Kind kind) {
        return numbers[kind.ordinal() + SLOTS / 2];
    }

    /** The token where a class was read. */
    int at(Kind kind) {
        return at[kind.ordinal()];
    }

    /** The token where the second of its kind starts. */
    int secondAt(Kind kind) {
        return at[kind.ordinal() + SLOTS / 2];
    }
}
