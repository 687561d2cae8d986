package org.stemma.app.web;

import java.util.List;
import java.util.Optional;
import org.stemma.app.web.guard.Refused;
import org.stemma.ingest.Addresses;
import org.stemma.ingest.Opml;

/** Feeds as people name them: addresses, one a line, or a list of feeds (OPML). */
public final class GivenFeeds {
    private static final int MOST = 500;

    private GivenFeeds() {}

    /** Reads them; refuses what is neither, with the reason. */
    public static List<Opml.Feed> of(String given) {
        if (given.strip().startsWith("<")) {
            try {
                return Opml.read(given).feeds();
            } catch (IllegalArgumentException e) {
                throw new Refused(422, "This list of feeds cannot be read: " + e.getMessage());
            }
        }
        return given.lines()
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .limit(MOST)
                .map(GivenFeeds::feed)
                .toList();
    }

    private static Opml.Feed feed(String address) {
        if (!Addresses.isAddress(address)) {
            throw new Refused(422, "A feed's address begins with http:// or https://.");
        }
        return new Opml.Feed(address, address, Optional.empty());
    }
}
