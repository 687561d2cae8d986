package org.stemma.store.index;

import java.util.ArrayList;
import java.util.List;
import org.stemma.attribution.Attribution;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;

/**
 * What of an attribution stands in quotation marks, in runs: within a run an exact phrase may be looked for.
 *
 * <p>Two stretches in marks are one run when only the words that say who speaks cut a sentence between them ({@code "We shall,"
 * she said, "go on"}). A sentence's end between them parts them, and so do the reporter's own words: those who were never said
 * to have said it in one breath are not found as if they had.
 */
final class QuotedWords {
    private QuotedWords() {}

    /**
     * Stretches in marks whose words follow on each other.
     *
     * @param pieces spans in the body, in ascending order
     */
    record Run(List<Span> pieces) {
        Run {
            pieces = List.copyOf(pieces);
        }
    }

    /** The runs of an attribution, in order; none when it is indirect. */
    static List<Run> of(Attribution a, Prose prose) {
        List<Run> out = new ArrayList<>();
        if (a.kind() == Attribution.Kind.INDIRECT) {
            return out;
        }
        List<Span> run = new ArrayList<>();
        for (Span content : a.content()) {
            List<Span> pieces = a.kind() == Attribution.Kind.DIRECT ? List.of(content) : inMarks(content, prose);
            for (int i = 0; i < pieces.size(); i++) {
                boolean goesOn = i == 0 && !run.isEmpty() && goesOn(prose.text(), run.get(run.size() - 1));
                if (!goesOn && !run.isEmpty()) {
                    out.add(new Run(run));
                    run.clear();
                }
                run.add(pieces.get(i));
            }
        }
        if (!run.isEmpty()) {
            out.add(new Run(run));
        }
        return out;
    }

    /** The stretches of the content that lie between marks. */
    private static List<Span> inMarks(Span content, Prose prose) {
        List<Span> out = new ArrayList<>();
        List<Quotation> quotations = prose.quotations();
        for (int i = firstBehind(quotations, content.start()); i < quotations.size(); i++) {
            Span q = quotations.get(i).span();
            if (q.start() >= content.end()) {
                break;
            }
            out.add(new Span(Math.max(q.start(), content.start()), Math.min(q.end(), content.end())));
        }
        return out;
    }

    /** The first quotation that ends behind this offset. */
    private static int firstBehind(List<Quotation> quotations, int offset) {
        int lo = 0;
        int hi = quotations.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (quotations.get(mid).span().end() > offset) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
    }

    /** True when the words do not end their sentence. */
    private static boolean goesOn(String body, Span piece) {
        for (int i = piece.end() - 1; i >= piece.start(); i--) {
            char c = body.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return true;
            }
            if (c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\n') {
                return false;
            }
        }
        return false;
    }
}
