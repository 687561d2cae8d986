package org.stemma.dossier;

import java.util.List;
import java.util.Optional;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.collation.Cell;
import org.stemma.text.Prose;
import org.stemma.text.Span;

/**
 * A witness on its way to the apparatus: a carrier that quotes.
 *
 * @param siglum of the witness
 * @param lineage index of its article's lineage
 * @param order place of its article in the story, by time
 * @param carrier whose words it has
 * @param body of its article
 */
record Quoted(String siglum, int lineage, int order, Carrier carrier, Prose body) {
    String article() {
        return carrier.article();
    }

    String text() {
        return carrier.text(body.text());
    }

    boolean isDirect() {
        return carrier.attribution().kind() == Attribution.Kind.DIRECT;
    }

    /** True when a cell's words stand in quotation marks, or, where it has none, the words beside the gap. */
    boolean isInMarks(List<Cell> row, int column) {
        if (isDirect() && !hasMarks()) {
            return true;
        }
        Optional<Span> span = row.get(column).span();
        for (int c = column - 1; span.isEmpty() && c >= 0; c--) {
            span = row.get(c).span();
        }
        for (int c = column + 1; span.isEmpty() && c < row.size(); c++) {
            span = row.get(c).span();
        }
        return span.isPresent()
                && body.quotationAt(offset(span.get().start())) >= 0
                && body.quotationAt(offset(span.get().end() - 1)) >= 0;
    }

    /** False when the finder knows better than the marks that the words are quoted. */
    private boolean hasMarks() {
        return carrier.piece().stream()
                .anyMatch(s -> body.quotationAt(s.start()) >= 0 || body.quotationAt(s.end() - 1) >= 0);
    }

    /** An offset in the text as an offset in the body. */
    private int offset(int inText) {
        int rest = inText;
        for (Span s : carrier.piece()) {
            if (rest < s.length()) {
                return s.start() + rest;
            }
            rest -= s.length() + 1;
        }
        return carrier.piece().get(carrier.piece().size() - 1).end() - 1;
    }
}
