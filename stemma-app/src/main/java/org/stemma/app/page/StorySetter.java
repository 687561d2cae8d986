package org.stemma.app.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stemma.app.proof.Citations;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Published;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.text.Span;

/** Sets one story. */
final class StorySetter {
    private final Edition edition;
    private final Dossier dossier;

    private StorySetter(Edition edition) {
        this.edition = edition;
        this.dossier = edition.dossier;
    }

    static StoryView of(Dossier dossier, String prefix, PageSettings settings, Citations citations) {
        Edition edition = new Edition(dossier, prefix, citations);
        return new StorySetter(edition).set(settings);
    }

    private StoryView set(PageSettings settings) {
        StemmaView stemma = StemmaSetter.of(edition);
        QuotationsView quotations = QuotationsSetter.of(edition);
        TimelineView timeline = TimelineSetter.of(edition);
        FiguresView figures = FiguresSetter.of(edition);
        List<StoryView.BriefLine> brief = brief();
        // The articles come last: by now it is known which of their words are cited.
        ArticleSetter articles = new ArticleSetter(edition, settings);
        List<ArticleView> articleViews =
                dossier.articles().stream().map(articles::view).toList();
        return new StoryView(
                edition.prefix,
                dossier.title().isBlank() ? "Untitled story" : dossier.title(),
                span(),
                numbers(),
                verdict(),
                dossier.independentTexts() < 2,
                bar(),
                stemma,
                quotations,
                timeline,
                figures,
                brief,
                articleViews);
    }

    private List<StoryView.Count> numbers() {
        int articles = dossier.findings().size();
        int outlets = dossier.outlets().size();
        int texts = dossier.independentTexts();
        int channels = dossier.channels().size();
        String p = "#" + edition.prefix;
        return List.of(
                new StoryView.Count(articles, articles == 1 ? "article" : "articles", p + "articles"),
                new StoryView.Count(outlets, outlets == 1 ? "outlet" : "outlets", p + "articles"),
                new StoryView.Count(texts, texts == 1 ? "independent text" : "independent texts", p + "stemma"),
                new StoryView.Count(channels, channels == 1 ? "channel" : "channels", p + "channels"));
    }

    private String verdict() {
        int articles = dossier.findings().size();
        int texts = dossier.independentTexts();
        int copies = articles - texts;
        if (texts < 2) {
            return articles < 2
                    ? "We found no second independent text: there is one article only."
                    : "We found no second independent text: all " + Words.spelled(articles)
                            + " articles go back to one.";
        }
        if (copies == 0) {
            return "None of the " + Words.spelled(articles) + " articles takes its text from another.";
        }
        return Words.capital(Words.spelled(copies)) + " of the " + Words.spelled(articles) + " articles "
                + (copies == 1 ? "goes" : "go") + " back to another article\u2019s text.";
    }

    private String span() {
        List<Published> times = dossier.articles().stream()
                .flatMap(a -> a.published().stream())
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return "No article is dated";
        }
        String first = Dates.published(times.get(0));
        String last = Dates.published(times.get(times.size() - 1));
        return first.equals(last) ? "Published " + first : "Published from " + first + " to " + last;
    }

    private List<StoryView.Lineage> bar() {
        List<StoryView.Lineage> out = new ArrayList<>();
        List<List<String>> lineages = dossier.copyTree().lineages();
        for (int i = 0; i < lineages.size(); i++) {
            List<String> ids = lineages.get(i);
            out.add(new StoryView.Lineage(
                    edition.letter(i),
                    edition.hue(i),
                    name(ids),
                    ids.stream().map(edition::cite).toList()));
        }
        return out;
    }

    /** The agency whose text it is, else the outlets. */
    private String name(List<String> lineage) {
        Set<String> outlets = new LinkedHashSet<>();
        for (String id : lineage) {
            Article a = edition.article(id);
            if (lineage.size() > 1 && a.agency().isPresent()) {
                return a.agency().map(Named::name).orElse("");
            }
            outlets.add(edition.outlet(id));
        }
        List<String> names = List.copyOf(outlets);
        return names.size() <= 2
                ? String.join(" and ", names)
                : names.get(0) + " and " + Words.spelled(names.size() - 1) + " more";
    }

    private List<StoryView.BriefLine> brief() {
        List<StoryView.BriefLine> out = new ArrayList<>();
        for (Brief.Sentence s : dossier.brief().sentences()) {
            List<Cite> cites = new ArrayList<>();
            cites.add(edition.cite(s.article(), s.span()));
            for (String w : s.witnesses()) {
                if (!w.equals(s.article())) {
                    cites.add(edition.cite(w));
                }
            }
            out.add(new StoryView.BriefLine(
                    words(s),
                    s.cut().before(),
                    s.cut().after(),
                    edition.inShort(cites),
                    Words.count(s.independent(), "independent text"),
                    s.only(),
                    FiguresSetter.rows(edition, s.figures())));
        }
        return out;
    }

    /** A sentence as it reads by itself: its words, and in brackets whom they mean, where that article names them. */
    private List<StoryView.Words> words(Brief.Sentence s) {
        String body = edition.body(s.article());
        List<StoryView.Words> out = new ArrayList<>();
        for (Brief.Piece piece : s.pieces()) {
            Span span = piece.words().trim(body);
            boolean named = !out.isEmpty() && !out.get(out.size() - 1).colon().isEmpty();
            boolean apart = named || span.start() > piece.words().start();
            if (!span.isEmpty()) {
                out.add(new StoryView.Words(edition.words(s.article(), span), "", apart, ""));
            }
            if (piece.name().isPresent()) {
                Span name = piece.name().get().span();
                String colon = piece.words().isEmpty() ? ":" : "";
                String href = edition.cite(s.article(), name).href();
                out.add(new StoryView.Words(edition.words(s.article(), name), href, colon.isEmpty(), colon));
            }
        }
        return out;
    }
}
