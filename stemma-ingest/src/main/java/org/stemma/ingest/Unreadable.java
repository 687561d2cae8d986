package org.stemma.ingest;

import java.util.List;

/** Why an input gives no article, in words for the user. */
class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** A list of feeds: it holds no article, but tells where there are some. */
    static final class ListOfFeeds extends Unreadable {
        private static final long serialVersionUID = 1L;

        private final transient List<Opml.Feed> feeds;

        ListOfFeeds(List<Opml.Feed> feeds) {
            super("is a list of " + feeds.size() + (feeds.size() == 1 ? " feed" : " feeds")
                    + ", and holds no articles itself; name the feeds, or have them fetched with --follow all");
            this.feeds = List.copyOf(feeds);
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
