package org.stemma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.stemma.dossier.Findings;
import org.stemma.store.index.IndexedArticle;
import org.stemma.story.Move;

/** One transaction that writes: its tables, its revision, and what it has changed so far. */
final class Turn {
    /**
     * What a transaction has changed, for whoever follows the library.
     *
     * @param before the revision it started from
     * @param revision it made; the same when nothing changed
     * @param written articles with new texts, under the stories they ended in
     * @param moved the stories of articles that only moved
     * @param touched the stories in which something changed
     */
    record Outcome(
            long before, long revision, List<IndexedArticle> written, Map<String, String> moved, Set<String> touched) {}

    final Handle handle;
    final ArticleTable articles;
    final EventTable events;
    final StoryTable stories;
    final CorrectionTable corrections;
    final FindingsTable findings;
    final Instant now;

    private final long before;
    private long revision;
    private final Set<String> touched = new LinkedHashSet<>();
    private final Map<String, String> goneTo = new LinkedHashMap<>();
    private final Map<String, Findings> written = new LinkedHashMap<>();
    private final Map<String, String> storyOf = new LinkedHashMap<>();

    Turn(Handle handle, String analysis, Instant now) {
        this.handle = handle;
        this.articles = new ArticleTable(handle);
        this.events = new EventTable(handle);
        this.stories = new StoryTable(handle);
        this.corrections = new CorrectionTable(handle);
        this.findings = new FindingsTable(handle, analysis);
        this.now = now;
        this.before = events.revision();
        this.revision = before;
    }

    /** The revision that this transaction makes. */
    long revision() {
        if (revision == before) {
            revision = events.nextRevision();
        }
        return revision;
    }

    /** An article has a new text. */
    void wrote(Findings found, String story) {
        written.put(found.account().id(), found);
        storyOf.put(found.account().id(), story);
        touched.add(story);
    }

    /** A story has changed otherwise. */
    void touch(String story) {
        touched.add(story);
    }

    /** Writes moves down; of a merged story also those articles that nobody remembers. */
    void moved(List<Move> moves) {
        for (Move m : moves) {
            put(m.article(), m.from(), m.to());
            if (m.cause() == Move.Cause.MERGED && !m.to().equals(goneTo.put(m.from(), m.to()))) {
                merged(m.from(), m.to());
            }
        }
    }

    /** Writes down where an article is now. */
    void put(String article, String from, String to) {
        articles.move(article, to, revision());
        touched.add(from);
        touched.add(to);
        storyOf.put(article, to);
    }

    /** All that is left of a story is of another. */
    void merged(String from, String to) {
        for (String article : articles.of(from)) {
            put(article, from, to);
        }
        goneTo.put(from, to);
    }

    /** Writes down what follows for the stories, and tells what was changed. */
    Outcome finish() {
        for (String story : touched) {
            stories.refresh(story, revision());
        }
        goneTo.forEach(stories::mergedInto);
        List<IndexedArticle> texts = new ArrayList<>();
        written.forEach((id, found) -> texts.add(IndexedArticle.of(found, Optional.ofNullable(storyOf.remove(id)))));
        return new Outcome(before, revision, texts, storyOf, touched);
    }
}
