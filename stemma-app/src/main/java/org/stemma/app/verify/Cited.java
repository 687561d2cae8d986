package org.stemma.app.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.app.proof.Reference;
import org.stemma.dossier.Citation;
import org.stemma.text.Span;

/**
 * What a reference refers to: a stretch of citations' words that are joined by one space.
 *
 * <p>The joined words are never put together as a whole: a hostile file refers a million times to one letter of a long text.
 */
final class Cited {
    private final List<String> pieces;
    private final Span part;

    private Cited(List<String> pieces, Span part) {
        this.pieces = pieces;
        this.part = part;
    }

    /** Empty when there is no such citation, or it is shorter. */
    static Optional<Cited> by(Reference reference, List<Citation> citations) {
        List<String> pieces = new ArrayList<>();
        long length = -1;
        for (int number : reference.citations()) {
            if (number < 1 || number > citations.size()) {
                return Optional.empty();
            }
            String exact = citations.get(number - 1).exact();
            pieces.add(exact);
            length += exact.length() + 1;
        }
        if (length > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Span part = reference.part().orElse(new Span(0, (int) length));
        return part.end() <= length ? Optional.of(new Cited(pieces, part)) : Optional.empty();
    }

    int length() {
        return part.length();
    }

    String words() {
        StringBuilder out = new StringBuilder(part.length());
        int at = 0;
        for (int i = 0; i < pieces.size() && at < part.end(); i++) {
            if (i > 0) {
                out.append(at >= part.start() ? " " : "");
                at++;
            }
            String piece = pieces.get(i);
            int from = Math.max(0, part.start() - at);
            int to = Math.min(piece.length(), part.end() - at);
            if (from < to) {
                out.append(piece, from, to);
            }
            at += piece.length();
        }
        return out.toString();
    }
}
