package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.reuse.Branching.Edge;

class BranchingTest {
    @Test
    void opens_a_circle_where_it_costs_least() {
        List<Edge> edges = List.of(edge(0, 1, 10), edge(1, 2, 9), edge(2, 0, 8), edge(3, 2, 5));

        // 0->1 and 1->2 with 2->0 left out are 19; entering at 2 costs 9 and gives 5 + 8 + 10.
        assertThat(Branching.heaviest(4, edges))
                .containsExactlyInAnyOrder(edge(3, 2, 5), edge(2, 0, 8), edge(0, 1, 10));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 13, 512, 90210})
    void weighs_as_much_as_the_best_of_all_ways(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int size = 2 + random.nextInt(4);
            List<Edge> edges = new ArrayList<>();
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    if (a != b && random.nextInt(3) > 0) {
                        edges.add(edge(a, b, 1 + random.nextInt(20)));
                    }
                }
            }
            List<Edge> chosen = Branching.heaviest(size, edges);

            assertThat(hasCircle(size, chosen)).as("%s", edges).isFalse();
            assertThat(chosen.stream().map(Edge::to)).doesNotHaveDuplicates();
            assertThat(weight(chosen)).as("%s", edges).isCloseTo(best(size, edges, 0, new ArrayList<>()), within(1e-6));
        }
    }

    private static double best(int size, List<Edge> edges, int child, List<Edge> chosen) {
        if (child == size) {
            return hasCircle(size, chosen) ? -1 : weight(chosen);
        }
        double best = best(size, edges, child + 1, chosen);
        for (Edge e : edges) {
            if (e.to() == child) {
                chosen.add(e);
                best = Math.max(best, best(size, edges, child + 1, chosen));
                chosen.remove(chosen.size() - 1);
            }
        }
        return best;
    }

    private static boolean hasCircle(int size, List<Edge> edges) {
        int[] parent = new int[size];
        Arrays.fill(parent, -1);
        edges.forEach(e -> parent[e.to()] = e.from());
        for (int v = 0; v < size; v++) {
            int at = v;
            for (int steps = 0; at >= 0; steps++) {
                if (steps > size) {
                    return true;
                }
                at = parent[at];
            }
        }
        return false;
    }

    private static double weight(List<Edge> edges) {
        return edges.stream().mapToDouble(Edge::weight).sum();
    }

    private static Edge edge(int from, int to, double weight) {
        return new Edge(
                from,
                to,
                weight,
                new Likeness(Math.min(from, to), Math.max(from, to), 0, 0, new Precedence(0, 0, 0, 0, 0)));
    }
}
