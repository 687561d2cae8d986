package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.article.Account;
import org.stemma.article.Article;

/** Finds who copied whom. Stateless and thread-safe. */
public final class ReuseFinder {
    /** Two texts that score this much are copies. */
    static final double COPY = 0.5;

    /** All evidence that there can be stays below one shared word. */
    private static final double TIE_BREAK = 0.08;

    /** A copy that holds this much of its original is a reprint. */
    private static final double MOST = 0.5;

    /** Two texts of one outlet that share this much of both are versions of one article. */
    private static final double REVISED = 0.5;

    private ReuseFinder() {}

    /**
     * The copy tree of accounts, which come sorted by time, then id: those of one story or of a whole collection.
     *
     * <p>Only texts that share rare runs of words are compared, so that the cost grows with what is shared.
     */
    public static CopyTree tree(List<Account> accounts) {
        List<Source> sources = accounts.stream().map(Source::of).toList();
        List<int[]> candidates = Candidates.of(sources);
        List<Likeness> likenesses = new ArrayList<>();
        for (int b = 0; b < sources.size(); b++) {
            for (int a : candidates.get(b)) {
                likeness(sources, a, b).ifPresent(likenesses::add);
            }
        }
        List<Branching.Edge> edges = Branching.heaviest(sources.size(), ways(likenesses));
        boolean[] isCopy = new boolean[sources.size()];
        edges.forEach(e -> isCopy[e.to()] = true);
        List<Copy> copies = new ArrayList<>();
        edges.stream()
                .sorted(Comparator.comparingInt(Branching.Edge::to))
                .forEach(e -> copies.add(copy(e, sources, isCopy[e.from()])));
        return new CopyTree(copies, lineages(accounts, edges));
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
        return Optional.of(new Likeness(a, b, whole.exact(), Precedence.of(first, second, whole)));
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

    private static Copy copy(Branching.Edge edge, List<Source> sources, boolean decidedByTree) {
        Source from = sources.get(edge.from());
        Source to = sources.get(edge.to());
        // Aligned anew in the order of the original: spans of a repeated word run must not depend on the time order.
        Resemblance r = Resemblance.of(from.prose(), to.prose());
        double share = share(r.exact(), to.prose().size());
        double ofOriginal = share(r.exact(), from.prose().size());
        List<Copy.Evidence> evidence = edge.precedence().evidence();
        if (evidence.isEmpty() && decidedByTree) {
            // An original that is itself a copy cannot have taken from this one too.
            evidence = List.of(Copy.Evidence.DESCENT);
        }
        return new Copy(
                from.account().id(),
                to.account().id(),
                kind(from, to, share, ofOriginal),
                share,
                ofOriginal,
                to.credits().of(from.credits(), to.account()),
                evidence,
                r.passages(from.account(), from.prose(), to.account(), to.prose()),
                new Changes(
                        EditFinder.between(from, to, Resemblance.of(from.whole(), to.whole())),
                        to.credits().without(from.credits())));
    }

    private static double share(int words, int of) {
        return Math.min(1, words / (double) Math.max(1, of));
    }

    private static Copy.Kind kind(Source from, Source to, double share, double ofOriginal) {
        if (sameAddress(from.account().article(), to.account().article())) {
            return Copy.Kind.REVISION;
        }
        if (from.credits().isSameOutlet(to.credits())) {
            return share >= REVISED && ofOriginal >= REVISED ? Copy.Kind.REVISION : Copy.Kind.OWN_TEXT;
        }
        return share >= MOST ? Copy.Kind.REPRINT : Copy.Kind.PARTIAL;
    }

    private static boolean sameAddress(Article a, Article b) {
        return a.url().isPresent() && a.url().equals(b.url());
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
