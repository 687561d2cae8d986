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
import org.stemma.Stemma;
import org.stemma.article.Account;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Collator;
import org.stemma.collation.Witness;
import org.stemma.dossier.Dossier;
import org.stemma.figure.CountedAccount;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureComparer;
import org.stemma.figure.QuantityFinder;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.ReuseFinder;

/** What a story of so many articles takes: copy tree, figures, one apparatus, the whole dossier. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StoryBenchmark {
    private static final int PARAGRAPHS = 25;

    /** Articles in the story. */
    @Param({"5", "30"})
    public int articles;

    private List<Account> story = List.of();
    private List<CountedAccount> counted = List.of();
    private List<Witness> witnesses = List.of();

    /** Writes the story. */
    @Setup
    public void write() {
        story = new Newsroom(7).story(articles, PARAGRAPHS);
        counted = story.stream()
                .map(a -> new CountedAccount(a, QuantityFinder.find(a.body())))
                .toList();
        List<Witness> texts = new ArrayList<>();
        Newsroom room = new Newsroom(3);
        String speech = room.body(2);
        for (int i = 0; i < articles; i++) {
            texts.add(new Witness(
                    "W" + i, i % 2 == 0 ? speech : speech.replace("the", "a").replace("said", "told us")));
        }
        witnesses = List.copyOf(texts);
    }

    /** Who copied whom. */
    @Benchmark
    public CopyTree copyTree() {
        return ReuseFinder.tree(story);
    }

    /** Which figures agree. */
    @Benchmark
    public List<Figure> figures() {
        return FigureComparer.compare(counted);
    }

    /** One utterance in as many printings as there are articles. */
    @Benchmark
    public Apparatus apparatus() {
        return Collator.collate(witnesses);
    }

    /** Everything, from the articles to the dossier. */
    @Benchmark
    public Dossier dossier() {
        return Stemma.collateAsOne(story.stream().map(Account::article).toList());
    }
}
