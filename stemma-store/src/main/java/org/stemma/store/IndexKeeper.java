package org.stemma.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
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
 *
 * <p>Machine note: searches take the lock only to see that the index agrees with the database, and pass by a thread that is
 * writing; the index itself is safe to search beside its writer.
 */
final class IndexKeeper implements AutoCloseable {
    /** Articles between two commits: what has to be read again after a crash. */
    private static final int COMMIT = 4000;

    private static final int CHUNK = 200;

    /** Articles of which it is remembered under which names they are filed. */
    private static final int NAMED = 50_000;

    private final Path directory;
    private final Database database;
    private final LibrarySettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable ArticleIndex index;
    // What the story calls the speakers of articles, as it went into the index; of the articles filed last.
    private final Map<String, Map<String, String>> named = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, String>> eldest) {
            return size() > NAMED;
        }
    };
    private long reached;
    private int uncommitted;
    // Something was put that searches do not see yet.
    private volatile boolean hidden;
    // Somebody has searched since something was last made visible.
    private volatile boolean searched;

    IndexKeeper(Path directory, Database database, LibrarySettings settings) {
        this.directory = directory;
        this.database = database;
        this.settings = settings;
    }

    /** Takes in what a transaction has changed; if the index cannot, it catches up when it can again. */
    void follow(Turn.Outcome outcome) {
        lock.lock();
        try {
            take(outcome);
        } catch (UncheckedIOException e) {
            abandon();
        } finally {
            lock.unlock();
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
            outcome.written().forEach(a -> named.remove(a.id()));
            open.move(outcome.moved());
            reached = outcome.revision();
            uncommitted += outcome.written().size() + outcome.moved().size();
        }
        if (uncommitted >= COMMIT) {
            commit(open);
        } else if (searched) {
            // Making it visible costs as long as a search may take: whoever writes pays, if anybody searches at all.
            open.refresh();
            hidden = false;
            searched = false;
        } else {
            hidden = true;
        }
    }

    /** Files the articles of these stories under what the stories call their speakers now. */
    void nameSpeakers(Collection<String> stories) {
        lock.lock();
        try {
            ArticleIndex open = opened(true);
            if (open.writable() && reached == revision()) {
                stories.forEach(story -> name(open, filed(story)));
            }
        } catch (UncheckedIOException e) {
            abandon();
        } finally {
            lock.unlock();
        }
    }

    private void name(ArticleIndex open, List<IndexedArticle> articles) {
        List<IndexedArticle> otherwise = articles.stream()
                .filter(a -> !named.getOrDefault(a.id(), Map.of()).equals(a.canonical()))
                .toList();
        if (!otherwise.isEmpty()) {
            open.put(otherwise);
            otherwise.forEach(a -> named.put(a.id(), a.canonical()));
            uncommitted += otherwise.size();
            hidden = true;
        }
    }

    /** All articles of a story as they are to be filed; none of one with a single article, which has its own names. */
    private List<IndexedArticle> filed(String story) {
        return database.read(h -> {
            if (new ArticleTable(h).of(story).size() < 2) {
                return List.of();
            }
            StoryTable stories = new StoryTable(h);
            List<Findings> found = new FindingsTable(h, settings.analysis()).of(story);
            return SpeakerFiling.of(story, found, MergedNames.of(story, new CorrectionTable(h).all(), stories));
        });
    }

    /** Searches all that is in the database, or all that is in the index while another process writes that. */
    <T> T search(Function<ArticleIndex, T> question) {
        try {
            ArticleIndex open = current();
            try {
                return question.apply(open);
            } catch (UncheckedIOException failed) {
                return question.apply(instead(open));
            }
        } catch (UncheckedIOException e) {
            throw unreachable(e);
        }
    }

    /** Every article that is in the index, with its story. */
    Map<String, Optional<String>> filed() {
        return search(ArticleIndex::filed);
    }

    /** The index opened anew, when another thread has not done so and let go of the one that failed. */
    private ArticleIndex instead(ArticleIndex failed) {
        lock.lock();
        try {
            if (failed.equals(index)) {
                abandon();
            }
            return agreed();
        } finally {
            lock.unlock();
        }
    }

    /** The index with all that was acknowledged; searches do not wait for a thread that writes. */
    private ArticleIndex current() {
        searched = true;
        ArticleIndex open = index;
        if (open == null) {
            lock.lock();
        } else if (!lock.tryLock()) {
            // What is being written at this moment is not acknowledged yet; what was before is in the index.
            if (hidden) {
                open.refresh();
            }
            return open;
        }
        try {
            return agreed();
        } finally {
            lock.unlock();
        }
    }

    private ArticleIndex agreed() {
        ArticleIndex open = opened(false);
        if (reached(open) != revision()) {
            open = opened(true);
            if (open.writable()) {
                catchUp(open, Steps.NONE);
                commit(open);
            }
        }
        if (hidden || !open.writable()) {
            open.refresh();
            hidden = false;
        }
        return open;
    }

    /** Reads what articles mean that nobody has read yet. */
    void readMeanings(Steps steps) {
        lock.lock();
        try {
            ArticleIndex open = writable();
            catchUp(open, Steps.NONE);
            commit(open);
            Map<String, String> storyOf = database.read(h -> new ArticleTable(h).storyOfAll());
            int all = open.size();
            int read = all - open.withoutMeaning(all + 1).size();
            Set<String> known = new HashSet<>();
            for (List<String> ids = open.withoutMeaning(CHUNK); !ids.isEmpty(); ids = open.withoutMeaning(CHUNK)) {
                steps.at("reading meanings", read, all);
                List<String> chunk = ids;
                List<Findings> findings = database.read(h -> new FindingsTable(h, settings.analysis()).of(chunk));
                if (!open.putWithMeaning(indexed(findings, storyOf, known))) {
                    throw new LibraryException(
                            LibraryException.Reason.OTHER,
                            "meanings need the sentence encoder, which does not run here");
                }
                read += chunk.size();
                commit(open);
            }
        } catch (UncheckedIOException e) {
            abandon();
            throw unreachable(e);
        } finally {
            lock.unlock();
        }
    }

    /** Articles as they are to be filed; stories that were asked for before are not read again. */
    private List<IndexedArticle> indexed(List<Findings> findings, Map<String, String> storyOf, Set<String> known) {
        List<IndexedArticle> out = new ArrayList<>();
        for (Findings f : findings) {
            String id = f.account().id();
            Optional<String> story = Optional.ofNullable(storyOf.get(id));
            story.filter(known::add).ifPresent(s -> filed(s).forEach(a -> named.put(a.id(), a.canonical())));
            out.add(new IndexedArticle(f, story, named.getOrDefault(id, Map.of())));
        }
        return out;
    }

    private static LibraryException unreachable(UncheckedIOException e) {
        return new LibraryException(LibraryException.Reason.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }

    /** Makes the whole index anew. */
    void rebuild(Steps steps) {
        lock.lock();
        try {
            ArticleIndex open = writable();
            open.clear();
            reached = 0;
            catchUp(open, steps);
            commit(open);
        } catch (UncheckedIOException e) {
            abandon();
            throw unreachable(e);
        } finally {
            lock.unlock();
        }
    }

    private ArticleIndex writable() {
        ArticleIndex open = opened(true);
        if (!open.writable()) {
            throw new LibraryException(
                    LibraryException.Reason.LOCKED,
                    "the search index in " + directory + " is being written by another program; try again");
        }
        return open;
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
            } catch (UncheckedIOException none) {
                // Never made, or by another version: it is made now.
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
        Set<String> known = new HashSet<>();
        for (int i = 0; i < written.size(); i += CHUNK) {
            steps.at("indexing", i, written.size());
            List<Unfiled> chunk = written.subList(i, Math.min(written.size(), i + CHUNK));
            Map<String, String> storyOf = new HashMap<>();
            chunk.forEach(u -> storyOf.put(u.id(), u.story()));
            List<Findings> findings =
                    database.read(h -> new FindingsTable(h, settings.analysis()).of(List.copyOf(storyOf.keySet())));
            open.put(indexed(findings, storyOf, known));
        }
        open.move(moved);
        new LinkedHashSet<>(moved.values()).stream().filter(known::add).forEach(story -> name(open, filed(story)));
        reached = revision;
        uncommitted += missing.size();
    }

    private void commit(ArticleIndex open) {
        open.commit(reached);
        uncommitted = 0;
        hidden = false;
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
    public void close() {
        lock.lock();
        try {
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
        } finally {
            lock.unlock();
        }
    }
}
