package org.stemma.dossier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.attribution.Carrier;
import org.stemma.figure.Figure;
import org.stemma.reuse.CopyTree;
import org.stemma.timeline.TimelineEntry;

/**
 * All that is known of one story.
 *
 * @param id unique in one run: {@code s1}
 * @param title of the article that stands for it
 * @param findings of its articles, sorted by time, then id
 * @param sigla for each article id its sign: a capital for the lineage, a number in it ({@code A1}); for each lost
 *     source of the copy tree a Greek letter
 * @param copyTree who copied whom
 * @param utterances who said what, the most independently carried first
 * @param timeline by date
 * @param figures differences first
 * @param brief the story in its articles' own sentences
 */
public record Dossier(
        String id,
        String title,
        List<Findings> findings,
        Map<String, String> sigla,
        CopyTree copyTree,
        List<CollatedUtterance> utterances,
        List<TimelineEntry> timeline,
        List<Figure> figures,
        Brief brief) {
    /** Copies what it is given. */
    public Dossier {
        findings = List.copyOf(findings);
        sigla = Map.copyOf(sigla);
        utterances = List.copyOf(utterances);
        timeline = List.copyOf(timeline);
        figures = List.copyOf(figures);
    }

    /** The same with a brief as long as the story needs, eight to twelve sentences, fewer where there is less to tell. */
    public Dossier withBrief() {
        return withBrief(BriefBuilder.of(this));
    }

    /** The same with a brief of at most so many sentences. */
    public Dossier withBrief(int most) {
        return withBrief(BriefBuilder.of(this, most));
    }

    private Dossier withBrief(Brief other) {
        return new Dossier(id, title, findings, sigla, copyTree, utterances, timeline, figures, other);
    }

    /** Its articles, sorted by time, then id. */
    public List<Article> articles() {
        return findings.stream().map(f -> f.account().article()).toList();
    }

    /** The findings of one article; throws {@link IllegalArgumentException} when it is not of this story. */
    public Findings of(String article) {
        return findings.stream()
                .filter(f -> f.account().id().equals(article))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no article " + article + " in story " + id));
    }

    /** The names of its outlets, in the order of their first article. */
    public List<String> outlets() {
        Set<String> names = new LinkedHashSet<>();
        for (Article a : articles()) {
            a.outlet().map(Outlet::name).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /** The channels that its attributions name, as printed, in the order of the articles. */
    public List<String> channels() {
        Set<String> names = new LinkedHashSet<>();
        for (CollatedUtterance u : utterances) {
            for (Carrier c : u.utterance().carriers()) {
                c.attribution()
                        .channel()
                        .ifPresent(s ->
                                names.add(s.of(of(c.article()).account().body().text())));
            }
        }
        return List.copyOf(names);
    }

    /** The number of independent texts. */
    public int independentTexts() {
        return copyTree.lineages().size();
    }
}
