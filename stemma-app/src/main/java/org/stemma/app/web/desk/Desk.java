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
import org.stemma.app.web.Renewing;
import org.stemma.app.web.Routes;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Counts;
import org.stemma.store.Library;
import org.stemma.store.MadeDossier;
import org.stemma.store.StoryCard;
import org.stemma.store.StoryQuery;

/** The desk: the stories, each of them, and the other pages. */
public final class Desk implements Routes {
    private static final int PAGE = 30;

    /** Stories that a form offers; any other is named by its address. */
    private static final int CHOICES = 50;

    /** Bytes of stories' pages, zipped, that are kept as they were made: about a thousand. */
    private static final long KEPT = 24L << 20;

    private final Library library;
    private final Renewing renewing;
    private final KeptPages kept = new KeptPages(KEPT);
    private final List<Routes> pages;

    /**
     * The desk over this library.
     *
     * @param renewing makes new dossiers behind the readers
     * @param receiving takes what people add
     * @param polling asks the feeds
     * @param clock tells what is today, and when a feed is due
     */
    public Desk(Library library, Renewing renewing, Receiving receiving, FeedPolling polling, InstantSource clock) {
        this.library = library;
        this.renewing = renewing;
        pages = List.of(
                new ArticlePages(library, renewing),
                new SearchPages(library, clock),
                new AddPages(receiving, renewing),
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
        List<StoryCard> cards = library.listed(new StoryQuery(
                StoryQuery.Order.NEWEST, Optional.empty(), Optional.empty(), 1, (page - 1) * PAGE, PAGE + 1));
        // Independent texts are counted behind the readers, and then the list says more at the same revision.
        long counted = cards.stream().filter(c -> !c.lineages().isEmpty()).count();
        if (Answers.known(ctx, revision + "." + counted)) {
            return;
        }
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
        long made = renewing.at(card).orElse(card.changed());
        boolean older = made != card.changed();
        if (older) {
            renewing.ask(card.id());
        }
        if (Answers.known(ctx, older ? made + "-" + card.changed() : String.valueOf(made))) {
            return;
        }
        Answers.kept(
                ctx,
                kept,
                card.id() + ' ' + made,
                "desk/story.jte",
                () -> shown(card),
                page -> older ? RenewalNote.on(page, card.articles()) : page);
    }

    private Map<String, Object> shown(StoryCard card) {
        MadeDossier made = renewing.shown(card).orElseThrow(Desk::noSuchStory);
        List<StoryCard> recent = library.listed(StoryQuery.newest(CHOICES));
        return Map.of(
                "id", card.id(),
                "story", DossierPage.story(made.dossier()),
                "articles", made.dossier().findings().size(),
                "correcting", CorrectingView.of(card, made.dossier(), recent),
                "live", "/events?story=" + card.id() + "&made=true&since=" + made.revision());
    }

    private static Refused noSuchStory() {
        return new Refused(404, "There is no such story.");
    }
}
