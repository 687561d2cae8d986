package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of texts worth comparing: for each text the few earlier ones that share most with it.
 *
 * <p>Machine note: an inverted index over all shingles, since a story wants every pair that may be a copy (the sampled
 * {@link CopyIndex} misses the shortest passages). Counting common shingles is cheap, aligning is not: a text meets its
 * {@link #NEAREST} and then those that share most of what the ones before do not explain, so that of five hundred
 * reprints of one dispatch each is aligned with a bounded number, and a second source is met however many copies the
 * first one has. Of a long posting only the first and the last texts are counted, so a phrase in ten thousand texts costs
 * ten thousand times a constant.
 */
final class Candidates {
    /** Fewer common shingles than this is no copy: one short run gives as many. */
    private static final int COMMON = 2;

    /** So many texts are met in each round; in a story of no more texts all that share anything are met. */
    private static final int NEAREST = 16;

    /** Rounds of meeting; what is explained by the texts of one round is no reason to be met in the next. */
    private static final int ROUNDS = 4;

    private static final int FIRST = 64;
    private static final int LAST = 448;

    private final List<int[]> shingles = new ArrayList<>();
    private final int[] starts;
    private final int[] postings;

    private Candidates(List<Source> sources) {
        Numbers numbers = new Numbers();
        sources.forEach(s -> shingles.add(numbers.distinct(s.prose())));
        starts = new int[numbers.size + 1];
        for (int[] text : shingles) {
            for (int s : text) {
                starts[s + 1]++;
            }
        }
        for (int s = 0; s < numbers.size; s++) {
            starts[s + 1] += starts[s];
        }
        postings = new int[starts[numbers.size]];
        int[] next = starts.clone();
        for (int text = 0; text < shingles.size(); text++) {
            for (int s : shingles.get(text)) {
                postings[next[s]++] = text;
            }
        }
    }

    /** For each text the earlier ones it is to be compared with, ascending. */
    static List<int[]> of(List<Source> sources) {
        Candidates all = new Candidates(sources);
        List<int[]> out = new ArrayList<>();
        int[] common = new int[sources.size()];
        for (int text = 0; text < sources.size(); text++) {
            out.add(all.earlier(text, common));
        }
        return out;
    }

    private int[] earlier(int text, int[] common) {
        boolean[] met = new boolean[text];
        int count = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(common, 0, text, 0);
            for (int s : shingles.get(text)) {
                count(s, text, met, common);
            }
            int[] nearest = nearest(common, text);
            for (int other : nearest) {
                met[other] = true;
            }
            count += nearest.length;
            if (nearest.length < NEAREST) {
                break;
            }
        }
        int[] out = new int[count];
        for (int other = 0, n = 0; n < count; other++) {
            if (met[other]) {
                out[n++] = other;
            }
        }
        return out;
    }

    /** Counts a shingle for all earlier texts that hold it, unless one of them has been met. */
    private void count(int shingle, int text, boolean[] met, int[] common) {
        int from = starts[shingle];
        int end = Arrays.binarySearch(postings, from, starts[shingle + 1], text);
        int firsts = Math.min(end, from + FIRST);
        int lasts = Math.max(firsts, end - LAST);
        for (int i = from; i < end; i = i + 1 == firsts ? lasts : i + 1) {
            if (met[postings[i]]) {
                return;
            }
        }
        for (int i = from; i < end; i = i + 1 == firsts ? lasts : i + 1) {
            common[postings[i]]++;
        }
    }

    /** The texts with the highest counts, {@link #COMMON} or more; of equal ones the earliest. */
    private static int[] nearest(int[] common, int texts) {
        int[] best = new int[NEAREST];
        int n = 0;
        for (int text = 0; text < texts; text++) {
            int at = n;
            while (at > 0 && common[best[at - 1]] < common[text]) {
                at--;
            }
            if (common[text] >= COMMON && at < NEAREST) {
                n = Math.min(n + 1, NEAREST);
                System.arraycopy(best, at, best, at + 1, n - at - 1);
                best[at] = text;
            }
        }
        return Arrays.copyOf(best, n);
    }

    /** Gives every shingle a number, in the order of appearance: an open-addressed table from hash to number. */
    private static final class Numbers {
        private long[] hashes = new long[1 << 10];
        private int[] numbers = new int[1 << 10];
        private int size;

        /** The numbers of a text's shingles, each once. */
        int[] distinct(ReportingProse prose) {
            int[] out = new int[prose.shingles()];
            int n = 0;
            for (int i = 0; i < prose.shingles(); i++) {
                if (i == 0 || prose.shingle(i) != prose.shingle(i - 1)) {
                    out[n++] = number(prose.shingle(i));
                }
            }
            return Arrays.copyOf(out, n);
        }

        private int number(long hash) {
            if (size >= hashes.length / 2) {
                grow();
            }
            int slot = slot(hash);
            if (hashes[slot] != hash) {
                hashes[slot] = hash;
                numbers[slot] = size++;
            }
            return numbers[slot];
        }

        /** Where the hash stands or would; no shingle has the hash 0. */
        private int slot(long hash) {
            int slot = (int) (hash >>> 32) & (hashes.length - 1);
            while (hashes[slot] != 0 && hashes[slot] != hash) {
                slot = slot + 1 & (hashes.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] old = hashes;
            int[] oldNumbers = numbers;
            hashes = new long[old.length * 2];
            numbers = new int[old.length * 2];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != 0) {
                    int slot = slot(old[i]);
                    hashes[slot] = old[i];
                    numbers[slot] = oldNumbers[i];
                }
            }
        }
    }
}
