package org.stemma.story;

import java.util.List;
import org.stemma.article.Account;

/** Groups accounts into stories. */
public final class StoryClusterer {
    private StoryClusterer() {}

    /**
     * Parts the accounts into stories.
     *
     * @param accounts sorted by time (undated last), then id
     * @return the ids of each story's articles, in the given order; stories in the order of their first article
     */
    public static List<List<String>> cluster(List<Account> accounts) {
        return List.of(accounts.stream().map(Account::id).toList());
    }
}
