package org.stemma.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Findings;
import org.stemma.store.ArticleTable.Unfiled;
import org.stemma.store.index.ArticleIndex;
import org.stemma.store.index.IndexedArticle;

/**
 * Keeps the search index at one with the database, which is the truth.
 *
 * <p>What a transaction of this process wrote goes straight into the index; what others wrote, or what a crash kept from it, is
 * read from the database: all that has changed after the revision that the index was last committed at. One process writes an
 * index at a time; where another does, this one only searches, and the other catches up with what is written here.
 */
final class IndexKeeper implements AutoCloseable {
    /** Articles between two commits: what has to be read again after a crash. */
    private static final int COMMIT = 4000;

    /** Articles between two flushes that make them visible; of a small batch they are visible at once. */
    private static final int UNSEEN = 256;

    private static final int SMALL = 32;

    private static final int CHUNK = 200;

    private final Path directory;
    private final Database database;
    private final LibrarySettings settings;
    private @Nullable ArticleIndex index;
    private long reached;
    private int uncommitted;
    private int unseen;

    IndexKeeper(Path directory, Database database, LibrarySettings settings) {
        this.directory = directory;
        this.database = database;
        this.settings = settings;
    }

    /** Takes in what a transaction has changed; if the index cannot, it catches up when it can again. */
    synchronized void follow(Turn.Outcome outcome) {
        try {
            take(outcome);
        } catch (UncheckedIOException e) {
            abandon();
        }
    }

    private void take(Turn.Outcome outcome) {
        ArticleIndex open = opened(true);
        if (!open.writable()) {
            return;
        }
        if (reached != outcome.before()) {
            catchUp(open, Steps.NONE);
        } else if (outcome.revision() > reached) {
            open.put(outcome.written());
            open.move(outcome.moved());
            reached = outcome.revision();
            uncommitted += outcome.written().size() + outcome.moved().size();
        }
        unseen += outcome.written().size();
        if (uncommitted >= COMMIT) {
            commit(open);
        } else if (unseen >= UNSEEN || outcome.written().size() < SMALL) {
            open.refresh();
            unseen = 0;
        }
    }

    /**
     * Searches all that is in the database, or all that is in the index while another process writes that.
     *
     * <p>The question is asked outside the lock: searches wait neither for each other nor for a batch that is being put in.
     */
    <T> T search(Function<ArticleIndex, T> question) {
        return question.apply(current());
    }

    private synchronized ArticleIndex current() {
        ArticleIndex open = opened(false);
        if (reached(open) != revision()) {
            open = opened(true);
            if (open.writable()) {
                catchUp(open, Steps.NONE);
                commit(open);
            }
        }
        if (!open.writable()) {
            open.refresh();
        }
        return open;
    }

    /** Makes the whole index anew. */
    synchronized void rebuild(Steps steps) {
        ArticleIndex open = opened(true);
        if (!open.writable()) {
            throw new LibraryException(
                    LibraryException.Reason.LOCKED,
                    "the search index in " + directory + " is being written by another program; try again");
        }
        open.clear();
        reached = 0;
        catchUp(open, steps);
        commit(open);
    }

    private long reached(ArticleIndex open) {
        return open.writable() ? reached : open.committedRevision();
    }

    /** The index, opened to be searched or to be written. */
    private ArticleIndex opened(boolean toWrite) {
        ArticleIndex open = index;
        if (open != null && (open.writable() || !toWrite)) {
            return open;
        }
        if (open != null) {
            open.close();
        }
        ArticleIndex made = made(toWrite);
        index = made;
        if (made.writable()) {
            reached = made.committedRevision();
            if (reached > revision()) {
                // Of a library that stood here before.
                made.clear();
                reached = 0;
            }
        }
        return made;
    }

    private ArticleIndex made(boolean toWrite) {
        if (!toWrite) {
            try {
                return ArticleIndex.openToRead(directory, settings.encoder());
            } catch (UncheckedIOException e) {
                // There is none yet, or one of another version: it has to be made.
                return ArticleIndex.open(directory, settings.encoder());
            }
        }
        return ArticleIndex.open(directory, settings.encoder());
    }

    private void catchUp(ArticleIndex open, Steps steps) {
        long revision = revision();
        List<Unfiled> missing = database.read(h -> new ArticleTable(h).unfiled(reached, revision));
        Map<String, String> moved = new HashMap<>();
        List<Unfiled> written = new ArrayList<>();
        for (Unfiled u : missing) {
            if (u.written()) {
                written.add(u);
            } else {
                moved.put(u.id(), u.story());
            }
        }
        for (int i = 0; i < written.size(); i += CHUNK) {
            steps.at("indexing", i, written.size());
            List<Unfiled> chunk = written.subList(i, Math.min(written.size(), i + CHUNK));
            Map<String, String> storyOf = new HashMap<>();
            chunk.forEach(u -> storyOf.put(u.id(), u.story()));
            List<Findings> findings =
                    database.read(h -> new FindingsTable(h, settings.analysis()).of(List.copyOf(storyOf.keySet())));
            open.put(findings.stream()
                    .map(f -> IndexedArticle.of(
                            f, Optional.ofNullable(storyOf.get(f.account().id()))))
                    .toList());
        }
        open.move(moved);
        reached = revision;
        uncommitted += missing.size();
    }

    private void commit(ArticleIndex open) {
        open.commit(reached);
        uncommitted = 0;
        unseen = 0;
    }

    /** Lets go of an index that fails; the next use opens it as it was last committed. */
    private void abandon() {
        ArticleIndex open = index;
        index = null;
        uncommitted = 0;
        if (open != null) {
            try {
                open.close();
            } catch (UncheckedIOException e) {
                // It failed before; what it has is on the disk or comes again.
                reached = 0;
            }
        }
    }

    private long revision() {
        return database.read(h -> new EventTable(h).revision());
    }

    @Override
    public synchronized void close() {
        ArticleIndex open = index;
        if (open != null && open.writable() && uncommitted > 0) {
            try {
                commit(open);
            } catch (UncheckedIOException e) {
                // All is in the database.
                uncommitted = 0;
            }
        }
        abandon();
    }
}
