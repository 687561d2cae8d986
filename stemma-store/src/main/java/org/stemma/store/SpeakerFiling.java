package org.stemma.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.attribution.AttributedAccount;
import org.stemma.attribution.StorySpeakers;
import org.stemma.dossier.Findings;
import org.stemma.store.index.IndexedArticle;

/** Files the articles of a story under what the story calls their speakers, so that a search finds all forms of a name. */
final class SpeakerFiling {
    /** Of more articles names are not compared: they would take longer than the story's dossier is waited for. */
    static final int MOST = 400;

    private SpeakerFiling() {}

    /**
     * The articles of one story as they go into the index.
     *
     * @param found in all of its articles
     * @param byHand names that a person said are one
     */
    static List<IndexedArticle> of(String story, List<Findings> found, Map<String, String> byHand) {
        List<AttributedAccount> accounts = new ArrayList<>();
        for (Findings f : found) {
            Findings named = MergedNames.in(f, byHand);
            accounts.add(AttributedAccount.of(named.account(), named.attributions()));
        }
        Map<String, String> names = found.size() > 1 && found.size() <= MOST ? StorySpeakers.names(accounts) : Map.of();
        List<IndexedArticle> out = new ArrayList<>();
        for (Findings f : found) {
            Map<String, String> own = new HashMap<>();
            f.attributions()
                    .forEach(a -> a.speaker().asName().ifPresent(name -> {
                        String said = byHand.getOrDefault(name, name);
                        String called = names.getOrDefault(said, said);
                        if (!called.equals(name)) {
                            own.put(name, called);
                        }
                    }));
            out.add(new IndexedArticle(f, Optional.of(story), own));
        }
        return out;
    }
}
