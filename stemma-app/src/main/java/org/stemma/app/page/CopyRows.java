package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stemma.reuse.Copy;
import org.stemma.reuse.Edit;
import org.stemma.text.Span;

/** Sets the table of copies: who took what from whom, and what was changed. */
final class CopyRows {
    /** Longer edits are told by their length: the page may be passed on, the articles may not. */
    private static final int MOST_WORDS = 12;

    /** So many edits are listed; a partial copy of a long text has hundreds. */
    private static final int MOST_EDITS = 80;

    /** So many of each of hundreds of copies; the line above them sums up all. */
    private static final int FEW_EDITS = 3;

    private final Edition edition;
    private final StemmaWords words;

    private CopyRows(Edition edition, StemmaWords words) {
        this.edition = edition;
        this.words = words;
    }

    static List<StemmaView.CopyRow> of(Edition edition, StemmaWords words) {
        CopyRows rows = new CopyRows(edition, words);
        List<StemmaView.CopyRow> out = new ArrayList<>();
        for (Copy c : edition.dossier.copyTree().copies()) {
            out.add(rows.row(c, ""));
        }
        for (Copy c : edition.dossier.copyTree().further()) {
            out.add(rows.row(c, ", further source"));
        }
        return out;
    }

    private StemmaView.CopyRow row(Copy c, String further) {
        return new StemmaView.CopyRow(
                edition.cite(c.from()),
                edition.cite(c.to()),
                StemmaWords.kind(c) + further,
                Words.percent(c.share()),
                words.credit(c),
                why(c),
                c.passages().size(),
                c.directed(),
                c.changes().summary(),
                edits(c));
    }

    private static String why(Copy c) {
        return c.evidence().stream()
                .map(e -> switch (e) {
                    case CREDIT -> "the credit";
                    case TIME -> "the times";
                    case CONTAINMENT -> "it is cut";
                    case COHESION -> "what was put in";
                    case HEADLINE -> "the headline is cut";
                    case COMMON_SOURCE -> "both used it";
                    case DESCENT -> "the original has another source";
                })
                .collect(Collectors.joining(", "));
    }

    private List<StemmaView.EditRow> edits(Copy c) {
        List<StemmaView.EditRow> out = new ArrayList<>();
        if (edition.isLost(c.from())) {
            return out;
        }
        for (Edit e : c.changes().edits()) {
            // Inside quotation marks all, of the rest as many as a reader can use.
            if (edition.isThrong() ? out.size() < FEW_EDITS : e.quoted() || out.size() < MOST_EDITS) {
                out.add(new StemmaView.EditRow(
                        what(e), words(c.from(), e.from(), e.words()), words(c.to(), e.to(), e.words()), e.quoted()));
            }
        }
        return out;
    }

    private static String what(Edit e) {
        return switch (e.kind()) {
            case CUT -> "cut";
            case ADDED -> "added";
            case MOVED -> "moved";
            case SPELLING -> "spelling";
            case NUMBER -> "number";
            case ATTRIBUTION_DROPPED -> "attribution dropped";
            case REWORDED -> "reworded";
        };
    }

    private Cited words(String article, Span span, int words) {
        if (span.isEmpty()) {
            return Cited.NOTHING;
        }
        return words > MOST_WORDS ? Cited.of(Words.count(words, "word"), "") : edition.words(article, span);
    }
}
