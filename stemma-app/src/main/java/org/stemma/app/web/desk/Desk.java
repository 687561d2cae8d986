package org.stemma.app.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.app.feeds.FeedPolling;
import org.stemma.app.page.DossierPage;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.KeptPages;
import org.stemma.app.web.Receiving;
import org.stemma.app.web.Routes;
import org.stemma.app.web.guard.Refused;
import org.stemma.dossier.Dossier;
import org.stemma.store.Counts;
import org.stemma.store.Library;
import org.stemma.store.StoryCard;
import org.stemma.store.StoryQuery;

/** The desk: the stories, each of them, and the other pages. */
public final class Desk implements Routes {
    private static final int PAGE = 30;

    /** Stories that a form offers; any other is named by its address. */
    private static final int CHOICES = 50;

    /** Bytes of stories' pages that are kept as they were made. */
    private static final long KEPT = 48L << 20;

    private final Library library;
    private final KeptPages kept = new KeptPages(KEPT);
    private final List<Routes> pages;

    /**
     * The desk over this library.
     *
     * @param receiving takes what people add
     * @param polling asks the feeds
     * @param clock tells what is today, and when a feed is due
     */
    public Desk(Library library, Receiving receiving, FeedPolling polling, InstantSource clock) {
        this.library = library;
        pages = List.of(
                new ArticlePages(library),
                new SearchPages(library, clock),
                new AddPages(receiving),
                new CorrectionPages(library),
                new FeedPages(library, polling, clock));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::stories);
        routes.get("/stories/{story}", this::story);
        pages.forEach(p -> p.addTo(routes));
    }

    private void stories(Context ctx) {
        int page = Asking.number(ctx, "page", 1, 1, 1_000_000);
        long revision = library.revision();
        if (Answers.known(ctx, revision)) {
            return;
        }
        List<StoryCard> cards = library.stories(new StoryQuery(
                StoryQuery.Order.NEWEST, Optional.empty(), Optional.empty(), 1, (page - 1) * PAGE, PAGE + 1));
        Counts counts = library.counts();
        Answers.page(
                ctx,
                "desk/stories.jte",
                Map.of(
                        "stories",
                        cards.stream().limit(PAGE).map(StoryRows::of).toList(),
                        "counts",
                        counts.articles() + " articles in " + counts.stories() + " stories",
                        "newer",
                        page > 1 ? "/?page=" + (page - 1) : "",
                        "older",
                        cards.size() > PAGE ? "/?page=" + (page + 1) : "",
                        "live",
                        "/events?since=" + revision));
    }

    private void story(Context ctx) {
        String id = ctx.pathParam("story");
        StoryCard card = library.story(id).orElseThrow(Desk::noSuchStory);
        if (Answers.known(ctx, card.changed())) {
            return;
        }
        Answers.kept(ctx, kept, card.id() + ' ' + card.changed(), "desk/story.jte", () -> shown(card));
    }

    private Map<String, Object> shown(StoryCard card) {
        Dossier dossier = library.dossier(card.id()).orElseThrow(Desk::noSuchStory);
        List<StoryCard> recent = library.stories(
                new StoryQuery(StoryQuery.Order.NEWEST, Optional.empty(), Optional.empty(), 1, 0, CHOICES));
        return Map.of(
                "id", card.id(),
                "story", DossierPage.story(dossier),
                "correcting", CorrectingView.of(card, dossier, recent),
                "live", "/events?story=" + card.id() + "&since=" + card.changed());
    }

    private static Refused noSuchStory() {
        return new Refused(404, "There is no such story.");
    }
}
