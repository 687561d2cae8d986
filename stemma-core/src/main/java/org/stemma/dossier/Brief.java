package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.article.PartSpan;
import org.stemma.figure.Figure;
import org.stemma.text.Span;

/**
 * The fewest sentences of the articles that cover the story; no word is generated.
 *
 * @param sentences what happened first, then event by event, the background last but for what is announced
 */
public record Brief(List<Sentence> sentences) {
    /** A brief of nothing. */
    public static final Brief EMPTY = new Brief(List.of());

    /** Copies the list. */
    public Brief {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence as an article has it, or the sentences that one quotation joins.
     *
     * @param article id of the article it is taken from
     * @param span where it stands in that body
     * @param witnesses ids of all articles that say it, {@code article} among them
     * @param independent how many lineages they come from
     * @param only true when we found it in one text alone, although there are others
     * @param cut where it leaves a quotation unfinished
     * @param glosses whom its pronouns mean, in the order of the text
     * @param figures that differ or evolve and of which it gives one reading
     */
    public record Sentence(
            String article,
            Span span,
            List<String> witnesses,
            int independent,
            boolean only,
            Cut cut,
            List<Gloss> glosses,
            List<Figure> figures) {
        /** Copies the lists. */
        public Sentence {
            witnesses = List.copyOf(witnesses);
            glosses = List.copyOf(glosses);
            figures = List.copyOf(figures);
        }

        /** One that needs no gloss. */
        public Sentence(String article, Span span, List<String> witnesses, int independent) {
            this(article, span, witnesses, independent, false, Cut.NONE, List.of(), List.of());
        }

        /** Its words with the glosses in their places. */
        public List<Piece> pieces() {
            List<Gloss> sorted = new ArrayList<>(glosses);
            sorted.sort(Comparator.comparing(g -> g.at().end()));
            List<Piece> out = new ArrayList<>();
            int from = span.start();
            for (Gloss g : sorted) {
                out.add(new Piece(new Span(from, g.at().end()), Optional.of(g.name())));
                from = g.at().end();
            }
            out.add(new Piece(new Span(from, span.end()), Optional.empty()));
            return List.copyOf(out);
        }

        /** What a reader is shown: its words, whom its pronouns mean in brackets, dots where a quotation goes on. */
        public String text(Dossier dossier) {
            var article = dossier.of(article()).account().article();
            StringBuilder out = new StringBuilder(cut.before() ? "[…] " : "");
            for (Piece p : pieces()) {
                out.append(p.words().of(article.body()));
                p.name()
                        .ifPresent(n -> out.append(p.words().isEmpty() ? "[" : " [")
                                .append(article.words(n))
                                .append(p.words().isEmpty() ? ":] " : "]"));
            }
            return out.append(cut.after() ? " […]" : "").toString();
        }

        /** The signs of its witnesses, that of its own article first. */
        public List<String> sigla(Dossier dossier) {
            List<String> out = new ArrayList<>();
            out.add(dossier.sigla().getOrDefault(article, article));
            for (String w : witnesses) {
                String siglum = dossier.sigla().getOrDefault(w, w);
                if (!out.contains(siglum)) {
                    out.add(siglum);
                }
            }
            return List.copyOf(out);
        }
    }

    /**
     * Whom a pronoun means, or whose words a quotation is that does not say so itself.
     *
     * @param at the pronoun in the body; empty, at the start of the sentence, for a quotation without its speaker
     * @param name where the same article names them
     */
    public record Gloss(Span at, PartSpan name) {}

    /**
     * Words of a sentence up to where a gloss is put in, or up to its end.
     *
     * @param words in the body; empty when the gloss comes first
     * @param name of whom the words' last one means
     */
    public record Piece(Span words, Optional<PartSpan> name) {}

    /** Where a sentence leaves a quotation unfinished: only between sentences, and it is shown. */
    public enum Cut {
        /** It holds all of its quotations. */
        NONE,
        /** A quotation began before it. */
        BEFORE,
        /** A quotation goes on behind it. */
        AFTER,
        /** It stands within a quotation. */
        BOTH;

        /** The cut of a stretch. */
        static Cut of(boolean before, boolean after) {
            return before ? (after ? BOTH : BEFORE) : after ? AFTER : NONE;
        }

        /** The same where what the quotation begins with, or goes on with, is shown beside it. */
        Cut beside(boolean beforeIsShown, boolean afterIsShown) {
            return of(before() && !beforeIsShown, after() && !afterIsShown);
        }

        /** True when a quotation began before it. */
        public boolean before() {
            return this == BEFORE || this == BOTH;
        }

        /** True when a quotation goes on behind it. */
        public boolean after() {
            return this == AFTER || this == BOTH;
        }
    }
}
