package org.stemma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.attribution.AttributionFinder;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierBuilder;
import org.stemma.dossier.Findings;
import org.stemma.figure.QuantityFinder;
import org.stemma.story.StoryClusterer;
import org.stemma.text.Encoder;
import org.stemma.text.Languages;
import org.stemma.timeline.TimexFinder;

/** The front door: articles in, dossiers out. Stateless and thread-safe; equal articles in any order give equal dossiers. */
public final class Stemma {
    private Stemma() {}

    /** Everything the finders find in one article. */
    public static Findings analyse(Article article) {
        Account account = Account.of(article);
        return new Findings(
                account,
                Languages.isQuoted(article.language()) ? AttributionFinder.find(account) : List.of(),
                TimexFinder.find(account),
                QuantityFinder.find(account.body()));
    }

    /** The same for many articles, on all processors; the findings come in the order of the articles. */
    public static List<Findings> analyse(List<Article> articles) {
        return analyse(articles, () -> {});
    }

    /**
     * The same for many articles, on all processors; the findings come in the order of the articles.
     *
     * @param step runs after each article, in any thread
     */
    public static List<Findings> analyse(List<Article> articles, Runnable step) {
        return articles.stream()
                .parallel()
                .map(a -> {
                    Findings findings = analyse(a);
                    step.run();
                    return findings;
                })
                .toList();
    }

    /** Groups the articles into stories and collates each; stories in the order of their first article. */
    public static List<Dossier> collate(List<Article> articles) {
        return collateFindings(analyse(articles));
    }

    /** Collates articles that the caller knows to tell one story. */
    public static Dossier collateAsOne(List<Article> articles) {
        return collateFindingsAsOne(analyse(articles));
    }

    /** The same as {@link #collateAsOne}, for findings that were made before, in any order. */
    public static Dossier collateFindingsAsOne(List<Findings> findings) {
        return collateFindingsAsOne(findings, Encoder.NONE);
    }

    /** The same, with an encoder that knows one statement in other words. */
    public static Dossier collateFindingsAsOne(List<Findings> findings, Encoder encoder) {
        return DossierBuilder.build("s1", findings, encoder);
    }

    /** The same as {@link #collate}, for findings that were made before, in any order. */
    public static List<Dossier> collateFindings(List<Findings> findings) {
        return collateFindings(findings, Encoder.NONE);
    }

    /** The same, with an encoder that knows one statement in other words. */
    public static List<Dossier> collateFindings(List<Findings> findings, Encoder encoder) {
        List<Findings> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(f -> f.account().article(), Article.BY_TIME_THEN_ID));
        Map<String, Findings> byId =
                sorted.stream().collect(Collectors.toMap(f -> f.account().id(), Function.identity()));
        List<Dossier> out = new ArrayList<>();
        for (List<String> story :
                StoryClusterer.cluster(sorted.stream().map(Findings::account).toList())) {
            out.add(DossierBuilder.build(
                    "s" + (out.size() + 1), story.stream().map(byId::get).toList(), encoder));
        }
        return List.copyOf(out);
    }
}
