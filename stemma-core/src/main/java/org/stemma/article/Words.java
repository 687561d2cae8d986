package org.stemma.article;

/** Small questions about the words of a line. */
final class Words {
    private Words() {}

    /** How many runs of non-spaces a line in plain form has. */
    static int count(String line) {
        int n = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            boolean space = line.charAt(i) == ' ';
            if (!space && !inWord) {
                n++;
            }
            inWord = !space;
        }
        return n;
    }

    /** True when the line ends a sentence: with a stop, a question or exclamation mark, closing marks after it aside. */
    static boolean endsSentence(String line) {
        int i = line.length() - 1;
        while (i >= 0 && (isCloser(line.charAt(i)) || line.charAt(i) == ' ')) {
            i--;
        }
        return i >= 0 && ".!?\u2026\u3002".indexOf(line.charAt(i)) >= 0;
    }

    /** True for a quotation mark, straight or curly. */
    static boolean isQuote(char c) {
        return "\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a".indexOf(c) >= 0;
    }

    static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    private static boolean isCloser(char c) {
        return isQuote(c) || c == ')' || c == ']';
    }

    /** True when the text at this place is that word or phrase, letter case aside. */
    static boolean at(String text, int from, String phrase) {
        return text.regionMatches(true, from, phrase, 0, phrase.length());
    }
}
