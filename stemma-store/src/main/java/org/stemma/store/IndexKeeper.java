package org.stemma.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
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
import java.util.function.Consumer;
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
 * <p>Names of speakers are the story's: of stories that changed, those articles are filed again whose speakers are called
 * otherwise now, after every {@value #NAMES} arrivals, when the stories have settled, and before a commit.
 *
 * <p>Machine note: searches take the lock only to see that the index agrees with the database, and pass by a thread that is
 * writing; the index itself is safe to search beside its writer. Until somebody searches in this process, new articles wait
 * for their story's names, so that they are filed once and not twice.
 */
final class IndexKeeper implements AutoCloseable {
    /** Articles between two commits: what has to be read again after a crash. */
    private static final int COMMIT = 4000;

    /** Arrivals after which speakers are looked at, if nobody asks for it before. */
    private static final int NAMES = 1000;

    /**
     * All of a story is read for its names. A story of more articles is looked at when stories have settled and before a commit; where
     * somebody searches, when nobody else wants anything.
     */
    private static final int LARGE = 40;

    /** How long whoever closes a library that was searched waits for names. */
    private static final Duration LAST = Duration.ofSeconds(3);

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
    // Stories that changed since the names of their speakers were last looked at.
    private final Set<String> unnamed = new LinkedHashSet<>();
    // Written and not filed yet; empty once somebody has searched.
    private final Map<String, IndexedArticle> waiting = new LinkedHashMap<>();
    private long reached;
    private int arrived;
    private int uncommitted;
    // Something was put that searches do not see yet.
    private volatile boolean hidden;
    // Somebody has searched since something was last made visible.
    private volatile boolean searched;
    // Somebody has searched.
    private volatile boolean asked;
    // Something waits.
    private volatile boolean held;

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
            put(open, outcome.written());
            move(open, outcome.moved());
            reached = outcome.revision();
            uncommitted += outcome.written().size() + outcome.moved().size();
            unnamed.addAll(outcome.touched());
            arrived += outcome.written().size();
        }
        boolean full = uncommitted >= COMMIT;
        if (full || arrived >= NAMES) {
            nameSpeakers(open, full && !asked);
        }
        if (full) {
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

    private void put(ArticleIndex open, List<IndexedArticle> written) {
        written.forEach(a -> named.remove(a.id()));
        if (asked) {
            file(open);
            open.put(written);
        } else {
            written.forEach(a -> waiting.put(a.id(), a));
            held = !waiting.isEmpty();
        }
    }

    private void move(ArticleIndex open, Map<String, String> moved) {
        Map<String, String> filed = new HashMap<>(moved);
        moved.forEach((id, story) -> {
            if (waiting.computeIfPresent(id, (k, a) -> IndexedArticle.of(a.findings(), Optional.of(story))) != null) {
                filed.remove(id);
            }
        });
        open.move(filed);
    }

    /** Files what waits, as it is. */
    private void file(ArticleIndex open) {
        if (!waiting.isEmpty()) {
            open.put(List.copyOf(waiting.values()));
            waiting.clear();
            hidden = true;
        }
        held = false;
    }

    /** Files the articles of stories that changed under what the stories call their speakers now; of large ones if nobody searches. */
    void nameSpeakers() {
        writing(open -> {
            if (!unnamed.isEmpty()) {
                nameSpeakers(open, !asked);
            }
        });
    }

    /** The same for these stories, whatever their size. */
    void nameSpeakers(Collection<String> stories) {
        writing(open -> nameSpeakers(open, stories, true));
    }

    /** The same for one of the stories that wait; false when none does. */
    boolean nameOne() {
        lock.lock();
        try {
            Optional<String> next = unnamed.stream().findFirst();
            // Gone whatever comes of it: where another process has the index by now, there is nothing to try again.
            next.ifPresent(unnamed::remove);
            next.ifPresent(story -> nameSpeakers(List.of(story)));
            return next.isPresent();
        } finally {
            lock.unlock();
        }
    }

    private void writing(Consumer<ArticleIndex> work) {
        lock.lock();
        try {
            ArticleIndex open = opened(true);
            if (open.writable()) {
                work.accept(open);
            }
        } catch (UncheckedIOException e) {
            abandon();
        } finally {
            lock.unlock();
        }
    }

    /** Names the speakers of stories that changed; of large ones only if all are to be named, since all of a story is read. */
    private void nameSpeakers(ArticleIndex open, boolean all) {
        nameSpeakers(open, List.copyOf(unnamed), all);
        arrived = 0;
    }

    private void nameSpeakers(ArticleIndex open, Collection<String> stories, boolean all) {
        if (reached != revision()) {
            catchUp(open, Steps.NONE);
        }
        unnamed.removeAll(Set.copyOf(stories));
        database.read(h -> {
            StoryNames names = new StoryNames(h, settings.analysis(), waiting);
            for (String story : stories) {
                if (all || names.size(story) <= LARGE) {
                    name(open, names.filed(story));
                } else {
                    unnamed.add(story);
                }
            }
            return true;
        });
        file(open);
    }

    private void name(ArticleIndex open, List<IndexedArticle> articles) {
        List<IndexedArticle> otherwise = articles.stream()
                .filter(a -> waiting.containsKey(a.id())
                        || !named.getOrDefault(a.id(), Map.of()).equals(a.canonical()))
                .toList();
        if (!otherwise.isEmpty()) {
            open.put(otherwise);
            otherwise.forEach(a -> {
                named.put(a.id(), a.canonical());
                waiting.remove(a.id());
            });
            uncommitted += otherwise.size();
            hidden = true;
        }
    }

    /** All articles of a story as they are to be filed; none of one with a single article, which has its own names. */
    private List<IndexedArticle> filed(String story) {
        return database.read(h -> new StoryNames(h, settings.analysis(), waiting).filed(story));
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
        asked = true;
        ArticleIndex open = index;
        if (open == null || held) {
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
        if (open.writable()) {
            file(open);
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
            Rereading again = new Rereading(storyOf, storyOf.keySet());
            for (List<String> ids = open.withoutMeaning(CHUNK); !ids.isEmpty(); ids = open.withoutMeaning(CHUNK)) {
                steps.at("reading meanings", read, all);
                List<String> chunk = ids;
                List<Findings> findings = database.read(h -> new FindingsTable(h, settings.analysis()).of(chunk));
                if (!open.putWithMeaning(again.indexed(findings))) {
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

    /** One pass in which articles are read from the database and filed. */
    private final class Rereading {
        private final Map<String, String> storyOf;
        private final Set<String> filing;
        private final Set<String> read = new HashSet<>();
        // What the stories that were read call the speakers of articles that come yet.
        private final Map<String, Map<String, String>> called = new HashMap<>();
        // Stories some of whose articles are not of this pass.
        private final Set<String> others = new LinkedHashSet<>();

        /**
         * Nothing read yet.
         *
         * @param storyOf of the articles that will be filed
         * @param filing articles that will be filed, or are as their stories have them
         */
        Rereading(Map<String, String> storyOf, Set<String> filing) {
            this.storyOf = storyOf;
            this.filing = filing;
        }

        /** Articles as they are to be filed; stories that were asked for before are not read again. */
        List<IndexedArticle> indexed(List<Findings> findings) {
            List<IndexedArticle> out = new ArrayList<>();
            for (Findings f : findings) {
                String id = f.account().id();
                Optional<String> story = Optional.ofNullable(storyOf.get(id));
                story.filter(read::add).ifPresent(this::read);
                Map<String, String> names = called.remove(id);
                IndexedArticle article = new IndexedArticle(f, story, names == null ? Map.of() : names);
                named.put(id, article.canonical());
                out.add(article);
            }
            return out;
        }

        private void read(String story) {
            for (IndexedArticle a : filed(story)) {
                if (!filing.contains(a.id())) {
                    others.add(story);
                } else if (!a.canonical().isEmpty()) {
                    called.put(a.id(), a.canonical());
                }
            }
        }
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
            waiting.clear();
            unnamed.clear();
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
        file(open);
        long revision = revision();
        List<Unfiled> missing = database.read(h -> new ArticleTable(h).unfiled(reached, revision));
        Map<String, String> moved = new HashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        missing.forEach(u -> (u.written() ? written : moved).put(u.id(), u.story()));
        Rereading again = new Rereading(written, written.keySet());
        List<String> ids = List.copyOf(written.keySet());
        for (int i = 0; i < ids.size(); i += CHUNK) {
            steps.at("indexing", i, ids.size());
            List<String> chunk = ids.subList(i, Math.min(ids.size(), i + CHUNK));
            List<Findings> findings = database.read(h -> new FindingsTable(h, settings.analysis()).of(chunk));
            open.put(again.indexed(findings));
        }
        open.move(moved);
        again.others.addAll(moved.values());
        again.others.forEach(story -> name(open, filed(story)));
        reached = revision;
        uncommitted += missing.size();
    }

    private void commit(ArticleIndex open) {
        file(open);
        open.commit(reached);
        uncommitted = 0;
        hidden = false;
    }

    /** Lets go of an index that fails; the next use opens it as it was last committed. */
    private void abandon() {
        ArticleIndex open = index;
        index = null;
        uncommitted = 0;
        // The index that is opened next is behind the database and is told of these again.
        waiting.clear();
        held = false;
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
                    long end = System.nanoTime() + LAST.toNanos();
                    nameSpeakers(open, !asked);
                    while (System.nanoTime() < end && nameOne()) {
                        continue;
                    }
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
