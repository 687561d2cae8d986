package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which article of one dossier is which of another: the same text, else the same address, else the same id, else the same
 * headline of the same outlet. Each is at most one.
 */
final class ArticleMatch {
    private final Map<String, Snapshot.Account> before = new LinkedHashMap<>();
    private final Map<String, Snapshot.Account> after = new LinkedHashMap<>();
    private final Map<String, String> toAfter = new HashMap<>();
    private final Map<String, String> toBefore = new HashMap<>();

    ArticleMatch(Snapshot before, Snapshot after) {
        before.articles().forEach(a -> this.before.putIfAbsent(a.id(), a));
        after.articles().forEach(a -> this.after.putIfAbsent(a.id(), a));
        // Of several with one text the one of the same id.
        match(a -> a.textSha256().isEmpty() ? "" : a.textSha256() + " " + a.id());
        match(Snapshot.Account::textSha256);
        match(Snapshot.Account::url);
        match(Snapshot.Account::id);
        match(a -> a.outlet().isEmpty() || a.title().isEmpty() ? "" : a.outlet() + "\n" + a.title());
    }

    /** Matches what is not matched yet and has the same key; none have an empty one. */
    private void match(Function<Snapshot.Account, String> key) {
        Map<String, List<String>> waiting = new HashMap<>();
        for (Snapshot.Account a : after.values()) {
            if (!toBefore.containsKey(a.id())) {
                waiting.computeIfAbsent(key.apply(a), k -> new ArrayList<>()).add(a.id());
            }
        }
        for (Snapshot.Account a : before.values()) {
            List<String> same = waiting.getOrDefault(key.apply(a), List.of());
            if (!toAfter.containsKey(a.id()) && !key.apply(a).isEmpty() && !same.isEmpty()) {
                String id = same.remove(0);
                toAfter.put(a.id(), id);
                toBefore.put(id, a.id());
            }
        }
    }

    /** What an article of the older dossier is called in the newer. */
    Optional<String> after(String id) {
        return Optional.ofNullable(toAfter.get(id));
    }

    /** What an article of the newer dossier was called in the older. */
    Optional<String> before(String id) {
        return Optional.ofNullable(toBefore.get(id));
    }

    Optional<Snapshot.Account> accountBefore(String id) {
        return Optional.ofNullable(before.get(id));
    }

    Optional<Snapshot.Account> accountAfter(String id) {
        return Optional.ofNullable(after.get(id));
    }
}
