package org.stemma.app.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.store.Corrected;
import org.stemma.store.Correction;
import org.stemma.store.Library;

/** Sets the list of corrections: what was put right, by the names that people know. */
final class CorrectionRows {
    /** Of more articles than that only so many are named. */
    private static final int MOST_NAMED = 12;

    private final Library library;
    private final Correction correction;
    private final List<CorrectionRow.About> about = new ArrayList<>();

    private CorrectionRows(Library library, Correction correction) {
        this.library = library;
        this.correction = correction;
    }

    static CorrectionRow of(Library library, Corrected made) {
        CorrectionRows setter = new CorrectionRows(library, made.correction());
        String words = setter.words();
        String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new CorrectionRow(made.number(), sentence, Days.time(made.made()), made.undone(), setter.about);
    }

    private String words() {
        if (correction instanceof Correction.MoveArticle c) {
            return article(c.article()) + " moved to "
                    + c.story().map(this::story).orElse("a story of its own");
        }
        if (correction instanceof Correction.SplitStory c) {
            return split(c);
        }
        if (correction instanceof Correction.MergeStories c) {
            return story(c.other()) + " merged into " + story(c.story());
        }
        if (correction instanceof Correction.MergeSpeakers c) {
            return "“" + c.other() + "” is “" + c.name() + "” in " + story(c.story());
        }
        Correction.RestoreBlock c = (Correction.RestoreBlock) correction;
        return "Part " + c.part() + " of " + article(c.article()) + " taken into its text";
    }

    private String split(Correction.SplitStory c) {
        int n = c.articles().size();
        String from = story(c.story());
        c.articles().stream().limit(MOST_NAMED).forEach(this::article);
        return n == 1
                ? "One article of " + from + " made a story of its own"
                : n + " articles of " + from + " made a story of their own";
    }

    /** A story by its title; one that went into another has none of its own any more. */
    private String story(String id) {
        Optional<String> title =
                library.story(id).filter(s -> s.id().equals(id)).map(StoryRows::title);
        title.ifPresent(t -> about.add(new CorrectionRow.About("/stories/" + id, t)));
        return title.map(t -> "“" + t + "”").orElse("story " + id);
    }

    private String article(String id) {
        Optional<Article> found = library.article(id).map(s -> s.article());
        found.ifPresent(a -> about.add(new CorrectionRow.About("/articles/" + id, name(a))));
        return found.map(a -> "“" + name(a) + "”").orElse("article " + id);
    }

    private static String name(Article a) {
        String title = a.title().orElse("Untitled");
        return a.outlet().map(Outlet::name).map(o -> o + ": " + title).orElse(title);
    }
}
