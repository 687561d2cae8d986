package org.stemma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.store.LibraryException.Reason;
import org.stemma.text.Span;

/** Puts a part of an article that was left out into its body, where it stood in the source. */
final class Restored {
    private Restored() {}

    static Article of(Article article, int part) {
        int body = article.bodyIndex();
        if (part < 0 || part >= article.parts().size() || part == body) {
            throw new LibraryException(
                    Reason.UNKNOWN, "article " + article.id() + " has no part " + part + " that was left out");
        }
        Part whole = article.parts().get(body);
        Part piece = article.parts().get(part);
        int at = place(whole, piece);
        String text = whole.text();
        String before = at > 0 ? text.substring(0, at) + '\n' : "";
        String behind = at < text.length() ? '\n' + text.substring(at > 0 ? at + 1 : 0) : "";
        int start = before.length();
        int shift = piece.text().length() + 1;
        List<Part.Stretch> map = new ArrayList<>();
        List<Part.Stretch> behindIt = new ArrayList<>();
        for (Part.Stretch s : whole.map()) {
            int within = Math.min(s.length(), Math.max(0, at - s.start()));
            if (within > 0) {
                map.add(new Part.Stretch(s.start(), s.source(), within));
            }
            if (within < s.length()) {
                behindIt.add(new Part.Stretch(s.start() + within + shift, s.source() + within, s.length() - within));
            }
        }
        for (Part.Stretch s : piece.map()) {
            map.add(new Part.Stretch(start + s.start(), s.source(), s.length()));
        }
        map.addAll(behindIt);
        List<Part> parts = new ArrayList<>(article.parts());
        parts.set(body, new Part(Part.Kind.BODY, before + piece.text() + behind, map));
        parts.remove(part);
        return new Article(
                article.id(),
                article.capture(),
                article.outlet(),
                article.published(),
                article.url(),
                article.language(),
                article.author(),
                article.agency().flatMap(n -> moved(n, part, body, at, shift)),
                article.dateline().flatMap(n -> moved(n, part, body, at, shift)),
                article.edition(),
                parts,
                article.extra());
    }

    /** The line end of the body, or its edge, behind the last paragraph that stood before the piece in the source. */
    private static int place(Part body, Part piece) {
        int source =
                piece.map().isEmpty() ? Integer.MAX_VALUE : piece.map().get(0).source();
        int last = 0;
        for (Part.Stretch s : body.map()) {
            if (s.source() < source) {
                last = s.start() + s.length();
            }
        }
        if (last == 0) {
            return 0;
        }
        int end = body.text().indexOf('\n', last);
        return end < 0 ? body.text().length() : end;
    }

    /** Where words stand now that a part went into the body; empty when they were in that part. */
    private static Optional<Named> moved(Named named, int part, int body, int at, int shift) {
        PartSpan where = named.where();
        if (where.part() == part) {
            return Optional.empty();
        }
        int index = where.part() > part ? where.part() - 1 : where.part();
        boolean behind = where.part() == body && where.span().start() >= at;
        Span span = behind ? new Span(where.span().start() + shift, where.span().end() + shift) : where.span();
        return Optional.of(new Named(named.name(), new PartSpan(index, span)));
    }
}
