package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Block;
import org.stemma.article.MappedText;

/** The lines of a text, whatever ends them, with their places. */
final class Lines {
    private static final int WRAPPED_AT_MOST = 100;

    private Lines() {}

    /**
     * A line.
     *
     * @param start first unit, white space included
     * @param end one past the last, without the line end
     * @param first its first unit that is not white space; {@code end} when it is blank
     */
    record Line(int start, int end, int first) {
        boolean isBlank() {
            return first == end;
        }

        boolean isIndented(String text) {
            return first - start >= 2 || (first > start && text.charAt(start) == '\t');
        }

        String trimmed(String text) {
            return text.substring(first, end).stripTrailing();
        }
    }

    /** All lines from this offset; refuses one that is longer than the limit. */
    static List<Line> of(String text, int from, Limits limits) throws Unreadable {
        List<Line> out = new ArrayList<>();
        int start = from;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            if (end - start > limits.lineUnits()) {
                throw new Unreadable("has a line of " + (end - start) + " characters; this is no article");
            }
            int first = start;
            while (first < end && isSpace(text.charAt(first))) {
                first++;
            }
            out.add(new Line(start, end, first));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return out;
    }

    /**
     * The paragraphs of plain text: its lines, or, where lines are wrapped to a width, what stands between blank ones.
     */
    static List<Block> paragraphs(String text, List<Line> lines) {
        boolean wrapped = areWrapped(text, lines);
        List<Block> out = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                i++;
                continue;
            }
            int last = i;
            while (wrapped && last + 1 < lines.size() && !lines.get(last + 1).isBlank()) {
                last++;
            }
            MappedText paragraph =
                    MappedText.of(text, line.first(), lines.get(last).end());
            if (!paragraph.isEmpty()) {
                out.add(new Block(org.stemma.article.Part.Kind.BODY, paragraph, line.isIndented(text)));
            }
            i = last + 1;
        }
        return out;
    }

    /** Wrapped text has no long lines, and most lines with another right below end in the middle of a sentence. */
    static boolean areWrapped(String text, List<Line> lines) {
        int followed = 0;
        int cut = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.end() - line.start() > WRAPPED_AT_MOST) {
                return false;
            }
            if (!line.isBlank() && !lines.get(i + 1).isBlank()) {
                followed++;
                cut += ".!?:\"\u201d\u2019)".indexOf(text.charAt(line.end() - 1)) < 0 ? 1 : 0;
            }
        }
        return followed >= 2 && cut * 3 > followed * 2;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\ufeff' || c == '\u200b' || c == '\u3000';
    }
}
