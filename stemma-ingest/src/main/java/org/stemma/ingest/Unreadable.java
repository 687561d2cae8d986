package org.stemma.ingest;

import java.util.List;

/** Why an input gives no article, in words for the user. */
class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** A list of feeds, or of sitemaps: it holds no article, but tells where there are some. */
    static final class ListOfFeeds extends Unreadable {
        private static final long serialVersionUID = 1L;

        private final transient List<Opml.Feed> feeds;

        ListOfFeeds(List<Opml.Feed> feeds) {
            this("a list", "feed", feeds.size(), feeds);
        }

        private ListOfFeeds(String list, String kind, int size, List<Opml.Feed> feeds) {
            super("is " + list + " of " + size + " " + kind + (size == 1 ? "" : "s")
                    + ", and holds no articles itself; name the " + kind
                    + "s, or have them fetched with --follow all");
            this.feeds = List.copyOf(feeds);
        }

        /** An index of so many sitemaps, of which these are worth reading. */
        static ListOfFeeds index(int size, List<Opml.Feed> sitemaps) {
            return new ListOfFeeds("an index", "sitemap", size, sitemaps);
        }

        List<Opml.Feed> feeds() {
            return feeds;
        }
    }

    Unreadable(String reason) {
        super(reason);
    }

    /** The words. */
    String reason() {
        String m = getMessage();
        return m == null ? "cannot be read" : m;
    }
}
