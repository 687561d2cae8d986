package org.stemma.app.web.desk;

import java.util.List;
import java.util.TreeSet;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.attribution.AttributedAccount;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Speaker;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.store.StoryCard;

/**
 * What there is to put right in a story by hand.
 *
 * @param story its id
 * @param articles of the story
 * @param speakers named in it, by name
 * @param stories others that an article may belong to, the newest first
 */
public record CorrectingView(String story, List<Choice> articles, List<String> speakers, List<Other> stories) {
    /** Copies the lists. */
    public CorrectingView {
        articles = List.copyOf(articles);
        speakers = List.copyOf(speakers);
        stories = List.copyOf(stories);
    }

    /**
     * An article to choose.
     *
     * @param id of it
     * @param siglum its sign
     * @param outlet who published it
     * @param title its headline
     */
    public record Choice(String id, String siglum, String outlet, String title) {}

    /**
     * Another story.
     *
     * @param id of it
     * @param title its headline
     */
    public record Other(String id, String title) {}

    static CorrectingView of(StoryCard card, Dossier dossier, List<StoryCard> recent) {
        return new CorrectingView(
                card.id(),
                dossier.articles().stream().map(a -> choice(dossier, a)).toList(),
                speakers(dossier),
                recent.stream()
                        .filter(s -> !s.id().equals(card.id()))
                        .map(s -> new Other(s.id(), StoryRows.title(s)))
                        .toList());
    }

    private static Choice choice(Dossier dossier, Article a) {
        return new Choice(
                a.id(),
                dossier.sigla().getOrDefault(a.id(), ""),
                a.outlet().map(Outlet::name).orElse("unknown outlet"),
                a.title().orElse("Untitled"));
    }

    private static List<String> speakers(Dossier dossier) {
        TreeSet<String> out = new TreeSet<>();
        for (Findings f : dossier.findings()) {
            for (Attribution a :
                    AttributedAccount.of(f.account(), f.attributions()).attributions()) {
                if (a.speaker() instanceof Speaker.Known known) {
                    out.add(known.name());
                }
            }
        }
        return List.copyOf(out);
    }
}
