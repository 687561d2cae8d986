package org.stemma.bench.jmh;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.AttributionFinder;
import org.stemma.figure.Quantity;
import org.stemma.figure.QuantityFinder;
import org.stemma.text.Prose;
import org.stemma.timeline.Timex;
import org.stemma.timeline.TimexFinder;

/** What each finder takes for one article of forty paragraphs (about 700 words). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FinderBenchmark {
    private final String text = new Newsroom(7).body(40);
    private final Prose prose = Prose.of(text);
    private final Optional<Published> published = Optional.of(Published.on(LocalDate.of(2021, 5, 3)));

    /** Tokens, sentences, quotation marks and names. */
    @Benchmark
    public Prose prose() {
        return Prose.of(text);
    }

    /** Who said what. */
    @Benchmark
    public List<Attribution> attributions() {
        return AttributionFinder.find(prose);
    }

    /** Time expressions. */
    @Benchmark
    public List<Timex> timexes() {
        return TimexFinder.find(prose, published);
    }

    /** Numbers and what they count. */
    @Benchmark
    public List<Quantity> quantities() {
        return QuantityFinder.find(prose);
    }
}
