package org.stemma.store.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.article.Published;
import org.stemma.dossier.Findings;
import org.stemma.text.Span;

/** An invented article on its way into an index, field by field. */
final class Given {
    private final String id;
    private final List<Part> parts = new ArrayList<>();
    private Optional<Outlet> outlet = Optional.empty();
    private Optional<Published> published = Optional.empty();
    private Optional<String> language = Optional.of("en");
    private Optional<String> author = Optional.empty();
    private Optional<String> agency = Optional.empty();
    private Optional<String> story = Optional.empty();
    private Map<String, String> canonical = Map.of();

    private Given(String id) {
        this.id = id;
    }

    static Given article(String id) {
        return new Given(id);
    }

    Given titled(String title) {
        parts.add(Part.whole(Part.Kind.TITLE, title));
        return this;
    }

    Given part(Part.Kind kind, String text) {
        parts.add(Part.whole(kind, text));
        return this;
    }

    Given from(String name) {
        outlet = Optional.of(new Outlet(name, Optional.empty()));
        return this;
    }

    Given from(String name, String domain) {
        outlet = Optional.of(new Outlet(name, Optional.of(domain)));
        return this;
    }

    Given on(String day) {
        published = Optional.of(Published.on(LocalDate.parse(day)));
        return this;
    }

    Given in(String tag) {
        language = Optional.of(tag);
        return this;
    }

    Given by(String name) {
        author = Optional.of(name);
        return this;
    }

    Given agency(String name) {
        agency = Optional.of(name);
        return this;
    }

    Given story(String story) {
        this.story = Optional.of(story);
        return this;
    }

    Given known(String local, String canonical) {
        this.canonical = Map.of(local, canonical);
        return this;
    }

    /** The article with this body, and all that the finders find in it. */
    IndexedArticle saying(String body) {
        return new IndexedArticle(Stemma.analyse(withBody(body)), story, canonical);
    }

    /** The same with nothing found in it. */
    IndexedArticle plain(String body) {
        Findings all = Stemma.analyse(withBody(body));
        return new IndexedArticle(new Findings(all.account(), List.of(), List.of(), List.of()), story, canonical);
    }

    private Article withBody(String body) {
        List<Part> all = new ArrayList<>(parts);
        all.add(Part.whole(Part.Kind.BODY, body));
        return new Article(
                id,
                new Capture(id, Optional.empty()),
                outlet,
                published,
                Optional.of("https://" + id + ".example/"),
                language,
                author,
                agency.map(a -> new Named(a, new PartSpan(0, new Span(0, 0)))),
                Optional.empty(),
                all,
                Map.of());
    }
}
