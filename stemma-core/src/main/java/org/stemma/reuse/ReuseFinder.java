package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.stemma.article.Account;

/** Finds who copied whom. Stateless and thread-safe. */
public final class ReuseFinder {
    /** Two texts that score this much are copies. */
    static final double COPY = 0.5;

    /** All evidence that there can be stays below one shared word. */
    private static final double TIE_BREAK = 0.08;

    private ReuseFinder() {}

    /**
     * The copy tree of accounts, which come sorted by time, then id: those of one story or of a whole collection.
     *
     * <p>Only texts that share rare runs of words are compared, so that the cost grows with what is shared; on all
     * processors.
     */
    public static CopyTree tree(List<Account> accounts) {
        return tree(accounts, new ReuseMemory());
    }

    /** The same, where some of them were compared before: what is remembered is not looked for again. */
    public static CopyTree tree(List<Account> accounts, ReuseMemory memory) {
        List<Source> sources = memory.sources(accounts);
        List<int[]> candidates = Candidates.of(sources);
        List<Likeness> likenesses = IntStream.range(0, sources.size())
                .parallel()
                .boxed()
                .flatMap(b -> Arrays.stream(candidates.get(b))
                        .mapToObj(a ->
                                memory.likeness(sources.get(a), sources.get(b), a, b, () -> likeness(sources, a, b))))
                .flatMap(Optional::stream)
                .toList();
        List<Branching.Edge> edges = Branching.heaviest(sources.size(), ways(likenesses));
        return new CopyTreeMaker(sources, memory)
                .make(
                        edges,
                        FurtherSources.of(sources, likenesses, edges, memory),
                        LostSources.of(sources, edges),
                        lineages(accounts, edges));
    }

    /** How sure it is, 0 to 1, that one of the two took reporting prose from the other; .5 and more means a copy. */
    public static double score(Account a, Account b) {
        Source first = Source.of(a);
        Source second = Source.of(b);
        return score(Resemblance.of(first.prose(), second.prose()), first, second);
    }

    private static Optional<Likeness> likeness(List<Source> sources, int a, int b) {
        Source first = sources.get(a);
        Source second = sources.get(b);
        Resemblance r = Resemblance.of(first.prose(), second.prose());
        if (score(r, first, second) < COPY) {
            return Optional.empty();
        }
        // Quoted words are no copying, but what a copyist changed in them tells whom the next one copied.
        Resemblance whole = Resemblance.of(first.whole(), second.whole());
        return Optional.of(new Likeness(a, b, r.exact(), whole.exact(), Precedence.of(first, second, whole)));
    }

    /** The ways each likeness may have come about: one way only where the evidence is strong. */
    private static List<Branching.Edge> ways(List<Likeness> likenesses) {
        List<Branching.Edge> out = new ArrayList<>();
        for (Likeness l : likenesses) {
            double first = l.precedence().sum();
            if (first > -Precedence.STRONG) {
                out.add(new Branching.Edge(l.a(), l.b(), weight(l.alike(), first), l));
            }
            if (first < Precedence.STRONG) {
                out.add(new Branching.Edge(l.b(), l.a(), weight(l.alike(), -first), l));
            }
        }
        return out;
    }

    /** Shared wording first; evidence decides between originals that share as much, and between the two ways. */
    private static double weight(int alike, double precedence) {
        return alike + TIE_BREAK * precedence;
    }

    /** The representative of a family (union-find with path halving). */
    private static int find(int[] family, int i) {
        int at = i;
        while (family[at] != at) {
            family[at] = family[family[at]];
            at = family[at];
        }
        return at;
    }

    private static double score(Resemblance r, Source a, Source b) {
        return r.score(a.prose().size(), b.prose().size());
    }

    private static List<List<String>> lineages(List<Account> accounts, List<Branching.Edge> edges) {
        int[] family = new int[accounts.size()];
        Arrays.setAll(family, i -> i);
        for (Branching.Edge e : edges) {
            int a = find(family, e.from());
            int b = find(family, e.to());
            family[Math.max(a, b)] = Math.min(a, b);
        }
        Map<Integer, List<String>> out = new TreeMap<>();
        for (int i = 0; i < family.length; i++) {
            out.computeIfAbsent(find(family, i), k -> new ArrayList<>())
                    .add(accounts.get(i).id());
        }
        return List.copyOf(out.values());
    }
}
