package org.stemma.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.stemma.text.FeatureRows;
import org.stemma.text.Labeller;
import org.stemma.text.LabellerTrainer;
import org.stemma.text.Prose;
import org.stemma.text.Tokens;
import org.stemma.text.WordClass;
import org.stemma.text.WordClasses;

/** Trains the tagger of parts of speech on the silver layer. */
final class WordClassTraining {
    private WordClassTraining() {}

    static Labeller train(Path split) throws IOException {
        List<LabellerTrainer.Example> examples = new ArrayList<>();
        FeatureRows rows = new FeatureRows();
        for (Map.Entry<String, JsonNode> row :
                Silver.read(split.resolve("silver.jsonl.gz")).entrySet()) {
            Prose prose = Prose.of(Files.readString(split.resolve("text").resolve(row.getKey() + ".txt")));
            byte[] gold = gold(prose, row.getValue());
            prose.sentences().forEach(s -> {
                int first = prose.tokens().firstAt(s.start());
                int end = prose.tokens().endAt(s.end());
                WordClasses.features(prose.tokens(), first, end, rows);
                examples.add(new LabellerTrainer.Example(rows.copy(), Arrays.copyOfRange(gold, first, end)));
            });
        }
        int n = WordClass.values().length;
        return new LabellerTrainer(
                        n,
                        LabellerTrainer.anything(n),
                        new LabellerTrainer.Settings(WordClasses.BITS, 6, 3, 0.1, 0.2, 0, 1))
                .train(examples);
    }

    /** Share of the tokens of a split whose class is the silver one. */
    static double score(Labeller model, Path split) throws IOException {
        WordClasses tagger = new WordClasses(model);
        long right = 0;
        long all = 0;
        long nanos = 0;
        for (Map.Entry<String, JsonNode> row :
                Silver.read(split.resolve("silver.jsonl.gz")).entrySet()) {
            Prose prose = Prose.of(Files.readString(split.resolve("text").resolve(row.getKey() + ".txt")));
            byte[] gold = gold(prose, row.getValue());
            long t = System.nanoTime();
            byte[] found = tagger.of(prose.tokens(), prose.sentences());
            nanos += System.nanoTime() - t;
            for (int i = 0; i < gold.length; i++) {
                all++;
                right += gold[i] == found[i] ? 1 : 0;
            }
        }
        System.err.printf("tagger %.0f tokens/s%n", all * 1e9 / nanos);
        return right / (double) all;
    }

    private static byte[] gold(Prose prose, JsonNode row) {
        Tokens tokens = prose.tokens();
        byte[] out = new byte[tokens.size()];
        for (JsonNode t : row.get("tokens")) {
            int from = prose.text()
                    .offsetByCodePoints(
                            0,
                            Math.min(
                                    t.get(0).asInt(),
                                    prose.text().codePointCount(0, prose.text().length())));
            int to = prose.text()
                    .offsetByCodePoints(
                            from,
                            Math.min(
                                    t.get(1).asInt() - t.get(0).asInt(),
                                    prose.text()
                                            .codePointCount(from, prose.text().length())));
            byte c = (byte) WordClass.ofPenn(t.get(2).asText()).ordinal();
            for (int i = tokens.firstAt(from); i < tokens.endAt(to); i++) {
                if (tokens.isWord(i)) {
                    out[i] = c;
                }
            }
        }
        return out;
    }
}
