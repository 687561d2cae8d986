package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changed among the articles of a story: new ones and where they belong, gone ones, edited ones. */
final class ArticleChanges {
    /** A copy that leaves out fewer words has dropped no sentence. */
    private static final int SENTENCE = 5;

    private final Snapshot.Story old;
    private final Snapshot.Story story;
    private final ArticleMatch articles;
    private final Refs refs;

    ArticleChanges(Snapshot.Story old, Snapshot.Story story, ArticleMatch articles, Refs refs) {
        this.old = old;
        this.story = story;
        this.articles = articles;
        this.refs = refs;
    }

    List<Change> find() {
        List<Change> texts = new ArrayList<>();
        List<Change> copies = new ArrayList<>();
        for (String id : story.articles()) {
            if (articles.before(id).filter(old.articles()::contains).isEmpty()) {
                Optional<Snapshot.Copy> main =
                        story.copies().stream().filter(c -> c.to().equals(id)).findFirst();
                if (main.isPresent()) {
                    copy(main.get(), copies);
                } else {
                    texts.add(new Change.NewText(refs.now(id)));
                }
            }
        }
        List<Change> out = new ArrayList<>(texts);
        regrouped(out);
        out.addAll(copies);
        edited(out);
        for (String id : old.articles()) {
            if (articles.after(id).filter(story.articles()::contains).isEmpty()) {
                out.add(new Change.GoneArticle(refs.then(id)));
            }
        }
        return out;
    }

    private void copy(Snapshot.Copy c, List<Change> out) {
        Change.ArticleRef copy = refs.now(c.to());
        Optional<Change.ArticleRef> original =
                Optional.of(c.from()).filter(story.articles()::contains).map(refs::now);
        out.add(new Change.NewCopy(copy, original, c.kind(), c.share(), c.credited()));
        if (original.isEmpty()) {
            return;
        }
        Optional<Snapshot.Account> from = articles.accountAfter(c.from());
        Optional<Snapshot.Account> to = articles.accountAfter(c.to());
        for (Snapshot.Edit e : c.edits()) {
            Optional<String> was =
                    from.flatMap(a -> a.words(e.from().start(), e.from().end()));
            Optional<String> is = to.flatMap(a -> a.words(e.to().start(), e.to().end()));
            // Of a copy in part nearly all is left out.
            if (e.kind().equals("cut") && e.words() >= SENTENCE && !c.kind().equals("partial")) {
                out.add(new Change.Dropped(copy, original.get(), e.words(), was));
            } else if (e.quoted() && !e.kind().equals("moved") && was.isPresent() && is.isPresent()) {
                out.add(new Change.EditedQuotation(copy, original.get(), Wordings.of(was.get(), is.get())));
            }
        }
    }

    /** Articles of both stories that share an origin in one of them only. */
    private void regrouped(List<Change> out) {
        for (List<String> lineage : story.lineages()) {
            if (partsOf(lineage, false).size() > 1) {
                out.add(new Change.Regrouped(
                        known(lineage, false).stream().map(refs::now).toList(), true));
            }
        }
        for (List<String> lineage : old.lineages()) {
            if (partsOf(lineage, true).size() > 1) {
                out.add(new Change.Regrouped(
                        known(lineage, true).stream()
                                .map(id -> refs.now(articles.after(id).orElse(id)))
                                .toList(),
                        false));
            }
        }
    }

    /** Those of a lineage that the other story has, too. */
    private List<String> known(List<String> lineage, boolean older) {
        return lineage.stream()
                .filter(id -> older
                        ? articles.after(id).filter(story.articles()::contains).isPresent()
                        : articles.before(id).filter(old.articles()::contains).isPresent())
                .toList();
    }

    /** The lineages of the other story that a lineage's articles belong to. */
    private Set<List<String>> partsOf(List<String> lineage, boolean older) {
        Set<List<String>> out = new LinkedHashSet<>();
        for (String id : known(lineage, older)) {
            out.add(
                    older
                            ? story.lineage(articles.after(id).orElse(id))
                            : old.lineage(articles.before(id).orElse(id)));
        }
        return out;
    }

    private void edited(List<Change> out) {
        for (String id : story.articles()) {
            Optional<Snapshot.Account> was = articles.before(id).flatMap(articles::accountBefore);
            Optional<Snapshot.Account> is = articles.accountAfter(id);
            if (was.isPresent()
                    && is.isPresent()
                    && !was.get().textSha256().equals(is.get().textSha256())) {
                out.addAll(Edits.between(was.get(), is.get(), refs.now(id), old));
            }
        }
    }
}
