package org.stemma.bench.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stemma.Stemma;
import org.stemma.attribution.AttributedAccount;
import org.stemma.bench.Translations;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.text.Encoder;

/** Two hundred attributions of one story, in twenty articles: joined, collated and put into a dossier. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JoiningBenchmark {
    private static final int STORIES = 10;

    /** Whether by meaning, too. */
    @Param({"off", "on"})
    String encoder = "off";

    private final List<Findings> findings = new ArrayList<>();
    private Encoder fresh = Encoder.NONE;

    /** Reads the articles. */
    @Setup
    public void read() throws IOException {
        for (Translations.Story story : Translations.stories().subList(0, STORIES)) {
            for (AttributedAccount side : story.sides()) {
                findings.add(new Findings(side.account(), side.attributions(), List.of(), List.of()));
            }
        }
    }

    /** An encoder that has loaded its model and has read none of the sentences: they would be kept. */
    @Setup(Level.Invocation)
    public void forget() {
        if (encoder.equals("on")) {
            fresh = Encoder.installed();
            fresh.encode(List.of("The model is loaded."));
        }
    }

    /** The dossier. */
    @Benchmark
    public Dossier joined() {
        return Stemma.collateFindingsAsOne(findings, fresh);
    }
}
