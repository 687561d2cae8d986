package org.stemma.bench.copysearch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.reuse.CopyIndex;
import org.stemma.reuse.Fingerprint;

/** Enters an archive into a {@link CopyIndex}, article by article, and asks it for copies on the way. */
final class CopySearch {
    /** A query looks back so many days. */
    static final int WINDOW = 28;

    /** Fewer shared values are chance. */
    static final int LEAST = 2;

    /** So many candidates are asked for. */
    static final int MOST = 50;

    private static final int CHUNK = 4000;

    /**
     * What queries over the last days of the archive so far took and found.
     *
     * @param articles in the index
     * @param bytes memory of the index
     * @param meanMillis a query
     * @param p99Millis one query in a hundred takes longer
     * @param candidates on the average
     * @param parents share of planted reprints whose own original is among the candidates
     * @param family share of all earlier members of a reprint's family that are
     */
    record Probe(
            int articles,
            long bytes,
            double meanMillis,
            double p99Millis,
            double candidates,
            double parents,
            double family) {}

    private final Archive archive;
    private final CopyIndex index = new CopyIndex();
    private long readNanos;
    private long enterNanos;

    CopySearch(Archive archive) {
        this.archive = archive;
    }

    /** Enters the articles from the index's size up to this one. */
    void enterUpTo(int end) {
        for (int from = index.size(); from < end; from += CHUNK) {
            int first = from;
            int n = Math.min(CHUNK, end - from);
            Fingerprint[] prints = new Fingerprint[n];
            long start = System.nanoTime();
            IntStream.range(0, n).parallel().forEach(i -> prints[i] = print(first + i));
            long read = System.nanoTime();
            for (int i = 0; i < n; i++) {
                index.add(first + i, archive.day(first + i), prints[i]);
            }
            readNanos += read - start;
            enterNanos += System.nanoTime() - read;
        }
    }

    /** Asks for copies of articles of the last days: half of them reprints, half any. */
    Probe probe(int queries, long seed) {
        Random random = new Random(seed);
        int end = index.size();
        int from = Math.max(0, end - WINDOW / 2 * archive.perDay());
        int[] planted =
                IntStream.range(from, end).filter(i -> archive.parent(i) >= 0).toArray();
        int[] asked = IntStream.concat(
                        random.ints(planted.length == 0 ? 0 : queries / 2, 0, Math.max(1, planted.length))
                                .map(i -> planted[i]),
                        random.ints(queries - queries / 2, from, end))
                .toArray();
        Fingerprint[] prints = new Fingerprint[asked.length];
        Arrays.setAll(prints, i -> print(asked[i]));
        double[] millis = new double[asked.length];
        long candidates = 0;
        int reprints = 0;
        int parents = 0;
        int members = 0;
        int found = 0;
        for (int q = 0; q < asked.length; q++) {
            int article = asked[q];
            LocalDate day = archive.day(article);
            long start = System.nanoTime();
            List<CopyIndex.Candidate> answer = index.candidates(prints[q], day.minusDays(WINDOW - 1), day, LEAST, MOST);
            millis[q] = (System.nanoTime() - start) / 1e6;
            candidates += answer.size();
            Set<Long> answered = new HashSet<>();
            answer.forEach(c -> answered.add(c.article()));
            if (archive.parent(article) >= 0) {
                reprints++;
                parents += answered.contains((long) archive.parent(article)) ? 1 : 0;
                for (int member : archive.familyOf(article)) {
                    if (member < article) {
                        members++;
                        found += answered.contains((long) member) ? 1 : 0;
                    }
                }
            }
        }
        Arrays.sort(millis);
        return new Probe(
                end,
                index.bytes(),
                Arrays.stream(millis).average().orElse(0),
                millis[millis.length * 99 / 100],
                candidates / (double) asked.length,
                parents / (double) Math.max(1, reprints),
                found / (double) Math.max(1, members));
    }

    /** Seconds that making, reading and sampling texts took so far. */
    double readSeconds() {
        return readNanos / 1e9;
    }

    /** Seconds that entering took so far. */
    double enterSeconds() {
        return enterNanos / 1e9;
    }

    private Fingerprint print(int article) {
        return Fingerprint.of(account(archive, article));
    }

    static Account account(Archive archive, int article) {
        return Account.of(Article.ofBody("g" + article, archive.text(article)));
    }

    /** So many articles from the middle of the archive, for what cannot bear more. */
    static List<Account> sample(Archive archive, int first, int n) {
        List<Account> out = new ArrayList<>();
        for (int i = first; i < Math.min(archive.size(), first + n); i++) {
            out.add(account(archive, i));
        }
        return out;
    }
}
