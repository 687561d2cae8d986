package org.stemma.collation;

import java.util.List;

/**
 * How many words two texts have in common at their beginning and, behind that, at their end; case and accents aside.
 *
 * @param start words at the beginning
 * @param end words at the end, none of them counted at the beginning
 */
public record CommonEnds(int start, int end) {
    /** The common ends of two texts. */
    public static CommonEnds of(List<Word> a, List<Word> b) {
        int shorter = Math.min(a.size(), b.size());
        int start = 0;
        while (start < shorter && isOne(a.get(start), b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && isOne(a.get(a.size() - 1 - end), b.get(b.size() - 1 - end))) {
            end++;
        }
        return new CommonEnds(start, end);
    }

    private static boolean isOne(Word a, Word b) {
        return a.folded().equals(b.folded());
    }

    /**
     * What stands between the ends, as printed; empty when nothing does.
     *
     * @param words all of the text's
     */
    public String between(String text, List<Word> words) {
        return start + end >= words.size()
                ? ""
                : words.get(start)
                        .span()
                        .cover(words.get(words.size() - 1 - end).span())
                        .of(text);
    }
}
