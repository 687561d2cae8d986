package org.stemma.bench.copysearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.article.Account;
import org.stemma.text.Tokens;

/** The plain way, to measure beside: every text's set of runs of five words is compared with every other's. */
final class AllPairs {
    private static final int RUN = 5;

    private final List<long[]> sets = new ArrayList<>();

    /** Takes the sets of runs. */
    AllPairs(List<Account> accounts) {
        for (Account a : accounts) {
            sets.add(runs(a.body().tokens()));
        }
    }

    /** The pairs (lesser, greater) whose Jaccard coefficient is at least this. */
    List<int[]> pairs(double least) {
        List<int[]> out = new ArrayList<>();
        for (int b = 0; b < sets.size(); b++) {
            for (int a = 0; a < b; a++) {
                int common = common(sets.get(a), sets.get(b));
                if (common >= least * (sets.get(a).length + sets.get(b).length - common)) {
                    out.add(new int[] {a, b});
                }
            }
        }
        return out;
    }

    private static long[] runs(Tokens tokens) {
        long[] words = new long[tokens.size()];
        int n = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                words[n++] = tokens.folded(i).hashCode();
            }
        }
        long[] out = new long[Math.max(0, n - RUN + 1)];
        for (int i = 0; i < out.length; i++) {
            for (int k = i; k < i + RUN; k++) {
                out[i] = out[i] * 0x9e3779b97f4a7c15L + words[k];
            }
        }
        return Arrays.stream(out).distinct().sorted().toArray();
    }

    private static int common(long[] a, long[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
