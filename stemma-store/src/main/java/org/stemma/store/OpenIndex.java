package org.stemma.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.stemma.store.index.ArticleIndex;
import org.stemma.text.Encoder;

/**
 * The search index as it is open at this moment, and how far it has come: what it has, what searches see of that, and what would
 * outlive a crash.
 *
 * <p>Machine note: changed under the lock of its {@link IndexKeeper}; what a search asks before it needs that lock is volatile.
 */
final class OpenIndex {
    /** Articles between two commits: what has to be read again after a crash. */
    private static final int COMMIT = 4000;

    /** No revision: something was filed that searches do not see yet. */
    private static final long LESS = -1;

    private final Path directory;
    private final Encoder encoder;
    private final LongSupplier revision;
    private volatile @Nullable ArticleIndex index;
    private volatile long shown = LESS;
    private long reached;
    private int uncommitted;

    /**
     * An index that is opened when somebody needs it.
     *
     * @param revision of the database
     */
    OpenIndex(Path directory, Encoder encoder, LongSupplier revision) {
        this.directory = directory;
        this.encoder = encoder;
        this.revision = revision;
    }

    /** The index, if it is open. */
    Optional<ArticleIndex> atHand() {
        return Optional.ofNullable(index);
    }

    /** The index, opened to be searched if it was not. */
    ArticleIndex toSearch() {
        ArticleIndex open = index;
        return open == null ? opened(toRead()) : open;
    }

    /** The index, opened to be written, unless another process writes it. */
    ArticleIndex toWrite() {
        ArticleIndex open = index;
        if (open != null && open.writable()) {
            return open;
        }
        ArticleIndex made = ArticleIndex.open(directory, encoder);
        if (open != null && !made.writable()) {
            // Another process writes it still: those who search go on with what they have.
            made.close();
            show(open);
            return open;
        }
        if (open != null) {
            open.close();
        }
        return opened(made);
    }

    private ArticleIndex toRead() {
        try {
            return ArticleIndex.openToRead(directory, encoder);
        } catch (UncheckedIOException none) {
            // Never made, or by another version: it is made now.
            return ArticleIndex.open(directory, encoder);
        }
    }

    private ArticleIndex opened(ArticleIndex made) {
        index = made;
        reached = made.committedRevision();
        shown = reached;
        if (made.writable() && reached > revision.getAsLong()) {
            // Of a library that stood here before.
            clear(made);
        }
        return made;
    }

    /** The revision up to which the index has everything. */
    long reached() {
        return reached;
    }

    /** So many articles were filed, and with them everything up to this revision. */
    void reach(long revision, int articles) {
        reached = revision;
        filed(articles);
    }

    /** So many articles were filed that were there before. */
    void filed(int articles) {
        uncommitted += articles;
    }

    /** Whether as much was filed since the last commit as may be read again after a crash. */
    boolean isFull() {
        return uncommitted >= COMMIT;
    }

    /** Whether anything would have to be read again. */
    boolean isUncommitted() {
        return uncommitted > 0;
    }

    /** The revision up to which searches see everything. */
    long shown() {
        return shown;
    }

    /** Lets searches see what was filed; by another process, what that has committed. */
    void show(ArticleIndex open) {
        open.refresh();
        reached = open.writable() ? reached : open.committedRevision();
        shown = reached;
    }

    /** Something was filed that searches need not see before the next of them asks. */
    void hide() {
        shown = LESS;
    }

    void commit(ArticleIndex open) {
        open.commit(reached);
        uncommitted = 0;
        shown = reached;
    }

    /** Takes everything out, to file it anew. */
    void clear(ArticleIndex open) {
        open.clear();
        reached = 0;
        shown = LESS;
    }

    /** Lets go of an index; the next use opens it as it was last committed. */
    void abandon() {
        ArticleIndex open = index;
        index = null;
        uncommitted = 0;
        shown = LESS;
        if (open != null) {
            try {
                open.close();
            } catch (UncheckedIOException e) {
                // It failed before; what it has is on the disk or comes again.
                reached = 0;
            }
        }
    }

    /** Whether this is the one that is open. */
    boolean is(ArticleIndex other) {
        return other.equals(index);
    }
}
