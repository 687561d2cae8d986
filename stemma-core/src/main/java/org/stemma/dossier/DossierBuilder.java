package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.attribution.AttributedAccount;
import org.stemma.attribution.Utterance;
import org.stemma.attribution.UtteranceCollator;
import org.stemma.figure.CountedAccount;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureComparer;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.ReuseFinder;
import org.stemma.reuse.ReuseMemory;
import org.stemma.text.Encoder;
import org.stemma.timeline.TimedAccount;
import org.stemma.timeline.TimelineBuilder;
import org.stemma.timeline.TimelineEntry;

/** Puts a story's findings together. */
public final class DossierBuilder {
    private DossierBuilder() {}

    /** The dossier of one story's articles, given in any order; the encoder helps to join what was said in other words. */
    public static Dossier build(String id, List<Findings> findings, Encoder encoder) {
        return build(id, findings, encoder, new ReuseMemory());
    }

    /** The same for a story that was collated before with this memory: texts compared then are not compared again. */
    public static Dossier build(String id, List<Findings> findings, Encoder encoder, ReuseMemory memory) {
        List<Findings> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing(f -> f.account().article(), Article.BY_TIME_THEN_ID));
        List<Account> accounts = sorted.stream().map(Findings::account).toList();

        // The collators are strangers to each other, so they work beside each other.
        CompletableFuture<List<Utterance>> joined =
                CompletableFuture.supplyAsync(() -> UtteranceCollator.join(attributed(sorted), encoder));
        CompletableFuture<List<Figure>> compared =
                CompletableFuture.supplyAsync(() -> FigureComparer.compare(counted(sorted)));
        CopyTree tree = largestFirst(ReuseFinder.tree(accounts, memory));
        Map<String, String> sigla = Sigla.of(tree);
        Map<String, Integer> lineageOf = lineageOf(tree);
        Independence independence = new Independence(tree);
        List<TimelineEntry> timeline = independence.ofTimeline(TimelineBuilder.build(timed(sorted), lineageOf));
        List<CollatedUtterance> utterances =
                independence.ofUtterances(new CollatedUtterances(sorted, sigla, lineageOf, tree).of(result(joined)));
        List<Figure> figures = independence.ofFigures(result(compared));
        return new Dossier(id, Titles.choose(sorted), sorted, sigla, tree, utterances, timeline, figures, Brief.EMPTY)
                .withBrief();
    }

    /** What was worked out beside, or what went wrong there. */
    private static <T> T result(CompletableFuture<T> beside) {
        try {
            return beside.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    /** The lineage of most articles gets the first letter; equal ones stay in the order of their first article. */
    private static CopyTree largestFirst(CopyTree tree) {
        List<List<String>> lineages = new ArrayList<>(tree.lineages());
        lineages.sort(Comparator.comparingInt((List<String> l) -> l.size()).reversed());
        return new CopyTree(tree.copies(), tree.further(), tree.lost(), lineages);
    }

    private static Map<String, Integer> lineageOf(CopyTree tree) {
        Map<String, Integer> out = new HashMap<>();
        for (int i = 0; i < tree.lineages().size(); i++) {
            for (String article : tree.lineages().get(i)) {
                out.put(article, i);
            }
        }
        return out;
    }

    private static List<AttributedAccount> attributed(List<Findings> findings) {
        return findings.stream()
                .map(f -> AttributedAccount.of(f.account(), f.attributions()))
                .toList();
    }

    private static List<TimedAccount> timed(List<Findings> findings) {
        return findings.stream()
                .map(f -> new TimedAccount(f.account(), f.timexes()))
                .toList();
    }

    private static List<CountedAccount> counted(List<Findings> findings) {
        return findings.stream()
                .map(f -> new CountedAccount(f.account(), f.quantities()))
                .toList();
    }
}
