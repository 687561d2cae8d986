package org.stemma.bench.jmh;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.reuse.CopyIndex;
import org.stemma.reuse.Fingerprint;

/**
 * Articles a second that can be fingerprinted, with and without reading them first, entered and looked up; the article
 * has forty paragraphs (about 700 words).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CopySearchBenchmark {
    private static final int DAYS = 28;
    private static final int PER_DAY = 200;
    private static final LocalDate FIRST = LocalDate.of(2021, 5, 3);

    private final Article article = Article.ofBody("a", new Newsroom(7).body(40));
    private final Account account = Account.of(article);
    private final Fingerprint print = Fingerprint.of(account);
    private final CopyIndex index = new CopyIndex();

    /** Fills four weeks. */
    @Setup
    public void fill() {
        Newsroom room = new Newsroom(8);
        for (int i = 0; i < DAYS * PER_DAY; i++) {
            Fingerprint p = Fingerprint.of(Account.of(Article.ofBody("b" + i, room.body(10))));
            index.add(i, FIRST.plusDays(i / PER_DAY), p);
        }
    }

    /** From the text of an article to its fingerprint. */
    @Benchmark
    public Fingerprint readAndFingerprint() {
        return Fingerprint.of(Account.of(article));
    }

    /** The fingerprint of an article that was read for other finders too. */
    @Benchmark
    public Fingerprint fingerprint() {
        return Fingerprint.of(account);
    }

    /** A query over four weeks of an invented newsroom, whose few phrases all articles share. */
    @Benchmark
    public List<CopyIndex.Candidate> candidates() {
        return index.candidates(print, FIRST, FIRST.plusDays(DAYS), 2, 50);
    }
}
