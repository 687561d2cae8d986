package org.stemma.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where a text that is made of several took what its main source lacks.
 *
 * <p>Only texts with enough unexplained words are looked at again, so that a hundred reprints cost nothing here.
 */
final class FurtherSources {
    /** Words of reporting prose, in runs that tell, that must come from a source to make it one. */
    private static final int ENOUGH = 20;

    private final List<Source> sources;
    private final ReuseMemory memory;
    private final List<List<Likeness>> likenesses = new ArrayList<>();

    /** For each text the texts it took from. */
    private final List<Set<Integer>> originals = new ArrayList<>();

    private FurtherSources(List<Source> sources, List<Likeness> all, ReuseMemory memory) {
        this.sources = sources;
        this.memory = memory;
        for (int i = 0; i < sources.size(); i++) {
            likenesses.add(new ArrayList<>());
            originals.add(new HashSet<>());
        }
        for (Likeness l : all) {
            likenesses.get(l.a()).add(l);
            likenesses.get(l.b()).add(l);
        }
    }

    /** The edges from further sources, by their copies, the fullest source first. */
    static List<Branching.Edge> of(
            List<Source> sources, List<Likeness> likenesses, List<Branching.Edge> tree, ReuseMemory memory) {
        FurtherSources finder = new FurtherSources(sources, likenesses, memory);
        tree.forEach(e -> finder.originals.get(e.to()).add(e.from()));
        List<Branching.Edge> out = new ArrayList<>();
        tree.stream().sorted(Comparator.comparingInt(Branching.Edge::to)).forEach(e -> finder.read(e, out));
        return out;
    }

    private void read(Branching.Edge main, List<Branching.Edge> out) {
        int copy = main.to();
        BitSet unexplained = new BitSet();
        unexplained.set(0, sources.get(copy).prose().size());
        unexplained.andNot(from(main.from(), copy));
        while (unexplained.cardinality() >= ENOUGH) {
            Likeness best = null;
            int most = ENOUGH - 1;
            for (Likeness l : likenesses.get(copy)) {
                int other = l.other(copy);
                if (l.precedenceOf(other).sum() > -Precedence.DECIDES && !isFrom(other, copy)) {
                    BitSet explained = from(other, copy);
                    explained.and(unexplained);
                    if (explained.cardinality() > most) {
                        most = explained.cardinality();
                        best = l;
                    }
                }
            }
            if (best == null) {
                return;
            }
            int from = best.other(copy);
            unexplained.andNot(from(from, copy));
            originals.get(copy).add(from);
            out.add(new Branching.Edge(from, copy, most, best));
        }
    }

    /** True when this text is the other or took from it, by whatever road. */
    private boolean isFrom(int text, int other) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(text));
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            if (at == other) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(originals.get(at));
            }
        }
        return false;
    }

    /** The counted words of the copy that stand in telling runs of the other text. */
    private BitSet from(int other, int copy) {
        return memory.explained(sources.get(other), sources.get(copy));
    }
}
