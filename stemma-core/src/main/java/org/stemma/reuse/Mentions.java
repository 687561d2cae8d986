package org.stemma.reuse;

import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.text.Span;

/** Finds the words by which an article names an outlet that is known by its {@link Credits#key}. */
final class Mentions {
    private Mentions() {}

    /** The first place in credits, byline, dateline or body whose letters are those of the key. */
    static Optional<PartSpan> find(Article article, String key) {
        List<Part> parts = article.parts();
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i).kind()) {
                case BYLINE, DATELINE, CREDIT, BODY -> {
                    int part = i;
                    Optional<Span> found = find(parts.get(i).text(), key);
                    if (found.isPresent()) {
                        return found.map(s -> new PartSpan(part, s));
                    }
                }
                case TITLE, CAPTION, SUBHEAD, FURNITURE -> {
                    // No place to say whose text it is.
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> find(String text, String key) {
        StringBuilder letters = new StringBuilder(text.length());
        int[] origin = new int[2 * text.length()];
        int[] end = new int[2 * text.length()];
        int next;
        for (int i = 0; i < text.length(); i = next) {
            next = i + Character.charCount(text.codePointAt(i));
            String folded = Credits.key(text.substring(i, next));
            for (int k = 0; k < folded.length() && letters.length() < origin.length; k++) {
                origin[letters.length()] = i;
                end[letters.length()] = next;
                letters.append(folded.charAt(k));
            }
        }
        int at = letters.indexOf(key);
        return at < 0 ? Optional.empty() : Optional.of(new Span(origin[at], end[at + key.length() - 1]));
    }
}
