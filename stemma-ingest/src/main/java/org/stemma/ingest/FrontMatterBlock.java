package org.stemma.ingest;

/** Finds the block of YAML above a text. Apart from its reading, so that texts without one load no parser. */
final class FrontMatterBlock {
    /** A longer block is no front matter. */
    static final int MOST_UNITS = 200_000;

    private static final int MOST_LINES = 500;

    private FrontMatterBlock() {}

    /** True when a text starts with {@code ---} and has the line that closes it. */
    static boolean isPresent(String text) {
        int from = start(text);
        return text.startsWith("---", from) && closing(text, from) >= 0;
    }

    static int start(String text) {
        int i = 0;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\ufeff')) {
            i++;
        }
        return i;
    }

    /** Where the closing line starts; -1 when there is none near. */
    static int closing(String text, int from) {
        int open = endOfLine(text, from);
        if (!text.substring(from, open).strip().equals("---")) {
            return -1;
        }
        int at = open;
        for (int n = 0; n < MOST_LINES && at < text.length() && at - from < MOST_UNITS; n++) {
            int line = at + 1;
            int end = endOfLine(text, line);
            if (end - line < 8) {
                String s = text.substring(Math.min(line, end), end).strip();
                if (s.equals("---") || s.equals("...")) {
                    return line;
                }
            }
            at = end;
        }
        return -1;
    }

    static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
