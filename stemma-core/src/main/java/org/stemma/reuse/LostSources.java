package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds lineages whose origin is not among the articles.
 *
 * <p>Two signs: both texts say that they are an agency's, and the agency's own text is not there; or each took only a
 * minor part of its prose from what they share, neither names the other, and nothing shows that one had the other's
 * words rather than the same source. Being later speaks for neither reading. A lineage has at most one lost source, at
 * its root.
 */
final class LostSources {
    /** Less than this of both texts is shared by two that used one source. */
    private static final double MINOR = 0.4;

    /** A lineage with a lost source: the texts that stand directly below it. */
    record Group(List<Integer> members, Optional<String> agency) {
        Group {
            members = List.copyOf(members);
        }
    }

    private final List<Source> sources;
    private final Map<Integer, Branching.Edge> into = new HashMap<>();

    private LostSources(List<Source> sources, List<Branching.Edge> tree) {
        this.sources = sources;
        tree.forEach(e -> into.put(e.to(), e));
    }

    /** The groups, by their first members; the first member is the root that the tree had without the lost source. */
    static List<Group> of(List<Source> sources, List<Branching.Edge> tree) {
        LostSources finder = new LostSources(sources, tree);
        Map<Integer, TreeSet<Integer>> byRoot = new HashMap<>();
        for (Branching.Edge e : tree) {
            finder.rootBeyond(e.to())
                    .ifPresent(root ->
                            byRoot.computeIfAbsent(root, r -> new TreeSet<>()).add(e.to()));
        }
        List<Group> out = new ArrayList<>();
        byRoot.keySet().stream().sorted().forEach(root -> {
            List<Integer> members = new ArrayList<>(List.of(root));
            members.addAll(byRoot.getOrDefault(root, new TreeSet<>()));
            out.add(new Group(members, finder.agency(members)));
        });
        out.sort(Comparator.comparingInt(g -> g.members().get(0)));
        return out;
    }

    /** The root of the tree, when every edge on the way up to it rather speaks for a common source. */
    private Optional<Integer> rootBeyond(int text) {
        int at = text;
        Branching.Edge edge = into.get(at);
        while (edge != null) {
            if (!isShared(edge)) {
                return Optional.empty();
            }
            at = edge.from();
            edge = into.get(at);
        }
        return at == text ? Optional.empty() : Optional.of(at);
    }

    private boolean isShared(Branching.Edge edge) {
        Source from = sources.get(edge.from());
        Source to = sources.get(edge.to());
        if (from.credits().isSameOutlet(to.credits())
                || from.credits().namesOutlet(to.credits())
                || to.credits().namesOutlet(from.credits())) {
            return false;
        }
        if (from.credits().sharesUnseenSource(to.credits())) {
            return true;
        }
        int exact = edge.likeness().prose();
        return !into.containsKey(edge.from())
                && exact < MINOR * from.prose().size()
                && exact < MINOR * to.prose().size();
    }

    /** The agency that all of them name. */
    private Optional<String> agency(List<Integer> members) {
        return sources.get(members.get(0)).credits().agencies().keySet().stream()
                .filter(a -> members.stream()
                        .allMatch(m -> sources.get(m).credits().agencies().containsKey(a)))
                .findFirst();
    }
}
