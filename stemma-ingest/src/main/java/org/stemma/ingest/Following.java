package org.stemma.ingest;

/**
 * How far reading goes beyond what the user named: whether the articles behind the items of a feed are fetched where the
 * feed gives only a summary of them, and the feeds behind a list of feeds (OPML).
 *
 * @param scope of which feeds
 * @param items of one feed at most, the newest; the others stay summaries
 * @param feeds of one list at most
 */
public record Following(Scope scope, int items, int feeds) {
    /** Which feeds are followed. */
    public enum Scope {
        /** None. */
        NONE,
        /** Those that were themselves fetched: who names the address of a feed wants what is in it. */
        FETCHED,
        /** Saved files, too. */
        ALL
    }

    /** Fetched feeds, at most 50 items of each and 200 feeds of a list. */
    public static final Following DEFAULT = new Following(Scope.FETCHED, 50, 200);

    /** The same for other feeds. */
    public Following of(Scope other) {
        return new Following(other, items, feeds);
    }

    /** True when what was read, from an address or from a file, is followed. */
    boolean follows(boolean fetched) {
        return scope == Scope.ALL || scope == Scope.FETCHED && fetched;
    }
}
