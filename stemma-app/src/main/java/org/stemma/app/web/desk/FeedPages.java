package org.stemma.app.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Routes;
import org.stemma.app.web.guard.Refused;
import org.stemma.ingest.Opml;
import org.stemma.store.FeedState;
import org.stemma.store.Library;

/** The feeds that are watched, and how they are. */
final class FeedPages implements Routes {
    private static final int MOST = 500;

    private final Library library;
    private final InstantSource clock;

    FeedPages(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/feeds", this::list);
        routes.post("/feeds", this::subscribe);
    }

    private void list(Context ctx) {
        Instant now = clock.instant();
        ctx.header("Cache-Control", "no-store");
        Answers.page(
                ctx,
                "desk/feeds.jte",
                Map.of(
                        "feeds",
                        library.feeds().stream().map(f -> FeedRow.of(f, now)).toList()));
    }

    private void subscribe(Context ctx) {
        Instant now = clock.instant();
        String given = Asking.word(ctx, "feeds");
        List<String> known = library.feeds().stream().map(FeedState::address).toList();
        for (Opml.Feed feed : feeds(given)) {
            if (!known.contains(feed.address())) {
                library.saveFeed(FeedState.fresh(feed.address(), feed.title(), now));
            }
        }
        ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
    }

    private static List<Opml.Feed> feeds(String given) {
        if (given.startsWith("<")) {
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
                .map(FeedPages::feed)
                .toList();
    }

    private static Opml.Feed feed(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw new Refused(422, "A feed's address begins with http:// or https://.");
        }
        return new Opml.Feed(address, address, Optional.empty());
    }
}
