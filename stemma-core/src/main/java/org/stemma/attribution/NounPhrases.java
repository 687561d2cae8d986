package org.stemma.attribution;

import java.util.Optional;

/** Finds where a noun phrase starts or ends, without a parser: by word classes and punctuation. */
final class NounPhrases {
    private static final int LONGEST = 25;
    private static final int RELATIVE_REACH = 12;

    private final Syntax syntax;

    NounPhrases(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The noun phrase that ends with this token; empty when none does. */
    Optional<Range> endingAt(int last, int floor) {
        if (last < floor || !canEnd(last) || syntax.is(last, "there")) {
            return Optional.empty();
        }
        if (syntax.has(last, Grammar.SUBJ) || syntax.is(last, "who")) {
            return Optional.of(new Range(last, last));
        }
        if (syntax.has(last, Grammar.DET)) {
            return syntax.has(last, Grammar.DET) && !syntax.is(last, "the") && !syntax.is(last, "a")
                    ? Optional.of(new Range(last, last))
                    : Optional.empty();
        }
        int first = walkLeft(last, floor);
        first = relative(first, last, floor);
        while (first < last && isJunkStart(first)) {
            first = syntax.has(first, Grammar.PREP) ? afterAdjunct(first, last) : first + 1;
        }
        return canStart(first) ? Optional.of(new Range(first, last)) : Optional.empty();
    }

    private boolean canEnd(int i) {
        if (syntax.is(i, ")") || syntax.is(i, "%")) {
            return true;
        }
        if (syntax.isPossessive(i) || syntax.quotationOf(i) >= 0 && !syntax.isWord(i)) {
            return syntax.quotationOf(i) >= 0 && syntax.lastInner(syntax.quotationOf(i)) != ',';
        }
        if (!syntax.isWord(i)) {
            return syntax.is(i, ".")
                    && i > 0
                    && syntax.startsUpper(i - 1)
                    && syntax.word(i - 1).length() <= 4;
        }
        int never = Grammar.AUX | Grammar.CC | Grammar.SUB | Grammar.NEG | Grammar.POSS | Grammar.OBJ;
        boolean preposition = syntax.has(i, Grammar.PREP) && !syntax.has(i, Grammar.DET);
        return !syntax.has(i, never) && !preposition && !(syntax.isAdverb(i) && !syntax.startsUpper(i));
    }

    private boolean canStart(int i) {
        return syntax.isWord(i) && !syntax.has(i, Grammar.AUX) || syntax.quotationOf(i) >= 0;
    }

    /** Every step takes one more token to the left as long as it can belong to the phrase. */
    private int walkLeft(int last, int floor) {
        int i = last;
        if (syntax.is(last, ")")) {
            i = Math.max(floor, openParenthesis(last, floor));
        }
        while (i > floor && last - i < LONGEST) {
            int p = i - 1;
            if (syntax.quotationOf(p) >= 0) {
                Range q = syntax.quotationRange(syntax.quotationOf(p));
                if (q.length() > 8 || q.first() < floor || syntax.isComma(q.last() - 1)) {
                    break;
                }
                i = q.first();
            } else if (syntax.has(p, Grammar.DET | Grammar.POSS)) {
                i = p;
                if (syntax.isPossessive(p - 1)) {
                    continue;
                }
                if (syntax.is(p - 1, "of") && p - 2 >= floor && isQuantity(p - 2)) {
                    i = p - 2;
                    continue;
                }
                if (syntax.has(p + 1, Grammar.TIME | Grammar.DAY)
                        || !syntax.has(p - 1, Grammar.NPREP)
                        || p - 1 < floor
                        || !nounBefore(p - 2, floor)) {
                    break;
                }
                i = p - 1;
            } else if (syntax.has(p, Grammar.NPREP)) {
                if (!nounBefore(p - 1, floor)) {
                    // "trying to unseat Ann Lee": the word behind "to" is a verb.
                    boolean verb =
                            syntax.is(p, "to") && i < last && !syntax.startsUpper(i) && !syntax.has(i, Grammar.DET);
                    i = verb ? i + 1 : i;
                    break;
                }
                i = p;
            } else if (syntax.has(p, Grammar.CC)) {
                if (!joins(p, i, floor)) {
                    break;
                }
                i = p;
            } else if (syntax.is(p, ")")) {
                i = Math.max(floor, openParenthesis(p, floor));
            } else if (belongs(p)) {
                i = p;
            } else {
                break;
            }
        }
        return i;
    }

    /** "many of the doctors". */
    private boolean isQuantity(int i) {
        return syntax.has(i, Grammar.DET) && !syntax.is(i, "the") && !syntax.is(i, "a") && !syntax.is(i, "an");
    }

    private int openParenthesis(int close, int floor) {
        for (int i = close; i >= floor && close - i < LONGEST; i--) {
            if (syntax.is(i, "(")) {
                return i;
            }
        }
        return close;
    }

    private boolean belongs(int p) {
        if (syntax.has(p, Grammar.DAY | Grammar.MONTH) && !syntax.isPossessive(p + 1)) {
            return false;
        }
        if (syntax.isPossessive(p)
                || syntax.isHyphen(p)
                || syntax.is(p, "&")
                || syntax.is(p, "$")
                || syntax.is(p, "/")) {
            return true;
        }
        if (syntax.is(p, ".")) {
            if (syntax.isInsideWord(p)) {
                return true;
            }
            return syntax.startsUpper(p - 1) && syntax.word(p - 1).length() <= 4 && syntax.startsUpper(p + 1);
        }
        int never = Grammar.AUX
                | Grammar.SUBJ
                | Grammar.OBJ
                | Grammar.THAT
                | Grammar.WH
                | Grammar.SUB
                | Grammar.PREP
                | Grammar.NEG;
        return syntax.isWord(p) && !syntax.has(p, never) && !syntax.isVerb(p);
    }

    private boolean nounBefore(int p, int floor) {
        return p >= floor
                && belongs(p)
                && !syntax.isAdverb(p)
                && !syntax.isIng(p)
                && !syntax.has(p, Grammar.DET | Grammar.POSS | Grammar.CC);
    }

    /** "Ann Lee and Bob Ray": both sides of the conjunction are names, or both plural nouns. */
    private boolean joins(int cc, int right, int floor) {
        int left = cc - 1;
        if (left < floor || !syntax.isWord(left) || syntax.is(cc, "but")) {
            return false;
        }
        boolean names = syntax.startsUpper(left) && syntax.startsUpper(right);
        boolean nouns = syntax.word(left).endsWith("s") && belongs(left) && !syntax.isVerb(left);
        return names || nouns;
    }

    /** "the man who shot him": the walk stopped at the verb of a relative clause; its noun is the head. */
    private int relative(int first, int last, int floor) {
        if (first - 2 >= floor && syntax.is(first - 1, "who") && belongs(first - 2)) {
            return walkLeft(first - 2, floor);
        }
        int verb = syntax.has(first, Grammar.PREP)
                ? first - 1
                : syntax.has(first - 1, Grammar.PREP) ? first - 2 : first - 1;
        if (verb <= floor || !syntax.isVerb(verb)) {
            return first;
        }
        for (int i = first - 1; i > floor && first - i < RELATIVE_REACH; i--) {
            if (syntax.isComma(i) || syntax.quotationOf(i) >= 0) {
                return first;
            }
            if (syntax.is(i, "who") || syntax.is(i, "which") || syntax.is(i, "that")) {
                return belongs(i - 1) ? walkLeft(i - 1, floor) : first;
            }
        }
        return first;
    }

    private boolean isJunkStart(int i) {
        return syntax.has(i, Grammar.CC | Grammar.SUB | Grammar.PREP)
                || (syntax.isAdverb(i) && !syntax.has(i, Grammar.DET))
                || !syntax.isWord(i) && syntax.quotationOf(i) < 0;
    }

    /** The first token behind a leading "On Friday", "In a statement" within a phrase, or behind the preposition. */
    private int afterAdjunct(int preposition, int last) {
        for (int i = preposition + 1; i <= last; i++) {
            if (syntax.has(i, Grammar.DAY | Grammar.TIME) && i < last) {
                return i + 1;
            }
            if (i > preposition + 1 && syntax.has(i, Grammar.DET) && i < last) {
                return i;
            }
        }
        return preposition + 1;
    }

    /** The last token of the noun phrase that starts here, not beyond the limit; one before the start when none does. */
    int endFrom(int first, int limit) {
        int i = first;
        int last = first - 1;
        while (i <= limit && i - first < LONGEST) {
            if (syntax.quotationOf(i) >= 0) {
                break;
            }
            boolean small = syntax.has(i, Grammar.DET | Grammar.POSS) || syntax.has(i, Grammar.SUBJ | Grammar.OBJ);
            boolean fresh = last >= first
                    && syntax.has(i, Grammar.DET | Grammar.POSS | Grammar.SUBJ | Grammar.OBJ)
                    && !syntax.has(last, Grammar.DET);
            if (small && !fresh) {
                last = i;
                if (syntax.has(i, Grammar.SUBJ | Grammar.OBJ) && !syntax.has(i, Grammar.POSS)) {
                    return last;
                }
                i++;
            } else if (last >= first && isOfLike(i) && i < limit && belongsOrDet(i + 1)) {
                last = i + 1;
                i += 2;
            } else if (syntax.has(i, Grammar.CC) && last >= first && joinsName(i, limit)) {
                i++;
            } else if (!fresh
                    && !(syntax.is(i, ".") && i == limit)
                    && belongs(i)
                    && !syntax.has(i, Grammar.CC)
                    && !syntax.isAdverbNotAdjective(i)) {
                last = i;
                i++;
            } else {
                break;
            }
        }
        return last;
    }

    /** "Ann Lee and Bob Ray", "chairman and chief executive Ann Lee". */
    private boolean joinsName(int cc, int limit) {
        if (syntax.isNamed(cc + 1)) {
            return syntax.isNamed(cc - 1);
        }
        for (int k = cc + 1; k <= Math.min(limit, cc + 4) && belongs(k); k++) {
            if (syntax.isNamed(k)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfLike(int i) {
        return syntax.is(i, "of")
                || syntax.is(i, "for")
                || syntax.is(i, "at")
                || syntax.is(i, "from")
                || syntax.is(i, "with");
    }

    private boolean belongsOrDet(int i) {
        return syntax.has(i, Grammar.DET | Grammar.POSS) || belongs(i);
    }
}
