package org.stemma.attribution;

/** Tells headings and names of works by their capitals: {@code "The Keeper of the Lock"}. */
final class TitleCase {
    private static final int FEWEST = 2;
    private static final int SMALL = Grammar.DET
            | Grammar.POSS
            | Grammar.SUBJ
            | Grammar.OBJ
            | Grammar.THAT
            | Grammar.WH
            | Grammar.AUX
            | Grammar.CC
            | Grammar.SUB
            | Grammar.PREP
            | Grammar.NEG;

    private TitleCase() {}

    /** Whether every word that is no small one opens with a capital, and there are two at least; one word more than the first. */
    static boolean is(Syntax syntax, Range range) {
        int capitals = 0;
        for (int i = range.first(); i <= range.last(); i++) {
            if (!syntax.isWord(i) || syntax.isPossessive(i)) {
                continue;
            }
            boolean upper = syntax.startsUpper(i);
            if (!upper && !syntax.has(i, SMALL) && !syntax.isNumber(i)) {
                return false;
            }
            capitals += upper ? 1 : 0;
        }
        return capitals >= FEWEST;
    }
}
