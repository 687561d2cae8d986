package org.stemma.app.diff;

import java.util.List;
import java.util.Optional;

/** How the things of two stories are called: as in the newer one, where they are in it. */
final class Refs {
    private final Snapshot.Story old;
    private final Snapshot.Story story;
    private final ArticleMatch articles;

    Refs(Snapshot.Story old, Snapshot.Story story, ArticleMatch articles) {
        this.old = old;
        this.story = story;
        this.articles = articles;
    }

    Change.ArticleRef now(String article) {
        return ref(article, story, articles.accountAfter(article));
    }

    Change.ArticleRef then(String article) {
        return ref(article, old, articles.accountBefore(article));
    }

    private static Change.ArticleRef ref(String id, Snapshot.Story story, Optional<Snapshot.Account> account) {
        return new Change.ArticleRef(
                id,
                story.siglum(id),
                account.map(Snapshot.Account::outlet).orElse(""),
                account.map(Snapshot.Account::title).orElse(""));
    }

    static Change.UtteranceRef of(Snapshot.Utterance u) {
        return new Change.UtteranceRef(u.id(), u.speaker(), u.words());
    }

    List<Change.Value> valuesNow(Snapshot.Figure f) {
        return values(f, story);
    }

    List<Change.Value> valuesThen(Snapshot.Figure f) {
        return values(f, old);
    }

    private static List<Change.Value> values(Snapshot.Figure f, Snapshot.Story story) {
        return f.readings().stream()
                .map(r -> new Change.Value(
                        r.value(),
                        r.words(),
                        r.articles().stream().map(story::siglum).toList()))
                .toList();
    }
}
