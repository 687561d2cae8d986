package org.stemma.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
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

/**
 * Keeps the search index at one with the database, which is the truth.
 *
 * <p>What a transaction of this process wrote goes straight into the index; what others wrote, or what a crash kept from it, is
 * read from the database: all that has changed after the revision that the index was last committed at. One process writes an
 * index at a time; where another does, this one only searches, and the other catches up with what is written here.
 *
 * <p>Machine note: a search takes no lock as long as searches see all that was acknowledged. That is so when the database is at
 * the revision they see, or at the one that a thread of this process is bringing into the index at this moment: whoever
 * wrote that has not been told so. Thus whoever writes, settles stories or names speakers pays for the refresh, and nobody who
 * searches waits for it. Where nobody has searched lately, nobody refreshes, and the next search does. Commits are made by whoever writes
 * and in quiet times; a search never waits for the disk.
 */
final class IndexKeeper implements AutoCloseable {
    /** Revisions after a search during which whoever writes lets searches see it at once. */
    private static final long LATELY = 32;

    /** Nobody has searched in this process. */
    private static final long NEVER = -1;

    /** How long whoever closes a library that was searched waits for names. */
    private static final Duration LAST = Duration.ofSeconds(3);

    private static final int CHUNK = 200;

    private final Path directory;
    private final Database database;
    private final LibrarySettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final OpenIndex index;
    private final Naming naming;

    /** Who searches at a time, in the order in which they came: more than a few for each core would only make all of them late. */
    private final Places searching;

    private volatile @Nullable Coming coming;
    // The revision at which somebody searched last.
    private volatile long asked = NEVER;

    /** A write of this process, from before its transaction ends until the index has it. */
    private record Coming(long before, long revision) {}

    IndexKeeper(Path directory, Database database, LibrarySettings settings) {
        this.directory = directory;
        this.database = database;
        this.settings = settings;
        index = new OpenIndex(directory, settings.encoder(), this::revision);
        naming = new Naming(database, settings.analysis());
        searching = new Places(
                2 * Runtime.getRuntime().availableProcessors(),
                settings.patience(),
                () -> new LibraryException(
                        LibraryException.Reason.BUSY, "too many are searching at this moment; try again in a while"));
    }

    /** A transaction of this process is about to make this last; {@link #follow} or {@link #forget} comes next. */
    void expect(Turn.Outcome outcome) {
        coming = new Coming(outcome.before(), outcome.revision());
    }

    /** That transaction has failed. */
    void forget() {
        coming = null;
    }

    /** Takes in what a transaction has changed; if the index cannot, it catches up when it can again. */
    void follow(Turn.Outcome outcome) {
        try {
            writing(open -> take(open, outcome));
        } finally {
            coming = null;
        }
    }

    private void take(ArticleIndex open, Turn.Outcome outcome) {
        if (index.reached() != outcome.before()) {
            catchUp(open, Steps.NONE);
        } else if (outcome.revision() > index.reached()) {
            naming.put(open, outcome.written(), asked == NEVER);
            naming.move(open, outcome.moved());
            naming.changed(outcome.touched());
            index.reach(
                    outcome.revision(),
                    outcome.written().size() + outcome.moved().size());
        }
        boolean full = index.isFull();
        if (full || naming.isDue()) {
            index.filed(naming.nameChanged(open, full && asked == NEVER));
        }
        if (full) {
            commit(open);
        }
        filed(open);
    }

    /** Something was filed: whoever did that lets searches see it, if anybody searches. */
    private void filed(ArticleIndex open) {
        if (asked != NEVER && index.reached() - asked < LATELY) {
            index.show(open);
        } else {
            index.hide();
        }
    }

    /** Files the articles of stories that changed under what the stories call their speakers now; of large ones if nobody searches. */
    void nameSpeakers() {
        writing(open -> {
            if (!naming.isEmpty()) {
                agree(open);
                index.filed(naming.nameChanged(open, asked == NEVER));
                filed(open);
            }
        });
    }

    /** The same for these stories, whatever their size. */
    void nameSpeakers(Collection<String> stories) {
        writing(open -> {
            agree(open);
            index.filed(naming.name(open, stories, true));
            filed(open);
        });
    }

    /** The same for one of the stories that wait; when none does, makes last what is in the index, and gives false. */
    boolean nameOne() {
        lock.lock();
        try {
            // It waits no more, whatever comes of it: where another process has the index by now, there is nothing to
            // try again.
            Optional<String> next = naming.next();
            if (next.isEmpty() && index.isUncommitted()) {
                writing(this::commit);
            }
            next.ifPresent(story -> nameSpeakers(List.of(story)));
            return next.isPresent();
        } finally {
            lock.unlock();
        }
    }

    private void writing(Consumer<ArticleIndex> work) {
        lock.lock();
        try {
            ArticleIndex open = index.toWrite();
            if (open.writable()) {
                work.accept(open);
            }
        } catch (UncheckedIOException e) {
            abandon();
        } finally {
            lock.unlock();
        }
    }

    /** Searches all that is in the database, or all that is in the index while another process writes that. */
    <T> T search(Function<ArticleIndex, T> question) {
        try {
            ArticleIndex open = current();
            return searching.in(() -> answer(question, open));
        } catch (UncheckedIOException e) {
            throw unreachable(e);
        }
    }

    private <T> T answer(Function<ArticleIndex, T> question, ArticleIndex open) {
        try {
            return question.apply(open);
        } catch (UncheckedIOException failed) {
            return question.apply(instead(open));
        }
    }

