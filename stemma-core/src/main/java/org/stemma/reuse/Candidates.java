package org.stemma.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of texts worth comparing: those that share a few shingles.
 *
 * <p>Machine note: an inverted index from shingle to the texts that hold it. A text meets only the first few and the
 * last few texts of each posting, so that a phrase in ten thousand texts costs ten thousand times a constant; reprints
 * of one dispatch still meet, because they share many shingles.
 */
final class Candidates {
    /** Fewer common shingles than this is no copy: one short run gives as many. */
    private static final int COMMON = 2;

    private static final int FIRST = 12;
    private static final int LAST = 48;

    private Candidates() {}

    /** For each text the earlier ones it shares shingles with, ascending. */
    static List<int[]> of(List<Source> sources) {
        Map<Long, List<Integer>> postings = new HashMap<>();
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Map<Integer, Integer> common = new HashMap<>();
            ReportingProse prose = sources.get(i).prose();
            for (int s = 0; s < prose.shingles(); s++) {
                if (s > 0 && prose.shingle(s) == prose.shingle(s - 1)) {
                    continue;
                }
                List<Integer> posting = postings.computeIfAbsent(prose.shingle(s), k -> new ArrayList<>(2));
                int n = posting.size();
                for (int k = 0; k < n; k++) {
                    if (k < FIRST || k >= n - LAST) {
                        common.merge(posting.get(k), 1, Integer::sum);
                    }
                }
                posting.add(i);
            }
            out.add(common.entrySet().stream()
                    .filter(e -> e.getValue() >= COMMON)
                    .mapToInt(Map.Entry::getKey)
                    .sorted()
                    .toArray());
        }
        return out;
    }
}
