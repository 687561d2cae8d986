package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.article.Account;

/** Groups accounts into stories: a {@link StoryStream} over a known batch. Stateless and thread-safe. */
public final class StoryClusterer {
    /** A batch of this size forgets nothing; of a larger one, what is idle for a month. */
    static final StreamSettings BATCH = new StreamSettings(31, 20_000, 200_000, 2000);

    /** Passes over all, after which hardly anything moves. */
    private static final int PASSES = 2;

    private StoryClusterer() {}

    /**
     * Parts the accounts into stories.
     *
     * <p>A first pass tells how rare the words are, so that in the second the first articles are weighed like the last.
     *
     * @param accounts sorted by time (undated last), then id
     * @return the ids of each story's articles, in the given order; stories in the order of their first article
     */
    public static List<List<String>> cluster(List<Account> accounts) {
        return cluster(accounts, Affinity.shipped());
    }

    /** The same with other weights, to measure them. */
    public static List<List<String>> cluster(List<Account> accounts, Affinity affinity) {
        StoryStream first = new StoryStream(BATCH, new Vocabulary(), affinity, 0);
        accounts.forEach(first::assign);
        StoryStream stream = first.again();
        Map<String, String> storyOf = new HashMap<>();
        for (Account account : accounts) {
            storyOf.put(account.id(), stream.assign(account).story());
        }
        for (int i = 0; i < PASSES; i++) {
            for (Move move : stream.settle()) {
                storyOf.put(move.article(), move.to());
            }
        }
        Map<String, List<String>> out = new LinkedHashMap<>();
        for (Account account : accounts) {
            String story = stream.currentStory(storyOf.getOrDefault(account.id(), account.id()));
            out.computeIfAbsent(story, k -> new ArrayList<>()).add(account.id());
        }
        return List.copyOf(out.values());
    }
}
