package org.stemma.bench.jmh;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.stemma.article.Capture;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.story.Assignment;
import org.stemma.story.StoryStream;
import org.stemma.story.StreamSettings;

/** Articles a second that a stream of fourteen days, two hundred a day, puts to stories; read before, of about 170 words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StoryStreamBenchmark {
    private static final int DAYS = 14;
    private static final int PER_DAY = 200;
    private static final LocalDate FIRST = LocalDate.of(2021, 5, 3);

    private final StoryStream stream = new StoryStream(StreamSettings.DEFAULT);
    private Account[] accounts = {};
    private int next;

    /** Fills two weeks. */
    @Setup
    public void fill() {
        Newsroom room = new Newsroom(8);
        accounts = new Account[DAYS * PER_DAY];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = account("b" + i, FIRST.plusDays(i / PER_DAY), room.body(10));
            stream.assign(accounts[i]);
        }
    }

    /** One of them comes once more, corrected. */
    @Benchmark
    public Assignment assign() {
        next = (next + 1) % accounts.length;
        return stream.assign(accounts[next]);
    }

    private static Account account(String id, LocalDate day, String body) {
        return Account.of(new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.empty(),
                Optional.of(Published.on(day)),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(Part.whole(Part.Kind.BODY, body)),
                Map.of()));
    }
}
