package org.stemma.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.stemma.dossier.Findings;
import org.stemma.store.index.IndexedArticle;

/** Reads the articles of stories as they are to be filed: under what the story calls their speakers. */
final class StoryNames {
    private final ArticleTable articles;
    private final StoryTable stories;
    private final FindingsTable findings;
    private final List<Corrected> corrections;
    private final Map<String, IndexedArticle> known;

    /**
     * As of one moment.
     *
     * @param known articles that need not be read, by their ids
     */
    StoryNames(Handle handle, String analysis, Map<String, IndexedArticle> known) {
        this.articles = new ArticleTable(handle);
        this.stories = new StoryTable(handle);
        this.findings = new FindingsTable(handle, analysis);
        this.corrections = new CorrectionTable(handle).all();
        this.known = known;
    }

    /** How many articles a story has. */
    int size(String story) {
        return articles.count(story);
    }

    /** All articles of a story; none of one with a single article, which has its own names. */
    List<IndexedArticle> filed(String story) {
        List<String> ids = articles.of(story);
        if (ids.size() < 2) {
            return List.of();
        }
        List<Findings> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            IndexedArticle here = known.get(id);
            if (here == null) {
                unknown.add(id);
            } else {
                found.add(here.findings());
            }
        }
        if (!unknown.isEmpty()) {
            found.addAll(findings.of(unknown));
        }
        return SpeakerFiling.of(story, found, MergedNames.of(story, corrections, stories));
    }
}
