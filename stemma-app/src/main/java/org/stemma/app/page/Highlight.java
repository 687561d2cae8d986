package org.stemma.app.page;

import gg.jte.Content;
import java.util.List;
import org.stemma.text.Span;

/** Words with some of them marked, escaped. */
public final class Highlight {
    private Highlight() {}

    /**
     * The text as elements.
     *
     * @param text any words
     * @param marks UTF-16 offsets in the text
     */
    public static Content of(String text, List<Span> marks) {
        List<Mark> set = marks.stream().map(s -> Mark.of(s, "mark", "hit")).toList();
        return MarkedText.render(text, new Span(0, text.length()), set);
    }
}
