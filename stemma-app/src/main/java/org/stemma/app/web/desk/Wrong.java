package org.stemma.app.web.desk;

import gg.jte.Content;
import java.util.List;
import org.stemma.app.page.Highlight;
import org.stemma.store.query.QueryException;
import org.stemma.text.Span;

/**
 * What is wrong with a query.
 *
 * @param reason a sentence; empty when nothing is wrong
 * @param query with the place marked
 */
public record Wrong(String reason, Content query) {
    static final Wrong NOTHING = new Wrong("", Highlight.of("", List.of()));

    static Wrong in(String words, QueryException e) {
        int start = Math.min(e.offset(), words.length());
        int end = Math.min(words.length(), start + e.length());
        List<Span> place = start < end ? List.of(new Span(start, end)) : List.of();
        return new Wrong(e.message(), Highlight.of(words, place));
    }
}
