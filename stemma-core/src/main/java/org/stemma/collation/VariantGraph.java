package org.stemma.collation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An apparatus as a graph: each reading a node, each step of a witness from one reading to the next an edge. Following one
 * siglum from the start spells that witness.
 *
 * @param nodes the readings, by column, then as {@link Apparatus#readings} has them; without omissions
 * @param edges by their first node, then their second
 */
public record VariantGraph(List<Node> nodes, List<Edge> edges) {
    /** The node in front of all others. */
    public static final int START = -1;

    /** Copies the lists. */
    public VariantGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A reading.
     *
     * @param column where it stands
     * @param words as printed
     * @param sigla who has it
     */
    public record Node(int column, String words, List<String> sigla) {
        /** Copies the sigla. */
        public Node {
            sigla = List.copyOf(sigla);
        }
    }

    /**
     * A step.
     *
     * @param from index of a node, or {@link #START}
     * @param to index of a node
     * @param sigla the witnesses that go this way
     */
    public record Edge(int from, int to, List<String> sigla) {
        /** Copies the sigla. */
        public Edge {
            sigla = List.copyOf(sigla);
        }
    }

    /** The graph of an apparatus; columns of marks are left out. */
    public static VariantGraph of(Apparatus apparatus) {
        List<Node> nodes = new ArrayList<>();
        Map<Long, List<String>> steps = new java.util.TreeMap<>();
        Map<String, Integer> at = new LinkedHashMap<>();
        for (int c = 0; c < apparatus.columns().size(); c++) {
            Column column = apparatus.columns().get(c);
            if (column.difference() == Difference.PUNCTUATION) {
                continue;
            }
            for (Reading r : apparatus.readings(column)) {
                if (!r.words().isEmpty()) {
                    for (String siglum : r.sigla()) {
                        long step = ((long) at.getOrDefault(siglum, START) << 32) | nodes.size();
                        steps.computeIfAbsent(step, s -> new ArrayList<>()).add(siglum);
                        at.put(siglum, nodes.size());
                    }
                    nodes.add(new Node(c, r.words(), r.sigla()));
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        steps.forEach((step, sigla) -> edges.add(new Edge((int) (step >> 32), step.intValue(), sigla)));
        return new VariantGraph(nodes, edges);
    }
}
