package org.stemma.reuse;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.stemma.article.Account;
import org.stemma.article.Article;

/**
 * What comparing the texts of a story has shown, for the next time: when one article comes to two hundred, only what it
 * shares with others is still to be found out. Holds what the last tree needed; safe to share between threads.
 */
public final class ReuseMemory {
    /** Two texts by their places in no list. */
    private record Pair(Source first, Source second) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Pair p && p.first == first && p.second == second;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(first) + System.identityHashCode(second);
        }
    }

    private final Map<Article, Source> sources = new ConcurrentHashMap<>();
    private final Map<Pair, Optional<Likeness>> likenesses = new ConcurrentHashMap<>();
    private final Map<Pair, BitSet> explained = new ConcurrentHashMap<>();
    private final Map<Pair, Taken> taken = new ConcurrentHashMap<>();

    /** Nothing yet. */
    public ReuseMemory() {}

    /** The accounts as this room reads them, in their order. */
    List<Source> sources(List<Account> accounts) {
        List<Source> out = accounts.stream()
                .parallel()
                .map(a -> sources.computeIfAbsent(a.article(), k -> Source.of(a)))
                .toList();
        keep(out);
        return out;
    }

    /** Forgets texts that are no longer of the story. */
    private void keep(Collection<Source> current) {
        if (sources.size() > current.size()) {
            Set<Source> kept = Collections.newSetFromMap(new IdentityHashMap<>());
            kept.addAll(current);
            sources.values().removeIf(s -> !kept.contains(s));
            List.of(likenesses.keySet(), explained.keySet(), taken.keySet())
                    .forEach(pairs -> pairs.removeIf(p -> !kept.contains(p.first()) || !kept.contains(p.second())));
        }
    }

    /** The counted words of a copy that stand in telling runs of the other text; the caller's own. */
    BitSet explained(Source other, Source copy) {
        BitSet words = explained.computeIfAbsent(new Pair(other, copy), p -> {
            BitSet out = new BitSet();
            for (Run run : Resemblance.of(other.prose(), copy.prose()).tellingRuns(other.prose(), copy.prose())) {
                out.set(run.b(), run.endB());
            }
            return out;
        });
        return (BitSet) words.clone();
    }

    /** What a copy took from its original, and what was changed. */
    Taken taken(Source from, Source to) {
        return taken.computeIfAbsent(new Pair(from, to), p -> Taken.of(from, to));
    }

    /** How many pairs of a copy and its original were read word by word. */
    int read() {
        return taken.size();
    }

    /** How many pairs of texts were compared. */
    int compared() {
        return likenesses.size();
    }

    /** How alike two texts are; asked of the supplier the first time. The places are those of the caller's list. */
    Optional<Likeness> likeness(Source first, Source second, int a, int b, Supplier<Optional<Likeness>> compare) {
        return likenesses
                .computeIfAbsent(new Pair(first, second), p -> compare.get())
                .map(l -> new Likeness(a, b, l.prose(), l.alike(), l.precedence()));
    }
}
