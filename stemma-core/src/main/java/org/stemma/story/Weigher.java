package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the terms of one field by how rare they are (TF-IDF).
 *
 * <p>Rareness is that of the batch upon a ground of common words. In a batch of five reports of one event every telling
 * word is in all five; only the ground knows that it is rare elsewhere. In a large batch the ground hardly counts.
 */
final class Weigher {
    /** The ground counts like this many documents. */
    private static final double GROUND = 500;

    /** Terms in more than this share of documents tell nothing and are skipped. */
    private static final double COMMON = 0.25;

    /** Terms that a vector keeps: the heaviest. */
    private static final int MOST = 150;

    private record Weighed(String term, double weight) implements Comparable<Weighed> {
        @Override
        public int compareTo(Weighed other) {
            int c = Double.compare(other.weight, weight);
            return c != 0 ? c : term.compareTo(other.term);
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private int documents;

    /** Counts the terms of one more document. */
    void count(Map<String, Integer> terms) {
        documents++;
        for (String term : terms.keySet()) {
            frequencies.merge(term, 1, Integer::sum);
        }
    }

    /** The terms weighed by what has been counted so far. */
    Vector weigh(Map<String, Integer> terms) {
        List<Weighed> weighed = new ArrayList<>();
        for (Map.Entry<String, Integer> e : terms.entrySet()) {
            double share = (frequencies.getOrDefault(e.getKey(), 0) + GROUND * Background.share(e.getKey()))
                    / (documents + GROUND);
            if (share < COMMON) {
                double rareness = Math.log(1 / Math.max(share, 0.5 / (documents + GROUND)));
                weighed.add(new Weighed(e.getKey(), (1 + Math.log(e.getValue())) * rareness));
            }
        }
        weighed.sort(null);
        int n = Math.min(MOST, weighed.size());
        int[] ids = new int[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            ids[i] = numbers.computeIfAbsent(weighed.get(i).term(), k -> numbers.size());
            weights[i] = weighed.get(i).weight();
        }
        return new Vector(ids, weights);
    }
}
