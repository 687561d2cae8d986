package org.stemma.app.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.stemma.app.feeds.FeedPolling;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.GivenFeeds;
import org.stemma.app.web.Routes;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Library;

/** The feeds that are watched, and how they are. */
final class FeedPages implements Routes {
    private final Library library;
    private final FeedPolling polling;
    private final InstantSource clock;

    FeedPages(Library library, FeedPolling polling, InstantSource clock) {
        this.library = library;
        this.polling = polling;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/feeds", this::list);
        routes.post("/feeds", this::subscribe);
        routes.post("/feeds/poll", this::poll);
        routes.post("/feeds/remove", this::remove);
    }

    private void list(Context ctx) {
        Instant now = clock.instant();
        ctx.header("Cache-Control", "no-store");
        Answers.page(
                ctx,
                "desk/feeds.jte",
                Map.of(
                        "watching",
                        polling.keepsOn(),
                        "feeds",
                        library.feeds().stream().map(f -> FeedRow.of(f, now)).toList()));
    }

    private void subscribe(Context ctx) {
        polling.subscribe(GivenFeeds.of(Asking.word(ctx, "feeds")));
        ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
    }

    private void poll(Context ctx) {
        if (polling.poll(Asking.word(ctx, "address")).isEmpty()) {
            throw new Refused(404, "This feed is not watched.");
        }
        ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
    }

    private void remove(Context ctx) {
        library.forgetFeed(Asking.word(ctx, "address"));
        ctx.redirect("/feeds", HttpStatus.SEE_OTHER);
    }
}
