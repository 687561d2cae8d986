package org.stemma.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.store.query.Condition;
import org.stemma.store.query.QueryException;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;
import org.stemma.text.Span;

/** Asks the encoder what articles and queries mean. */
final class Meanings {
    /** What an article is about stands in its headline and its lead. */
    private static final int LEAD = 400;

    private final Encoder encoder;

    Meanings(Encoder encoder) {
        this.encoder = encoder;
    }

    /** One for each article, in their order; all empty when the encoder cannot run here. */
    List<Optional<Embedding>> of(List<IndexedArticle> batch) {
        List<Embedding> read = encoder.encode(batch.stream().map(a -> text(a)).toList());
        List<Optional<Embedding>> out = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            out.add(i < read.size() ? Optional.of(read.get(i)) : Optional.empty());
        }
        return out;
    }

    /** What the words mean; throws {@link QueryException} when the encoder cannot run here. */
    Embedding of(Condition.Like like) {
        List<Embedding> read = encoder.encode(List.of(like.text()));
        if (read.isEmpty()) {
            String why = encoder.state() instanceof Encoder.State.Missing m
                    ? "which cannot run here: " + m.reason()
                    : "which is switched off";
            throw new QueryException(
                    like.where().start(), like.where().length(), "like: needs the sentence encoder, " + why);
        }
        return read.get(0);
    }

    private static String text(IndexedArticle indexed) {
        Article article = indexed.findings().account().article();
        List<Span> paragraphs = indexed.findings().account().body().paragraphs();
        String lead = paragraphs.isEmpty() ? "" : paragraphs.get(0).of(article.body());
        String cut = lead.length() <= LEAD ? lead : lead.substring(0, LEAD);
        return article.title().map(t -> t + ". " + cut).orElse(cut);
    }
}
