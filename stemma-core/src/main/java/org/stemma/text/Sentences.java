package org.stemma.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs and sentences (UAX #29 with CLDR's suppressions of English abbreviations, by ICU). */
final class Sentences {
    // ICU iterators keep a position: clone one prototype per use instead of building rules anew each time.
    private static final BreakIterator PROTOTYPE =
            BreakIterator.getSentenceInstance(ULocale.forLanguageTag("en-u-ss-standard"));

    private Sentences() {}

    /** The lines that hold more than white space, trimmed. */
    static List<Span> paragraphs(String text) {
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                Span line = new Span(start, i).trim(text);
                if (!line.isEmpty()) {
                    out.add(line);
                }
                start = i + 1;
            }
        }
        return List.copyOf(out);
    }

    /** The sentences of these paragraphs, trimmed; none crosses a paragraph. */
    static List<Span> sentences(String text, List<Span> paragraphs) {
        BreakIterator breaks = PROTOTYPE.clone();
        List<Span> out = new ArrayList<>();
        for (Span p : paragraphs) {
            breaks.setText(text.substring(p.start(), p.end()));
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                Span s = new Span(p.start() + from, p.start() + to).trim(text);
                if (!s.isEmpty()) {
                    out.add(s);
                }
            }
        }
        return List.copyOf(out);
    }
}
