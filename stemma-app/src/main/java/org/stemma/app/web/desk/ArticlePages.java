package org.stemma.app.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.Stemma;
import org.stemma.app.page.DossierPage;
import org.stemma.app.web.Answers;
import org.stemma.app.web.Asking;
import org.stemma.app.web.Renewing;
import org.stemma.app.web.Routes;
import org.stemma.app.web.guard.Refused;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.store.Library;
import org.stemma.store.MadeDossier;
import org.stemma.store.StoredArticle;
import org.stemma.store.StoryCard;

/** An article, its versions, and two articles side by side. */
final class ArticlePages implements Routes {
    private final Library library;
    private final Renewing renewing;

    ArticlePages(Library library, Renewing renewing) {
        this.library = library;
        this.renewing = renewing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles/{article}", this::article);
        routes.get("/articles/{article}/versions/{version}", this::version);
        routes.get("/compare", this::compare);
    }

    private void article(Context ctx) {
        StoredArticle stored = stored(ctx.pathParam("article"));
        StoryCard story = library.story(stored.story()).orElseThrow(ArticlePages::noSuchArticle);
        long made = renewing.at(story).orElse(story.changed());
        if (Answers.known(ctx, made + "-" + story.changed())) {
            return;
        }
        Dossier dossier = dossier(story, stored.article());
        String id = stored.article().id();
        List<ArticleLink> others = dossier.articles().stream()
                .filter(a -> !a.id().equals(id))
                .map(a -> new ArticleLink(
                        "/compare?a=" + id + "&b=" + a.id(),
                        dossier.sigla().getOrDefault(a.id(), ""),
                        a.outlet().map(Outlet::name).orElse("unknown outlet"),
                        a.title().orElse("Untitled")))
                .toList();
        Answers.page(
                ctx,
                "desk/article.jte",
                Map.of(
                        "article", DossierPage.article(dossier, id),
                        "story", StoryRows.of(story),
                        "others", others,
                        "leftOut", LeftOut.all(stored.article()),
                        "versions", VersionRow.all(stored)));
    }

    /** The dossier at hand, when it has this article as it is now. */
    private Dossier dossier(StoryCard story, Article article) {
        return renewing.shown(story)
                .map(MadeDossier::dossier)
                .filter(d -> d.articles().contains(article))
                .or(() -> library.dossier(story.id()))
                .orElseThrow(ArticlePages::noSuchArticle);
    }

    private void version(Context ctx) {
        StoredArticle stored = stored(ctx.pathParam("article"));
        int number = Asking.number(ctx.pathParam("version"), "version", 1, Integer.MAX_VALUE);
        Article article = library.version(stored.article().id(), number).orElseThrow(ArticlePages::noSuchArticle);
        if (Answers.known(ctx, stored.versions().size())) {
            return;
        }
        Dossier alone = Stemma.collateAsOne(List.of(article));
        Answers.page(
                ctx,
                "desk/version.jte",
                Map.of(
                        "article", DossierPage.article(alone, article.id()),
                        "number", number,
                        "versions", VersionRow.all(stored)));
    }

    private void compare(Context ctx) {
        Findings a = findings(Asking.word(ctx, "a"));
        Findings b = findings(Asking.word(ctx, "b"));
        String left = a.account().id();
        String right = b.account().id();
        if (left.equals(right)) {
            throw new Refused(400, "These are the same article. Choose two.");
        }
        Dossier both = Stemma.collateFindingsAsOne(List.of(a, b));
        Answers.page(ctx, "desk/compare.jte", Map.of("compared", DossierPage.compare(both, left, right)));
    }

    private Findings findings(String id) {
        String story = stored(id).story();
        Optional<Findings> found = library.findingsOf(story).stream()
                .filter(f -> f.account().id().equals(id))
                .findFirst();
        return found.orElseThrow(ArticlePages::noSuchArticle);
    }

    private StoredArticle stored(String id) {
        return library.article(id).orElseThrow(ArticlePages::noSuchArticle);
    }

    private static Refused noSuchArticle() {
        return new Refused(404, "There is no such article.");
    }
}
