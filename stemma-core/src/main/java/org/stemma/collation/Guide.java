package org.stemma.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which rows are aligned first: the most alike, then the next, until all stand in one profile.
 *
 * <p>Machine note: average linkage over the share of content words two rows have in common; sums of groups are carried
 * along, so that a step costs one look at each pair of groups. The rows come sorted by their words, so that ties fall the
 * same way whatever the witnesses are called and in whatever order they came.
 */
final class Guide {
    private Guide() {}

    /** All rows in one profile. */
    static Profile align(Rows rows) {
        int n = rows.size();
        Profile[] profiles = new Profile[n];
        int[] size = new int[n];
        for (int r = 0; r < n; r++) {
            profiles[r] = Profile.of(r, n, rows.length(r));
            size[r] = 1;
        }
        double[][] sums = n > 2 ? matrix(rows) : new double[n][n];
        for (int left = n; left > 1; left--) {
            int[] best = closest(sums, size);
            int i = best[0];
            int j = best[1];
            profiles[i] = profiles[i].merge(profiles[j], Alignment.of(rows, profiles[i], profiles[j]));
            for (int k = 0; k < n; k++) {
                sums[i][k] += sums[j][k];
                sums[k][i] = sums[i][k];
            }
            size[i] += size[j];
            size[j] = 0;
        }
        return profiles[0];
    }

    /** The two groups that are most alike, the first two of equals; a group that has gone into another has no size. */
    private static int[] closest(double[][] sums, int[] size) {
        int[] best = {0, 1};
        double most = -1;
        for (int i = 0; i < size.length; i++) {
            for (int j = i + 1; size[i] > 0 && j < size.length; j++) {
                double mean = size[j] == 0 ? -1 : sums[i][j] / ((double) size[i] * size[j]);
                if (mean > most + 1e-12) {
                    most = mean;
                    best = new int[] {i, j};
                }
            }
        }
        return best;
    }

    private static double[][] matrix(Rows rows) {
        List<Map<Integer, Integer>> bags = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Map<Integer, Integer> bag = new HashMap<>();
            for (int i = 0; i < rows.length(r); i++) {
                int type = rows.type(r, i);
                if (!rows.isFunction(type)) {
                    bag.merge(rows.root(type), 1, Integer::sum);
                }
            }
            bags.add(bag);
        }
        double[][] out = new double[rows.size()][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                out[i][j] = share(bags.get(i), bags.get(j));
                out[j][i] = out[i][j];
            }
        }
        return out;
    }

    private static double share(Map<Integer, Integer> a, Map<Integer, Integer> b) {
        int common = 0;
        int all = 0;
        for (Map.Entry<Integer, Integer> e : a.entrySet()) {
            common += Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0));
            all += e.getValue();
        }
        for (int n : b.values()) {
            all += n;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
