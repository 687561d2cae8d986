package org.stemma.app;

import org.stemma.store.query.QueryException;

/** Shows a reader where a query goes wrong: the sentence, the query, and carets under the place. */
final class QueryComplaint {
    private static final String INDENT = "  ";
    /** What of a long query stands before the place. */
    private static final int BEFORE = 30;

    private static final int MOST = 70;

    private QueryComplaint() {}

    static void print(String query, QueryException e, Terminal terminal) {
        terminal.err().println("stemma: " + e.message());
        boolean somewhere = e.offset() + e.length() > 0 && e.offset() <= query.length();
        if (!somewhere) {
            // The page asked for or the speaker is wrong, not the query.
            return;
        }
        // One column for each character of one's own, so that the carets stand below their place.
        int[] shown = query.codePoints().map(QueryComplaint::visible).toArray();
        int start = query.codePointCount(0, e.offset());
        int end = query.codePointCount(0, Math.min(query.length(), e.offset() + e.length()));
        int from = Math.max(0, start - BEFORE);
        int to = Math.min(shown.length, from + MOST);
        terminal.err().println(INDENT + new String(shown, from, to - from));
        int carets = Math.max(1, Math.min(end, to) - start);
        terminal.err().println(INDENT + " ".repeat(start - from) + "^".repeat(carets));
    }

    private static int visible(int c) {
        int type = Character.getType(c);
        boolean hidden = Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.NON_SPACING_MARK;
        return hidden || Character.isWhitespace(c) ? ' ' : c;
    }
}
