package org.stemma.collation;

/** Tells two spellings of one name or word that no rule foresees: {@code Mohammad}, {@code Mohammed}. */
final class Likeness {
    private static final int SHORTEST_NEAR = 6;
    private static final int LONG = 9;

    private Likeness() {}

    /** True for words of at least {@value #SHORTEST_NEAR} letters that differ by one, for long names by two. */
    static boolean isNear(Word a, Word b) {
        String x = a.key();
        String y = b.key();
        int shorter = Math.min(x.length(), y.length());
        if (shorter < SHORTEST_NEAR || x.charAt(0) != y.charAt(0)) {
            return false;
        }
        int most = shorter >= LONG && a.capital() && b.capital() ? 2 : 1;
        return Math.abs(x.length() - y.length()) <= most && distanceWithin(x, y, most);
    }

    /** Levenshtein distance at most {@code most}, by a band of that width. */
    private static boolean distanceWithin(String x, String y, int most) {
        int n = y.length();
        int[] before = new int[n + 1];
        int[] row = new int[n + 1];
        for (int j = 0; j <= n; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= x.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= n; j++) {
                if (Math.abs(i - j) > most) {
                    row[j] = most + 1;
                    continue;
                }
                int same = before[j - 1] + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(before[j], row[j - 1]) + 1);
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return false;
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        return before[n] <= most;
    }
}
