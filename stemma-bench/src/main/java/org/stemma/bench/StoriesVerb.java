package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.story.StoryClusterer;

/** Groups articles into stories. */
final class StoriesVerb implements Verb {
    /**
     * A line of the answer.
     *
     * @param id of the article
     * @param story of which it is
     */
    record Answer(String id, String story) {}

    @Override
    public String usage() {
        return "ARTICLES.jsonl OUT.jsonl";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("needs two files");
        }
        List<Account> accounts = Data.accounts(Path.of(arguments.get(0)));
        Map<String, String> stories = new HashMap<>();
        for (List<String> story : StoryClusterer.cluster(sorted(accounts))) {
            String name = "s" + (stories.size() + 1);
            for (String id : story) {
                stories.put(id, name);
            }
        }
        Data.write(
                Path.of(arguments.get(1)),
                accounts.stream()
                        .map(a -> new Answer(a.id(), stories.getOrDefault(a.id(), a.id())))
                        .toList());
    }

    /** The order in which the product takes accounts. */
    static List<Account> sorted(List<Account> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(Account::article, Article.BY_TIME_THEN_ID))
                .toList();
    }
}
