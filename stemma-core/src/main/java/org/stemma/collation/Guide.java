package org.stemma.collation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which rows are aligned first: the most alike, then the next, until all stand in one profile.
 *
 * <p>Machine note: average linkage over the share of content words two rows have in common. The rows come sorted by their
 * words, so that ties fall the same way whatever the witnesses are called and in whatever order they came.
 */
final class Guide {
    private Guide() {}

    /** All rows in one profile. */
    static Profile align(List<List<Word>> rows) {
        List<List<Integer>> groups = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            groups.add(List.of(r));
            profiles.add(Profile.of(r, rows.size(), rows.get(r).size()));
        }
        double[][] likeness = matrix(rows);
        while (groups.size() > 1) {
            int[] best = closest(groups, likeness);
            Profile a = profiles.get(best[0]);
            Profile b = profiles.remove(best[1]);
            profiles.set(best[0], a.merge(b, Alignment.of(rows, a, b)));
            List<Integer> both = new ArrayList<>(groups.get(best[0]));
            both.addAll(groups.remove(best[1]));
            groups.set(best[0], both);
        }
        return profiles.get(0);
    }

    private static int[] closest(List<List<Integer>> groups, double[][] likeness) {
        int[] best = {0, 1};
        double most = -1;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                double sum = 0;
                for (int x : groups.get(i)) {
                    for (int y : groups.get(j)) {
                        sum += likeness[x][y];
                    }
                }
                double mean =
                        sum / (groups.get(i).size() * (double) groups.get(j).size());
                if (mean > most + 1e-12) {
                    most = mean;
                    best = new int[] {i, j};
                }
            }
        }
        return best;
    }

    private static double[][] matrix(List<List<Word>> rows) {
        List<Map<String, Integer>> bags = new ArrayList<>();
        for (List<Word> row : rows) {
            Map<String, Integer> bag = new HashMap<>();
            for (Word w : row) {
                if (w.kind() != Word.Kind.FUNCTION) {
                    bag.merge(w.stem(), 1, Integer::sum);
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

    private static double share(Map<String, Integer> a, Map<String, Integer> b) {
        int common = 0;
        int all = 0;
        for (Map.Entry<String, Integer> e : a.entrySet()) {
            common += Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0));
            all += e.getValue();
        }
        for (int n : b.values()) {
            all += n;
        }
        return all == 0 ? 0 : 2.0 * common / all;
    }
}
