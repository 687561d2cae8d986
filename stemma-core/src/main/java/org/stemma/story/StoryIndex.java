package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

        /** What goes came first or last, more often than not: it is looked for from both ends. */
        void remove(int slot) {
            for (int low = 0, high = size - 1; low <= high; low++, high--) {
                if (slots[low] == slot || slots[high] == slot) {
                    slots[slots[low] == slot ? low : high] = slots[--size];
                    return;
                }
            }
        }
    }

    /** A candidate and how much of the report's words it holds; names count twice, for they are the same in all languages. */
    private record Hit(Story story, int overlap) implements Comparable<Hit> {
        /** The best first. */
        @Override
        public int compareTo(Hit other) {
            return overlap != other.overlap
                    ? Integer.compare(other.overlap, overlap)
                    : Long.compare(story.number(), other.story.number());
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
        int[] touched = new int[ENOUGH + 1];
        int n = 0;
        int read = 0;
        int seen = 0;
        for (int i : byRareness(vector)) {
            Posting p = postings[vector.term(i)];
            if (p == null || (seen >= LEAST_TERMS && read + p.size > ENOUGH)) {
                continue;
            }
            int weight = square(vector.weight(i, Vector.WORDS)) + square(vector.weight(i, Vector.NAMES));
            if (n + p.size >= touched.length) {
                touched = Arrays.copyOf(touched, (n + p.size + 1) * 2);
            }
            n = touch(p, weight, touched, n);
            read += p.size;
            seen += p.size > 0 ? 1 : 0;
        }
        return best(touched, n);
    }

    /** Adds a word's weight to the places that hold it, and lists those that were not touched before behind {@code n} others. */
    private int touch(Posting p, int weight, int[] touched, int n) {
        int[] slots = p.slots;
        int[] sums = overlap;
        int end = n;
        for (int k = 0; k < p.size; k++) {
            int slot = slots[k];
            int sum = sums[slot];
            // Written in any case, and kept if new: no processor foresees which.
            touched[end] = slot;
            end += sum == 0 ? 1 : 0;
            sums[slot] = sum + weight;
        }
        return end;
    }

    private static int square(int weight) {
        return weight * weight;
    }

    /** The best of the places that were touched; all sums are zero again. */
    private List<Story> best(int[] touched, int n) {
        int least = least(touched, n);
        List<Hit> hits = new ArrayList<>(MOST + MOST);
        for (int i = 0; i < n; i++) {
            int slot = touched[i];
            Story story = overlap[slot] >= least ? stories.get(slot) : null;
            if (story != null) {
                hits.add(new Hit(story, overlap[slot]));
            }
            overlap[slot] = 0;
        }
        hits.sort(null);
        return hits.stream().limit(MOST).map(Hit::story).toList();
    }

    /** The sum that the best places have at least: a heap of the highest, the least of them on top. */
    private int least(int[] touched, int n) {
        int[] heap = new int[MOST];
        for (int i = 0; i < n; i++) {
            int sum = overlap[touched[i]];
            if (sum > heap[0]) {
                sink(heap, sum);
            }
        }
        return heap[0];
    }

    /** Puts a number in the place of a heap's least one. */
    private static void sink(int[] heap, int number) {
        int at = 0;
        for (int child = 1; child < heap.length; child = 2 * at + 1) {
            int least = child + 1 < heap.length && heap[child + 1] < heap[child] ? child + 1 : child;
            if (number <= heap[least]) {
                break;
            }
            heap[at] = heap[least];
            at = least;
        }
        heap[at] = number;
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
