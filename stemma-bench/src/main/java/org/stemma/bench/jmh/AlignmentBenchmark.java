package org.stemma.bench.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.stemma.collation.Apparatus;
import org.stemma.collation.Collator;
import org.stemma.collation.Witness;
import org.stemma.collation.Word;
import org.stemma.collation.Words;

/** What an apparatus of two witnesses takes, from their texts to its columns; cutting the texts into words for comparison. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AlignmentBenchmark {
    private static final String ONE =
            "Those who see talks with the company as the answer to every problem of this harbour are certainly mistaken,"
                    + " because the owners have never kept a promise that they made in 1971 or in any of the years since then. ";
    private static final String OTHER =
            "Those who believe that talks with the rival will solve our problems in the port are 100 per cent wrong; the"
                    + " owners have not kept one promise which they made since 1971 or during all of the years that followed. ";

    /** How often the forty words stand there, each time with names of their own. */
    @Param({"1", "10", "100"})
    public int times;

    private List<Witness> witnesses = List.of();

    /** Writes the witnesses. */
    @Setup
    public void write() {
        List<Witness> out = new ArrayList<>();
        for (String text : List.of(ONE, OTHER)) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < times; i++) {
                all.append(i == 0 ? text : text.replace("owners", "owners of quay " + i));
            }
            out.add(new Witness(out.isEmpty() ? "A" : "B", all.toString()));
        }
        witnesses = List.copyOf(out);
    }

    /** The apparatus. */
    @Benchmark
    public Apparatus align() {
        return Collator.collate(witnesses);
    }

    /** The words alone. */
    @Benchmark
    public List<List<Word>> words() {
        return witnesses.stream().map(w -> Words.of(w.text())).toList();
    }
}
