package org.stemma.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.store.index.ArticleIndex;
import org.stemma.store.index.IndexedArticle;

/**
 * Files articles under what their stories call the speakers.
 *
 * <p>Names of speakers are the story's: of stories that changed, those articles are filed again whose speakers are called
 * otherwise now. Until somebody searches, new articles wait for these names, so that they are filed once and not twice.
 *
 * <p>Machine note: used under the lock of its {@link IndexKeeper}, but for {@link #isHolding}.
 */
final class Naming {
    /** Arrivals after which speakers are looked at, if nobody asks for it before. */
    private static final int DUE = 1000;

    /** All of a story is read for its names; one of more articles is looked at when somebody asks for all, or for it. */
    private static final int LARGE = 40;

    /** Articles of which it is remembered under which names they are filed. */
    private static final int KNOWN = 50_000;

    private final Database database;
    private final String analysis;
    // What the story calls the speakers of articles, as it went into the index; of the articles filed last.
    private final Map<String, Map<String, String>> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, String>> eldest) {
            return size() > KNOWN;
        }
    };
    // Stories that changed since the names of their speakers were last looked at.
    private final Set<String> changed = new LinkedHashSet<>();
    // Written and not filed yet.
    private final Map<String, IndexedArticle> waiting = new LinkedHashMap<>();
    private volatile boolean holding;
    private int arrived;

    Naming(Database database, String analysis) {
        this.database = database;
        this.analysis = analysis;
    }

    /** Whether articles wait to be filed; seen by all threads. */
    boolean isHolding() {
        return holding;
    }

    /**
     * Takes what was written.
     *
     * @param hold whether it may wait for its names
     */
    void put(ArticleIndex index, List<IndexedArticle> written, boolean hold) {
        written.forEach(a -> known.remove(a.id()));
        if (hold) {
            written.forEach(a -> waiting.put(a.id(), a));
            holding = !waiting.isEmpty();
        } else {
            file(index);
            index.put(written);
        }
        arrived += written.size();
    }

    /** Articles went to other stories. */
    void move(ArticleIndex index, Map<String, String> moved) {
        Map<String, String> filed = new HashMap<>(moved);
        moved.forEach((id, story) -> {
            if (waiting.computeIfPresent(id, (k, a) -> IndexedArticle.of(a.findings(), Optional.of(story))) != null) {
                filed.remove(id);
            }
        });
        index.move(filed);
    }

    /** Files what waits, as it is. */
    void file(ArticleIndex index) {
        if (!waiting.isEmpty()) {
            index.put(List.copyOf(waiting.values()));
            waiting.clear();
        }
        holding = false;
    }

    /** The names in these stories may be others now. */
    void changed(Collection<String> stories) {
        changed.addAll(stories);
    }

    /** The story that has waited longest for its names; it waits no more. */
    Optional<String> next() {
        Optional<String> next = changed.stream().findFirst();
        next.ifPresent(changed::remove);
        return next;
    }

    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** Whether so much has come that the changed stories are to be looked at. */
    boolean isDue() {
        return arrived >= DUE;
    }

    /**
     * Files the articles of changed stories under their names, and what waits.
     *
     * @param large whether also those of large stories, all of which are read
     * @return how many articles were filed
     */
    int nameChanged(ArticleIndex index, boolean large) {
        arrived = 0;
        return name(index, List.copyOf(changed), large);
    }

    /** The same for these stories. */
    int name(ArticleIndex index, Collection<String> stories, boolean large) {
        changed.removeAll(Set.copyOf(stories));
        int filed = database.read(h -> {
            StoryNames names = new StoryNames(h, analysis, waiting);
            int sum = 0;
            for (String story : stories) {
                if (large || names.size(story) <= LARGE) {
                    sum += fileAnew(index, names.filed(story));
                } else {
                    changed.add(story);
                }
            }
            return sum;
        });
        file(index);
        return filed;
    }

    /** The same for a story, whatever its size, without what waits. */
    int name(ArticleIndex index, String story) {
        return fileAnew(index, filed(story));
    }

    private int fileAnew(ArticleIndex index, List<IndexedArticle> articles) {
        List<IndexedArticle> otherwise = articles.stream()
                .filter(a -> waiting.containsKey(a.id())
                        || !known.getOrDefault(a.id(), Map.of()).equals(a.canonical()))
                .toList();
        if (!otherwise.isEmpty()) {
            index.put(otherwise);
            otherwise.forEach(a -> {
                note(a);
                waiting.remove(a.id());
            });
        }
        return otherwise.size();
    }

    /** An article is filed like this. */
    void note(IndexedArticle article) {
        known.put(article.id(), article.canonical());
    }

    /** All articles of a story as they are to be filed; none of one with a single article, which has its own names. */
    List<IndexedArticle> filed(String story) {
        return database.read(h -> new StoryNames(h, analysis, waiting).filed(story));
    }

    /** What waits comes again, out of the database. */
    void drop() {
        waiting.clear();
        holding = false;
    }

    /** Everything comes again, out of the database. */
    void dropAll() {
        drop();
        changed.clear();
    }
}