    /** Opens the index as the first search would, who does not count as one. */
    void ready() {
        lock.lock();
        try {
            agreed().ready();
        } catch (UncheckedIOException e) {
            throw unreachable(e);
        } finally {
            lock.unlock();
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
            if (index.is(failed)) {
                abandon();
            }
            return agreed();
        } finally {
            lock.unlock();
        }
    }

    /** The index in which searches see all that was acknowledged. */
    private ArticleIndex current() {
        long revision = revision();
        asked = revision;
        Optional<ArticleIndex> open = index.atHand();
        if (open.isPresent() && !naming.isHolding() && (isComing(revision) || index.shown() >= revision)) {
            return open.get();
        }
        lock.lock();
        try {
            return agreed();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether all that the database has and searches do not see is what this process is writing. To be asked before what searches
     * see: of a write that ends meanwhile they see all.
     */
    private boolean isComing(long revision) {
        Coming own = coming;
        return own != null && own.revision == revision && own.before <= index.shown();
    }

    private ArticleIndex agreed() {
        ArticleIndex open = index.toSearch();
        long revision = revision();
        if (index.reached() != revision && !isComing(revision)) {
            open = index.toWrite();
            if (open.writable()) {
                catchUp(open, Steps.NONE);
                if (index.isFull()) {
                    commit(open);
                }
            }
        }
        if (open.writable() && (naming.isHolding() || index.shown() != index.reached())) {
            naming.file(open);
            index.show(open);
        }
        return open;
    }

    /** Reads what articles mean that nobody has read yet. */
    void readMeanings(Steps steps) {
        rewriting(open -> {
            catchUp(open, Steps.NONE);
            commit(open);
            Map<String, String> storyOf = database.read(h -> new ArticleTable(h).storyOfAll());
            int all = open.size();
            int read = all - open.withoutMeaning(all + 1).size();
            Rereading again = new Rereading(naming, storyOf, storyOf.keySet());
            for (List<String> ids = open.withoutMeaning(CHUNK); !ids.isEmpty(); ids = open.withoutMeaning(CHUNK)) {
                steps.at("reading meanings", read, all);
                if (!open.putWithMeaning(again.indexed(findings(ids)))) {
                    throw new LibraryException(
                            LibraryException.Reason.OTHER,
                            "meanings need the sentence encoder, which does not run here");
                }
                read += ids.size();
                commit(open);
            }
        });
    }

    /** Makes the whole index anew. */
    void rebuild(Steps steps) {
        rewriting(open -> {
            index.clear(open);
            naming.dropAll();
            catchUp(open, steps);
            commit(open);
        });
    }

    private void rewriting(Consumer<ArticleIndex> work) {
        lock.lock();
        try {
            ArticleIndex open = index.toWrite();
            if (!open.writable()) {
                throw new LibraryException(
                        LibraryException.Reason.LOCKED,
                        "the search index in " + directory + " is being written by another program; try again");
            }
            work.accept(open);
        } catch (UncheckedIOException e) {
            abandon();
            throw unreachable(e);
        } finally {
            lock.unlock();
        }
    }

    private static LibraryException unreachable(UncheckedIOException e) {
        return new LibraryException(LibraryException.Reason.UNREACHABLE, String.valueOf(e.getMessage()), e);
    }

    private void agree(ArticleIndex open) {
        if (index.reached() != revision()) {
            catchUp(open, Steps.NONE);
        }
    }

    private void catchUp(ArticleIndex open, Steps steps) {
        naming.file(open);
        long revision = revision();
        List<Unfiled> missing = database.read(h -> new ArticleTable(h).unfiled(index.reached(), revision));
        Map<String, String> moved = new HashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        missing.forEach(u -> (u.written() ? written : moved).put(u.id(), u.story()));
        Rereading again = new Rereading(naming, written, written.keySet());
        List<String> ids = List.copyOf(written.keySet());
        for (int i = 0; i < ids.size(); i += CHUNK) {
            steps.at("indexing", i, ids.size());
            open.put(again.indexed(findings(ids.subList(i, Math.min(ids.size(), i + CHUNK)))));
        }
        open.move(moved);
        Set<String> others = new LinkedHashSet<>(again.others());
        others.addAll(moved.values());
        others.forEach(story -> index.filed(naming.name(open, story)));
        index.reach(revision, missing.size());
    }

    private List<Findings> findings(List<String> ids) {
        return database.read(h -> new FindingsTable(h, settings.analysis()).of(ids));
    }

    private void commit(ArticleIndex open) {
        naming.file(open);
        index.commit(open);
    }

    /** Lets go of an index that fails; the one that is opened next is behind the database and is told of everything again. */
    private void abandon() {
        naming.drop();
        index.abandon();
    }

    private long revision() {
        return database.glance(h -> new EventTable(h).revision());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            Optional<ArticleIndex> open = index.atHand().filter(ArticleIndex::writable);
            if (open.isPresent() && index.isUncommitted()) {
                try {
                    long end = System.nanoTime() + LAST.toNanos();
                    agree(open.get());
                    index.filed(naming.nameChanged(open.get(), asked == NEVER));
                    while (System.nanoTime() < end && nameOne()) {
                        continue;
                    }
                    if (index.isUncommitted()) {
                        index.atHand().ifPresent(this::commit);
                    }
                } catch (UncheckedIOException e) {
                    // All is in the database.
                    naming.drop();
                }
            }
            abandon();
        } finally {
            lock.unlock();
        }
    }
}
