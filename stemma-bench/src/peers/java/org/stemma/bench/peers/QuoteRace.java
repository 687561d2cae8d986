package org.stemma.bench.peers;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.stemma.attribution.AttributionFinder;
import org.stemma.text.Prose;

/**
 * How fast Stanford CoreNLP finds quotations with their speakers, and how fast we do, on the same texts in one run.
 *
 * <p>Both on one thread and in its own time, both warmed up on all texts, tokens counted by us. Models are loaded before
 * the clock starts. {@code QuoteRace TEXT_DIR [TEXTS]}.
 */
public final class QuoteRace {
    private QuoteRace() {}

    /** Runs both and prints tokens a second and their ratio. */
    public static void main(String[] args) throws IOException {
        List<String> texts = texts(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 5);
        long tokens = 0;
        for (String t : texts) {
            tokens += Prose.of(t).tokens().size();
        }
        double peer = peer(texts, tokens);
        double ours = OurSide.tokensPerSecond(
                "attributions", texts, tokens, t -> AttributionFinder.find(Prose.of(t)).size());
        System.out.printf("CoreNLP %.0f tokens/s, Stemma %.0f tokens/s, ratio %.0f (%d texts, %d tokens)%n", peer, ours,
                ours / peer, texts.size(), tokens);
    }

    private static List<String> texts(Path dir, int count) throws IOException {
        List<String> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path f : files.sorted().limit(count).toList()) {
                out.add(Files.readString(f));
            }
        }
        return out;
    }

    private static double peer(List<String> texts, long tokens) {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        long found = 0;
        long start = 0;
        for (boolean timed : new boolean[] {false, true}) {
            found = 0;
            start = OwnTime.nanos();
            for (String t : texts) {
                CoreDocument document = new CoreDocument(t);
                pipeline.annotate(document);
                found += document.quotes().stream()
                        .filter(q -> q.speaker().isPresent())
                        .count();
            }
        }
        double seconds = (OwnTime.nanos() - start) / 1e9;
        System.out.printf("CoreNLP found %d quotations with a speaker%n", found);
        return tokens / seconds;
    }
}
