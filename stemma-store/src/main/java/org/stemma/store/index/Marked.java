package org.stemma.store.index;

import java.util.List;
import org.stemma.text.Span;

/**
 * A text with what matched in it.
 *
 * @param text unchanged, as the article has it
 * @param marks what matched: UTF-16 offsets in the text, in ascending order, none touching another
 */
public record Marked(String text, List<Span> marks) {
    /** Copies the list. */
    public Marked {
        marks = List.copyOf(marks);
    }
}
