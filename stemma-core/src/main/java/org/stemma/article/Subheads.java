package org.stemma.article;

/** Tells a heading between paragraphs from a short paragraph, where no markup does. */
final class Subheads {
    private static final int MOST_WORDS = 10;
    private static final int MOST_UNITS = 70;

    private Subheads() {}

    /**
     * True when a line between two paragraphs of reporting is a heading: short, like a title, without a final stop, after
     * a finished sentence and before a longer paragraph.
     */
    static boolean isSubhead(Block block, String before, String after) {
        String s = block.text().text();
        if (s.length() > MOST_UNITS || Words.count(s) > (block.setApart() ? MOST_WORDS + 4 : MOST_WORDS)) {
            return false;
        }
        if (!Words.endsSentence(before) || after.length() <= s.length() || !Words.endsSentence(after)) {
            return false;
        }
        String core = withoutFrame(s);
        if (core.isEmpty() || !startsLikeTitle(core)) {
            return false;
        }
        char last = core.charAt(core.length() - 1);
        boolean stops = ".!,;:\u2026".indexOf(last) >= 0 || (Words.isQuote(last) && Words.endsSentence(core));
        return !stops && (last != '?' || !Words.isQuote(core.charAt(0)));
    }

    /** Agencies set headings between dashes: {@code - 'A new page' -}. */
    private static String withoutFrame(String s) {
        int to = s.length();
        boolean framed = to > 4 && Words.isDash(s.charAt(0)) && Words.isDash(s.charAt(to - 1));
        return framed ? s.substring(1, to - 1).strip() : s;
    }

    private static boolean startsLikeTitle(String s) {
        char c = s.charAt(0);
        if (Words.isQuote(c)) {
            // Quoted headings are quoted whole; a quotation that goes on is reporting.
            return s.length() > 2 && Words.isQuote(s.charAt(s.length() - 1));
        }
        return Character.isUpperCase(c) || Character.isDigit(c);
    }
}
