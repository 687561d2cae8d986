package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts the sentences of a quotation together again where nobody cuts between them.
 *
 * <p>Machine note: two groups of statements that follow each other in the same attributions, everywhere, are one. A sentence
 * of hardly any words that nobody else carries ({@code No!}) goes with its neighbour: its absence elsewhere is a variant of
 * the utterance, not an utterance by itself.
 */
final class Pieces {
    private static final int HARDLY_ANY = 3;

    private final List<Statement> statements;
    private final int[] group;

    private Pieces(List<Statement> statements, int[] group) {
        this.statements = statements;
        this.group = group.clone();
    }

    /** The groups after that; same numbering, some numbers no longer used. */
    static int[] whole(List<Statement> statements, int[] group) {
        Pieces pieces = new Pieces(statements, group);
        pieces.attachTiny();
        pieces.joinNeighbours();
        return pieces.group;
    }

    private void attachTiny() {
        int[] size = new int[statements.size()];
        for (int g : group) {
            size[g]++;
        }
        for (int s = 0; s < group.length; s++) {
            if (size[group[s]] > 1 || statements.get(s).words().size() > HARDLY_ANY) {
                continue;
            }
            if (s > 0 && statements.get(s - 1).isBeside(statements.get(s))) {
                group[s] = group[s - 1];
            } else if (s + 1 < group.length && statements.get(s + 1).isBeside(statements.get(s))) {
                group[s] = group[s + 1];
            }
        }
    }

    private void joinNeighbours() {
        Map<Integer, List<Statement>> members = new HashMap<>();
        for (int s = 0; s < group.length; s++) {
            members.computeIfAbsent(group[s], g -> new ArrayList<>()).add(statements.get(s));
        }
        // Groups that become one have the same carriers, so a group's carriers stay what they are.
        Map<Integer, Set<Long>> carriers = new HashMap<>();
        members.forEach((g, own) -> carriers.put(g, carriers(own)));
        int[] renamed = new int[group.length];
        Arrays.setAll(renamed, g -> g);
        Set<List<Integer>> broken = new HashSet<>();
        for (int s = 0; s + 1 < group.length; s++) {
            int a = renamed[group[s]];
            int b = renamed[group[s + 1]];
            if (a == b || !statements.get(s).isBeside(statements.get(s + 1)) || broken.contains(List.of(a, b))) {
                continue;
            }
            List<Statement> both = new ArrayList<>();
            if (Objects.equals(carriers.get(a), carriers.get(b))) {
                both.addAll(members.getOrDefault(a, List.of()));
                both.addAll(members.getOrDefault(b, List.of()));
            }
            if (both.isEmpty() || !isUnbroken(both)) {
                broken.add(List.of(a, b));
                continue;
            }
            members.put(a, both);
            for (int g = 0; g < renamed.length; g++) {
                renamed[g] = renamed[g] == b ? a : renamed[g];
            }
            // What a gap parted before may be whole now.
            broken.removeIf(pair -> pair.contains(a));
        }
        for (int s = 0; s < group.length; s++) {
            group[s] = renamed[group[s]];
        }
    }

    private static Set<Long> carriers(List<Statement> group) {
        Set<Long> out = new HashSet<>();
        group.forEach(s -> out.add(id(s)));
        return out;
    }

    private static long id(Statement s) {
        return ((long) s.account() << 32) | s.attribution();
    }

    /** True when in every attribution the statements follow each other without a gap. */
    private static boolean isUnbroken(List<Statement> group) {
        Map<Long, int[]> ranges = new HashMap<>();
        for (Statement s : group) {
            int[] r = ranges.computeIfAbsent(id(s), i -> new int[] {s.order(), s.order(), 0});
            r[0] = Math.min(r[0], s.order());
            r[1] = Math.max(r[1], s.order());
            r[2]++;
        }
        return ranges.values().stream().allMatch(r -> r[1] - r[0] + 1 == r[2]);
    }
}
