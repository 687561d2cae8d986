package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.MappedText;
import org.stemma.article.Part;

/** Parts a run of text where its lines end, if lines are its paragraphs. */
final class LineEnds {
    private LineEnds() {}

    /**
     * A run without paragraphs of its own, parted at those line breaks that stand between a long sentence's end and
     * another's start; verses and addresses stay whole.
     */
    static List<MappedText> parted(MappedText text, List<Integer> breaks) {
        List<MappedText> out = new ArrayList<>();
        String s = text.text();
        int from = 0;
        for (int at : breaks) {
            if (at - from >= Container.PARAGRAPH && at < s.length() && startsSentence(s.charAt(at))) {
                MappedText line = text.slice(from, at);
                if (Kinds.endsSentence(line.text())) {
                    out.add(line);
                    from = at;
                }
            }
        }
        out.add(from == 0 ? text : text.slice(from, s.length()));
        return out;
    }

    private static boolean startsSentence(char c) {
        return !Character.isLowerCase(c);
    }

    /** Preformatted text, parted at its blank lines. */
    static List<MappedText> partedAtBlankLines(MappedText text, String source) {
        List<MappedText> out = new ArrayList<>();
        int from = 0;
        for (Part.Stretch s : text.map()) {
            for (int i = 0; i < s.length(); i++) {
                int at = s.start() + i;
                if (text.text().charAt(at) == ' ' && isBlankLine(source, s.source() + i)) {
                    out.add(text.slice(from, at));
                    from = at;
                }
            }
        }
        out.add(text.slice(from, text.text().length()));
        out.removeIf(MappedText::isEmpty);
        return out;
    }

    private static boolean isBlankLine(String source, int from) {
        int ends = 0;
        for (int i = from; i < source.length() && Character.isWhitespace(source.charAt(i)) && ends < 2; i++) {
            ends += source.charAt(i) == '\n' ? 1 : 0;
        }
        return ends == 2;
    }
}
