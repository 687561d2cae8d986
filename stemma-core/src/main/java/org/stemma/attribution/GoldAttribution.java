package org.stemma.attribution;

import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * An attribution that a reader marked, to learn from: spans in UTF-16 units of the text.
 *
 * @param content one or several spans in ascending order
 * @param source who said it
 * @param cue the words that say so
 */
public record GoldAttribution(List<Span> content, Optional<Span> source, Optional<Span> cue) {
    /** Copies the content. */
    public GoldAttribution {
        content = List.copyOf(content);
    }
}
