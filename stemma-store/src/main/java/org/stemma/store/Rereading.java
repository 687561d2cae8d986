package org.stemma.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.dossier.Findings;
import org.stemma.store.index.IndexedArticle;

/** One pass in which articles are read from the database and filed, each story's names looked at once. */
final class Rereading {
    private final Naming naming;
    private final Map<String, String> storyOf;
    private final Set<String> filing;
    private final Set<String> read = new HashSet<>();
    // What the stories that were read call the speakers of articles that come yet.
    private final Map<String, Map<String, String>> called = new HashMap<>();
    private final Set<String> others = new LinkedHashSet<>();

    /**
     * Nothing read yet.
     *
     * @param storyOf of the articles that will be filed
     * @param filing articles that will be filed, or are as their stories have them
     */
    Rereading(Naming naming, Map<String, String> storyOf, Set<String> filing) {
        this.naming = naming;
        this.storyOf = storyOf;
        this.filing = filing;
    }

    /** Articles as they are to be filed; stories that were asked for before are not read again. */
    List<IndexedArticle> indexed(List<Findings> findings) {
        List<IndexedArticle> out = new ArrayList<>();
        for (Findings f : findings) {
            String id = f.account().id();
            Optional<String> story = Optional.ofNullable(storyOf.get(id));
            story.filter(read::add).ifPresent(this::read);
            Map<String, String> names = called.remove(id);
            IndexedArticle article = new IndexedArticle(f, story, names == null ? Map.of() : names);
            naming.note(article);
            out.add(article);
        }
        return out;
    }

    private void read(String story) {
        for (IndexedArticle a : naming.filed(story)) {
            if (!filing.contains(a.id())) {
                others.add(story);
            } else if (!a.canonical().isEmpty()) {
                called.put(a.id(), a.canonical());
            }
        }
    }

    /** Stories some of whose articles are not of this pass. */
    Set<String> others() {
        return others;
    }
}
