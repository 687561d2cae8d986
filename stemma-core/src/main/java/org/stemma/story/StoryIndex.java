package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The live stories, filed by their words.
 *
 * <p>Machine note: one posting of story places per term. A report reads the postings of its terms, the shortest (rarest)
 * first, until it has read enough; so it costs the same however many stories live. What it finds there only chooses the
 * candidates, which are then compared in full.
 */
final class StoryIndex {
    /** A report reads so many places at most, once it has seen {@link #LEAST_TERMS} terms. */
    private static final int ENOUGH = 8000;

    private static final int LEAST_TERMS = 8;

    /** So many candidates are compared in full. */
    private static final int MOST = 32;

    private static final class Posting {
        private int[] slots = new int[2];
        private int size;

        void add(int slot) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
            }
            slots[size++] = slot;
        }

        void remove(int slot) {
            for (int i = size - 1; i >= 0; i--) {
                if (slots[i] == slot) {
                    slots[i] = slots[--size];
                    return;
                }
            }
        }
    }

    /** A candidate and how much of the report's words it holds; names count twice, for they are the same in all languages. */
    private record Hit(Story story, int overlap) implements Comparable<Hit> {
        /** The least first. */
        @Override
        public int compareTo(Hit other) {
            return overlap != other.overlap
                    ? Integer.compare(overlap, other.overlap)
                    : Long.compare(other.story.number(), story.number());
        }
    }

    private @Nullable Posting[] postings = new @Nullable Posting[64];
    private final List<@Nullable Story> stories = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    // Between calls all zero. A field is UNIT long, so no sum is more than twice its square, which fits.
    private int[] overlap = new int[16];

    /** Makes a story; it has no words yet. */
    Story open(long number) {
        int slot = free.isEmpty() ? stories.size() : free.remove(free.size() - 1);
        Story story = new Story(number, slot);
        if (slot == stories.size()) {
            stories.add(story);
        } else {
            stories.set(slot, story);
        }
        if (slot >= overlap.length) {
            overlap = Arrays.copyOf(overlap, slot * 2);
        }
        return story;
    }

    /** Ends a story that has no words any more. */
    void close(Story story) {
        stories.set(story.slot(), null);
        free.add(story.slot());
    }

    void add(Story story, Member member) {
        story.add(member, term -> posting(term).add(story.slot()));
    }

    void remove(Story story, Member member) {
        story.remove(member, term -> posting(term).remove(story.slot()));
    }

    /** The stories that share most of the vector's rarer words, best first, the older first of equal ones. */
    List<Story> candidates(Vector vector) {
        int[] touched = new int[ENOUGH];
        int n = 0;
        int read = 0;
        int seen = 0;
        for (int i : byRareness(vector)) {
            Posting p = postings[vector.term(i)];
            if (p == null || (seen >= LEAST_TERMS && read + p.size > ENOUGH)) {
                continue;
            }
            int weight = square(vector.weight(i, Vector.WORDS)) + square(vector.weight(i, Vector.NAMES));
            for (int k = 0; k < p.size; k++) {
                int slot = p.slots[k];
                if (overlap[slot] == 0) {
                    if (n == touched.length) {
                        touched = Arrays.copyOf(touched, n * 2);
                    }
                    touched[n++] = slot;
                }
                overlap[slot] += weight;
            }
            read += p.size;
            seen += p.size > 0 ? 1 : 0;
        }
        return best(touched, n);
    }

    private static int square(int weight) {
        return weight * weight;
    }

    /** The best of the places that were touched; all sums are zero again. */
    private List<Story> best(int[] touched, int n) {
        PriorityQueue<Hit> hits = new PriorityQueue<>(MOST + 1);
        int least = 0;
        for (int i = 0; i < n; i++) {
            int sum = overlap[touched[i]];
            overlap[touched[i]] = 0;
            if (sum >= least) {
                least = keep(hits, touched[i], sum);
            }
        }
        Story[] out = new Story[hits.size()];
        for (int i = out.length - 1; i >= 0; i--) {
            out[i] = hits.remove().story();
        }
        return List.of(out);
    }

    /** Takes a story among the best, and says what one of them has at least. */
    private int keep(PriorityQueue<Hit> hits, int slot, int sum) {
        Story story = stories.get(slot);
        if (story != null) {
            hits.add(new Hit(story, sum));
        }
        if (hits.size() > MOST) {
            hits.poll();
        }
        return hits.size() < MOST ? 0 : hits.element().overlap();
    }

    /** The places of the vector's words, those that fewest stories hold first. */
    private int[] byRareness(Vector vector) {
        long[] keys = new long[vector.size()];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (vector.weight(i, Vector.WORDS) > 0 && vector.term(i) < postings.length) {
                Posting p = postings[vector.term(i)];
                keys[n++] = (long) (p == null ? 0 : p.size) << 32 | i;
            }
        }
        Arrays.sort(keys, 0, n);
        int[] out = new int[n];
        for (int i = 0; i < n; i++) {
            out[i] = (int) keys[i];
        }
        return out;
    }

    private Posting posting(int term) {
        if (term >= postings.length) {
            postings = Arrays.copyOf(postings, Math.max(term + 1, postings.length * 2));
        }
        Posting p = postings[term];
        if (p == null) {
            p = new Posting();
            postings[term] = p;
        }
        return p;
    }
}
