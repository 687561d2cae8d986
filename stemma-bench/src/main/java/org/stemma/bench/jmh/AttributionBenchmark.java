package org.stemma.bench.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.AttributionFinder;
import org.stemma.text.Prose;

/** How many tokens a second the attribution room reads, from the string on: {@code -p texts=DIRECTORY} for real articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 15, time = 3)
@Measurement(iterations = 10, time = 3)
@Fork(1)
public class AttributionBenchmark {
    private static final int INVENTED = 20;
    private static final int PARAGRAPHS = 40;

    /** A directory of plain texts; invented articles without one. */
    @Param("")
    public String texts = "";

    private final List<String> articles = new ArrayList<>();
    private int next;

    /** What JMH prints beside the articles: tokens a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        /** Tokens read so far. */
        public long tokens;
    }

    /** Reads the texts. */
    @Setup
    public void read() throws IOException {
        if (texts.isEmpty()) {
            for (int i = 0; i < INVENTED; i++) {
                articles.add(new Newsroom(i).body(PARAGRAPHS));
            }
            return;
        }
        try (Stream<Path> files = Files.list(Path.of(texts))) {
            for (Path f : files.sorted().toList()) {
                articles.add(Files.readString(f));
            }
        }
    }

    /** Tokens, sentences, quotation marks and names of the next article, then who said what in it. */
    @Benchmark
    public List<Attribution> attributions(Read read) {
        Prose prose = Prose.of(articles.get(next++ % articles.size()));
        read.tokens += prose.tokens().size();
        return AttributionFinder.find(prose);
    }
}
