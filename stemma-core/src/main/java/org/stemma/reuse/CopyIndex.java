package org.stemma.reuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds, in a library of any size, the articles of some weeks that may share text with a given one.
 *
 * <p>What it gives are candidates, best first: whether one is a copy is for {@link ReuseFinder} to say. Articles stand in
 * it under a number that the caller knows them by and the day they were published; those of each day lie together, so a
 * query costs what its days hold and not what the library holds, and old days can be {@linkplain #forgetBefore let go}.
 * Not thread-safe.
 *
 * <p>Machine note: a posting is eight bytes in a table that is at most three quarters full. A phrase that stands in very
 * many articles of a day (a site's furniture) is entered for the first {@link DayPostings#MOST_ARTICLES} only, which bounds
 * both table and query; of a wire text with hundreds of reprints a query still finds so many a day. A shared value counts
 * the more the fewer articles of the window hold it.
 */
public final class CopyIndex {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::weight)
            .reversed()
            .thenComparing(Comparator.comparingInt(Candidate::shared).reversed())
            .thenComparingLong(Candidate::article);

    /**
     * An article that may share text.
     *
     * @param article the number it was entered under
     * @param shared how many values of the fingerprint it holds
     * @param weight the same with rare values counting more
     */
    public record Candidate(long article, int shared, double weight) {}

    private final TreeMap<LocalDate, DayPostings> days = new TreeMap<>();
    private int size;

    /** Enters an article; one entered twice is found twice. */
    public void add(long article, LocalDate day, Fingerprint fingerprint) {
        days.computeIfAbsent(day, d -> new DayPostings()).add(article, fingerprint);
        size++;
    }

    /**
     * The articles of these days, both included, that share at least {@code least} values with the fingerprint; the
     * {@code most} best, best first. An article that was entered itself is among them.
     */
    public List<Candidate> candidates(Fingerprint fingerprint, LocalDate from, LocalDate to, int least, int most) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
        Collection<DayPostings> window = days.subMap(from, true, to, true).values();
        int articles = 0;
        for (DayPostings day : window) {
            articles += day.articles();
        }
        Counts counts = new Counts(articles, window.size());
        for (int i = 0; i < fingerprint.size(); i++) {
            counts.count(fingerprint.value(i), window);
        }
        List<Candidate> out = counts.atLeast(least, window);
        out.sort(BEST_FIRST);
        return List.copyOf(out.subList(0, Math.min(most, out.size())));
    }

    /** Lets go of all days before this one. */
    public void forgetBefore(LocalDate day) {
        var old = days.headMap(day, false);
        for (DayPostings postings : old.values()) {
            size -= postings.articles();
        }
        old.clear();
    }

    /** How many articles it holds. */
    public int size() {
        return size;
    }

    /** The memory it takes, nearly. */
    public long bytes() {
        return days.values().stream().mapToLong(DayPostings::bytes).sum();
    }

    /** What the articles of a window share with one fingerprint; they are numbered through, day after day. */
    private static final class Counts {
        private final int[] shared;
        private final float[] weight;
        private final int[] holders;

        Counts(int articles, int days) {
            shared = new int[articles];
            weight = new float[articles];
            holders = new int[days * DayPostings.MOST_ARTICLES];
        }

        void count(int value, Collection<DayPostings> window) {
            int n = 0;
            int first = 0;
            for (DayPostings day : window) {
                int more = day.holders(value, holders, n);
                for (int i = n; i < n + more; i++) {
                    holders[i] += first;
                }
                n += more;
                first += day.articles();
            }
            float rarity = (float) Math.log1p(shared.length / (double) Math.max(1, n));
            for (int i = 0; i < n; i++) {
                shared[holders[i]]++;
                weight[holders[i]] += rarity;
            }
        }

        List<Candidate> atLeast(int least, Collection<DayPostings> window) {
            List<Candidate> out = new ArrayList<>();
            int at = 0;
            for (DayPostings day : window) {
                for (int i = 0; i < day.articles(); i++, at++) {
                    if (shared[at] >= Math.max(1, least)) {
                        out.add(new Candidate(day.key(i), shared[at], weight[at]));
                    }
                }
            }
            return out;
        }
    }
}
