package org.stemma.app.diff;

import java.util.List;
import java.util.Optional;

/** One thing that is otherwise in a story than it was. */
public sealed interface Change {
    /**
     * An article, as people know it.
     *
     * @param id in the newer dossier, or in the older one when it is gone
     * @param siglum there
     * @param outlet who published it; empty when unknown
     * @param title its headline; empty for none
     */
    record ArticleRef(String id, String siglum, String outlet, String title) {}

    /**
     * An utterance, as people know it.
     *
     * @param id in the newer dossier, or in the older one when it is gone
     * @param speaker canonical, if known
     * @param words its fullest quotation
     */
    record UtteranceRef(String id, Optional<String> speaker, String words) {}

    /**
     * Words that are others now.
     *
     * @param was before; empty when words were put in
     * @param is now; empty when words were taken out
     */
    record Wording(String was, String is) {}

    /**
     * A value of a figure.
     *
     * @param value plain
     * @param words as printed
     * @param sigla of the articles that give it
     */
    record Value(String value, String words, List<String> sigla) {
        /** Copies the list. */
        public Value {
            sigla = List.copyOf(sigla);
        }
    }

    /** A new article that takes its text from no other: a new independent text. */
    record NewText(ArticleRef article) implements Change {}

    /**
     * A new article that takes text from another.
     *
     * @param article the copy
     * @param from the original; empty for a lost source
     * @param kind reprint, partial, revision (another version), own_text
     * @param share of its own prose that is the original's
     * @param credited whether it says so
     */
    record NewCopy(ArticleRef article, Optional<ArticleRef> from, String kind, double share, boolean credited)
            implements Change {}

    /** An article that the newer dossier does not have. */
    record GoneArticle(ArticleRef article) implements Change {}

    /**
     * Articles known before that are now found to share one origin, or no longer to.
     *
     * @param articles that are concerned
     * @param joined true when they are one lineage now
     */
    record Regrouped(List<ArticleRef> articles, boolean joined) implements Change {
        /** Copies the list. */
        public Regrouped {
            articles = List.copyOf(articles);
        }
    }

    /**
     * An article whose text is another than it was, though it is the same article.
     *
     * @param article itself
     * @param wording the words that changed, as far as both dossiers hold them
     * @param quoted true when they stood inside a quotation
     */
    record EditedArticle(ArticleRef article, Wording wording, boolean quoted) implements Change {}

    /**
     * A new copy that leaves out a passage of its original.
     *
     * @param copy the new article
     * @param original what it was taken from
     * @param words how many it leaves out
     * @param text those words, if the dossier holds them
     */
    record Dropped(ArticleRef copy, ArticleRef original, int words, Optional<String> text) implements Change {}

    /** A new copy that has other words than its original inside quotation marks. */
    record EditedQuotation(ArticleRef copy, ArticleRef original, Wording wording) implements Change {}

    /**
     * An utterance that was not known.
     *
     * @param utterance itself
     * @param carriers who has it
     */
    record NewUtterance(UtteranceRef utterance, List<ArticleRef> carriers) implements Change {
        /** Copies the list. */
        public NewUtterance {
            carriers = List.copyOf(carriers);
        }
    }

    /** An utterance that nobody carries any more. */
    record GoneUtterance(UtteranceRef utterance) implements Change {}

    /**
     * An article that carries a known utterance, and did not.
     *
     * @param utterance itself
     * @param article that carries it now
     * @param variant how its words differ from the nearest known, when they are a variant
     */
    record NewCarrier(UtteranceRef utterance, ArticleRef article, Optional<Wording> variant) implements Change {}

    /** An article that is in both dossiers and carries a known utterance no more. */
    record LostCarrier(UtteranceRef utterance, ArticleRef article) implements Change {}

    /**
     * A figure with other values than before.
     *
     * @param what is counted
     * @param before its values
     * @param after its values now
     * @param status agree, compatible, differ, evolves (a newer value supersedes)
     */
    record ChangedFigure(String what, List<Value> before, List<Value> after, String status) implements Change {
        /** Copies the lists. */
        public ChangedFigure {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** A figure that nobody gave. */
    record NewFigure(String what, List<Value> values, String status) implements Change {
        /** Copies the list. */
        public NewFigure {
            values = List.copyOf(values);
        }
    }

    /** A figure that nobody gives any more. */
    record GoneFigure(String what, List<Value> values) implements Change {
        /** Copies the list. */
        public GoneFigure {
            values = List.copyOf(values);
        }
    }
}
