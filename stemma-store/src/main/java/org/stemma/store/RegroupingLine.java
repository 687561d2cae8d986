package org.stemma.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.story.StoryClusterer;

/** Stories by grouping all articles anew whenever one comes: right for small libraries, slow for large ones. */
final class RegroupingLine implements StoryLine {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private int stories;

    @Override
    public Placed put(Account account) {
        accounts.put(account.id(), account);
        storyOf.remove(account.id());
        List<Account> sorted = new ArrayList<>(accounts.values());
        sorted.sort(Comparator.comparing(Account::article, Article.BY_TIME_THEN_ID));
        for (List<String> group : StoryClusterer.cluster(sorted)) {
            if (group.contains(account.id())) {
                Map<String, Integer> votes = new LinkedHashMap<>();
                group.forEach(
                        id -> Optional.ofNullable(storyOf.get(id)).ifPresent(s -> votes.merge(s, 1, Integer::sum)));
                Optional<String> old = votes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey);
                String story = old.orElseGet(() -> "s" + ++stories);
                storyOf.put(account.id(), story);
                return new Placed(story, new Because(old.isEmpty(), 0, List.of(), Optional.empty()));
            }
        }
        throw new IllegalStateException("every article is in a group");
    }

    @Override
    public List<Moved> settle() {
        return List.of();
    }

    @Override
    public List<Moved> pin(List<Account> moved, Optional<String> story) {
        String to = story.orElseGet(() -> "s" + ++stories);
        List<Moved> out = new ArrayList<>();
        for (Account a : moved) {
            accounts.put(a.id(), a);
            Optional.ofNullable(storyOf.put(a.id(), to))
                    .filter(from -> !from.equals(to))
                    .ifPresent(from -> out.add(new Moved(a.id(), from, to)));
        }
        return out;
    }
}
