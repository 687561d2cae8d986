package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sums of the stories' vectors in one field, filed by term: the index over live stories.
 *
 * <p>Machine note: one posting per term, parallel arrays of story and weight. A report costs the lengths of its terms'
 * postings, whatever the number of stories; common terms never get here.
 */
final class Centroids {
    private static final class Posting {
        private int[] stories = new int[2];
        private double[] weights = new double[2];
        private int size;

        /** The place of a story, which is put there if it is new; the latest stories are looked at first. */
        int of(int story) {
            for (int i = size - 1; i >= 0; i--) {
                if (stories[i] == story) {
                    return i;
                }
            }
            if (size == stories.length) {
                stories = Arrays.copyOf(stories, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            stories[size] = story;
            weights[size] = 0;
            return size++;
        }
    }

    private final List<Posting> postings = new ArrayList<>();
    private double[] squares = new double[16];

    /** Adds the cosines of this vector with each story that it shares terms with; {@code into} is indexed by story. */
    void cosines(Vector vector, double[] into) {
        for (int i = 0; i < vector.size(); i++) {
            if (vector.term(i) < postings.size()) {
                Posting p = postings.get(vector.term(i));
                for (int k = 0; k < p.size; k++) {
                    into[p.stories[k]] += vector.weight(i) * p.weights[k];
                }
            }
        }
        for (int s = 0; s < into.length; s++) {
            into[s] = into[s] <= 0 || squares[s] <= 1e-9 ? 0 : Math.min(1, into[s] / Math.sqrt(squares[s]));
        }
    }

    /** Adds a vector to a story, or takes it out again with {@code sign} -1. */
    void add(int story, Vector vector, int sign) {
        if (story >= squares.length) {
            squares = Arrays.copyOf(squares, Math.max(story + 1, squares.length * 2));
        }
        for (int i = 0; i < vector.size(); i++) {
            while (postings.size() <= vector.term(i)) {
                postings.add(new Posting());
            }
            Posting p = postings.get(vector.term(i));
            int at = p.of(story);
            double before = p.weights[at];
            double now = Math.max(0, before + sign * vector.weight(i));
            p.weights[at] = now;
            squares[story] += now * now - before * before;
        }
    }
}
