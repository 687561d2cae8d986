package org.stemma.figure;

import org.jspecify.annotations.Nullable;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/**
 * The noun behind a number.
 *
 * @param last last token of the phrase
 * @param head token of the head noun
 * @param plural true when the head is a plural
 */
record NounPhrase(int last, int head, boolean plural) {
    private static final int MOST_WORDS = 6;
    private static final int MOST_SINGULAR = 4;

    /** Which heads are looked for. */
    enum Number {
        /** Plurals only: what a number counts. */
        MANY,
        /** A plural, else a singular: what a measure or an age belongs to. */
        ANY,
        /** A singular only, as behind "a 400-pound": what looks plural there is a verb. */
        ONE
    }

    /** The noun phrase that starts at this token; null when there is none of that number. */
    static @Nullable NounPhrase at(Tokens t, int start, int end, Number number) {
        boolean singularToo = number != Number.MANY;
        int best = -1;
        int owner = -1;
        int lastWord = -1;
        int words = 0;
        boolean lower = false;
        for (int k = start; k < end && words < MOST_WORDS; k++) {
            if (t.kind(k) == TokenKind.MARK) {
                if (NumeralReader.isJoint(t, k)) {
                    continue;
                }
                break;
            }
            String f = t.folded(k);
            boolean possessive = f.equals("'s");
            if (possessive && best < 0) {
                continue;
            }
            if (t.kind(k) != TokenKind.WORD
                    || (Nouns.isFunction(f) && !isCapitals(t, k))
                    || Character.isDigit(f.charAt(0))) {
                break;
            }
            boolean small = Character.isLowerCase(t.source().charAt(t.start(k)));
            if (best >= 0 && (small || !Nouns.isPlural(f)) && !(small && !lower && Nouns.isPlural(f))) {
                break;
            }
            words++;
            boolean owns = k + 1 < end && (t.is(k + 1, "'s") || t.is(k + 1, "'"));
            boolean plural = Nouns.isPlural(f) && !owns;
            if (owns && owner < 0 && (Nouns.isPerson(Nouns.singular(f)) && Nouns.isPlural(f))) {
                owner = k;
            }
            if (plural && number == Number.ONE) {
                break;
            }
            if (plural) {
                boolean compound = small && Nouns.isCompound(f) && k + 1 < end && Nouns.isPlural(t.folded(k + 1));
                if (compound) {
                    continue;
                }
                best = k;
                lower = small;
                if (small) {
                    break;
                }
                continue;
            }
            if (best < 0 && words <= MOST_SINGULAR && !(words > 1 && isParticiple(f))) {
                lastWord = k;
            } else if (words > 1 && isParticiple(f) && singularToo) {
                break;
            }
        }
        if (best >= 0) {
            return new NounPhrase(andAnother(t, best, end), best, true);
        }
        if (owner >= 0 && number != Number.ONE) {
            // "The data of 400 people", said as "400 people's data".
            return new NounPhrase(owner, owner, true);
        }
        return singularToo && lastWord >= 0 ? new NounPhrase(lastWord, lastWord, false) : null;
    }

    /** "US" is a country, "us" ends the phrase. */
    private static boolean isCapitals(Tokens t, int k) {
        return t.end(k) - t.start(k) > 1
                && Character.isUpperCase(t.source().charAt(t.start(k)))
                && Character.isUpperCase(t.source().charAt(t.start(k) + 1));
    }

    /** Behind a noun, a form in -ed or -ing is most often its verb. */
    private static boolean isParticiple(String f) {
        return f.endsWith("ed") || f.endsWith("ing");
    }

    /** "Cities and towns": a second plural that is counted with the first. */
    private static int andAnother(Tokens t, int head, int end) {
        int k = head + 2;
        boolean and = k < end && (t.is(head + 1, "and") || t.is(head + 1, "or"));
        boolean plural = and
                && Character.isLowerCase(t.source().charAt(t.start(k)))
                && Nouns.isPlural(t.folded(k))
                && Predicates.of(t.folded(k)).isEmpty();
        return plural ? k : head;
    }
}
