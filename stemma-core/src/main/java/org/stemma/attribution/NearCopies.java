package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.collation.Word;

/**
 * Finds, of the sentences it was given, the one that a further sentence has word for word but for a few words.
 *
 * <p>Machine note: a sentence is held against the {@value #MOST_CANDIDATES} with which it shares most runs of
 * {@value #RUN} words, and a run leads to {@value #MOST_POSTINGS} sentences at most; so the cost grows with the sentences
 * and not with their pairs.
 */
final class NearCopies {
    private static final int RUN = 4;
    private static final int MOST_POSTINGS = 16;
    private static final int MOST_CANDIDATES = 3;

    private final int wordsAnEdit;
    private final Telling telling;
    private final List<List<Word>> sentences = new ArrayList<>();
    private final Map<Long, List<Integer>> byRun = new HashMap<>();

    /** Tells which words of a sentence must be there in every copy. */
    interface Telling {
        boolean at(List<Word> words, int i);
    }

    /** An empty one: of so many words one may differ, but none that tells. */
    NearCopies(int wordsAnEdit, Telling telling) {
        this.wordsAnEdit = wordsAnEdit;
        this.telling = telling;
    }

    /**
     * The number of the sentence that these words copy; -1 when there is none, and then they are a sentence themselves from
     * now on, numbered in the order of coming. Sentences of another kind are never compared.
     */
    int find(List<Word> words, int kind) {
        Set<Long> runs = words.size() < wordsAnEdit ? Set.of() : runs(words, kind);
        Map<Integer, Integer> shared = new HashMap<>();
        for (long run : runs) {
            for (int s : byRun.getOrDefault(run, List.of())) {
                shared.merge(s, 1, Integer::sum);
            }
        }
        for (int i = 0; i < MOST_CANDIDATES && !shared.isEmpty(); i++) {
            int best = most(shared);
            int may = Math.min(sentences.get(best).size(), words.size()) / wordsAnEdit;
            if (edits(sentences.get(best), words, may) <= may) {
                return best;
            }
            shared.remove(best);
        }
        for (long run : runs) {
            List<Integer> posting = byRun.computeIfAbsent(run, r -> new ArrayList<>());
            if (posting.size() < MOST_POSTINGS) {
                posting.add(sentences.size());
            }
        }
        sentences.add(words);
        return -1;
    }

    /** The sentence that shares most; of equals the first. */
    private static int most(Map<Integer, Integer> shared) {
        int best = -1;
        int runs = 0;
        for (Map.Entry<Integer, Integer> e : shared.entrySet()) {
            if (e.getValue() > runs || e.getValue() == runs && e.getKey() < best) {
                best = e.getKey();
                runs = e.getValue();
            }
        }
        return best;
    }

    private static Set<Long> runs(List<Word> words, int kind) {
        Set<Long> out = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            long h = kind;
            for (int k = i; k < i + RUN; k++) {
                h = h * 0x9E3779B97F4A7C15L + words.get(k).key().hashCode();
            }
            out.add(h);
        }
        return out;
    }

    /** How many words must be put in, taken out or exchanged; more than {@code most} where it cannot be done with so many. */
    private int edits(List<Word> a, List<Word> b, int most) {
        int never = most + 1;
        if (Math.abs(a.size() - b.size()) > most) {
            return never;
        }
        int[] before = new int[b.size() + 1];
        int[] row = new int[b.size() + 1];
        for (int j = 1; j <= b.size(); j++) {
            before[j] = Math.min(never, before[j - 1] + (telling.at(b, j - 1) ? never : 1));
        }
        for (int i = 1; i <= a.size(); i++) {
            int from = Math.max(1, i - most);
            boolean fixed = telling.at(a, i - 1);
            row[from - 1] = from > 1 ? never : Math.min(never, before[0] + (fixed ? never : 1));
            int least = row[from - 1];
            for (int j = from; j <= Math.min(b.size(), i + most); j++) {
                if (a.get(i - 1).key().equals(b.get(j - 1).key())) {
                    row[j] = before[j - 1];
                } else {
                    boolean other = telling.at(b, j - 1);
                    int exchanged = fixed || other ? never : before[j - 1] + 1;
                    int out = fixed || j == i + most ? never : before[j] + 1;
                    int in = other ? never : row[j - 1] + 1;
                    row[j] = Math.min(never, Math.min(exchanged, Math.min(out, in)));
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return never;
            }
            int[] turn = before;
            before = row;
            row = turn;
        }
        return before[b.size()];
    }
}
