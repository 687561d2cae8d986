package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.attribution.AttributedAccount;
import org.stemma.dossier.Findings;
import org.stemma.story.StoryClusterer;
import org.stemma.text.Encoder;

/** Which pairs of attributions that a careful reader took for one utterance are joined, and why the others are not. */
final class UtterancesVerb implements Verb {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A key and the articles it speaks of, in the stories that the program makes of them. */
    private record Story(UtteranceKey key, List<List<AttributedAccount>> accounts) {}

    @Override
    public String usage() {
        return "KEYS_DIR ARTICLES.jsonl... [--given] [--misses] [--only STORY]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        List<String> rest = new ArrayList<>(arguments);
        boolean misses = rest.remove("--misses");
        boolean given = rest.remove("--given");
        String only = BriefVerb.option(rest, "--only");
        if (rest.size() < 2) {
            throw new IllegalArgumentException("needs a directory of keys and a file of articles");
        }
        List<Story> stories = stories(Path.of(rest.get(0)), rest.subList(1, rest.size()), only);
        for (Encoder encoder : List.of(Encoder.NONE, Encoder.installed())) {
            boolean off = encoder.state() instanceof Encoder.State.Off;
            List<UtteranceScore> scores = stories.stream()
                    .map(s -> new UtteranceScore(
                            s.key(), given ? UtteranceScore.given(s.key(), s.accounts()) : s.accounts(), encoder))
                    .toList();
            System.out.println(off ? "without the encoder" : "with the encoder");
            print(scores, misses, System.out);
        }
    }

    private static List<Story> stories(Path keys, List<String> files, String only) throws IOException {
        Map<String, List<JsonNode>> rows = new HashMap<>();
        for (String file : files) {
            for (JsonNode row : Data.rows(Path.of(file))) {
                rows.computeIfAbsent(row.path("story").asText(), s -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Story> out = new ArrayList<>();
        for (Path file : BriefVerb.keys(keys)) {
            JsonNode key = JSON.readTree(file.toFile());
            List<JsonNode> own = rows.getOrDefault(key.get("story").asText(), List.of());
            if (!own.isEmpty() && key.get("story").asText().contains(only)) {
                Map<String, String> texts = new HashMap<>();
                own.forEach(r -> texts.put(r.get("id").asText(), r.get("text").asText()));
                out.add(new Story(UtteranceKey.of(key, texts), accounts(own)));
            }
        }
        return out;
    }

    /** The articles read and parted into stories as {@code collate} does. */
    private static List<List<AttributedAccount>> accounts(List<JsonNode> rows) throws IOException {
        List<Article> articles = new ArrayList<>(Data.collected(rows));
        articles.sort(Article.BY_TIME_THEN_ID);
        List<Findings> findings = Stemma.analyse(articles);
        Map<String, AttributedAccount> byId = new HashMap<>();
        findings.forEach(f -> byId.put(f.account().id(), AttributedAccount.of(f.account(), f.attributions())));
        List<List<AttributedAccount>> out = new ArrayList<>();
        for (List<String> story :
                StoryClusterer.cluster(findings.stream().map(Findings::account).toList())) {
            out.add(story.stream().map(byId::get).toList());
        }
        return out;
    }

    private static void print(List<UtteranceScore> scores, boolean misses, PrintStream out) {
        for (UtteranceScore s : scores) {
            out.printf(
                    Locale.ROOT,
                    "%-28.28s  pairs %3d  joined %3d  others %2d  P %.2f  R %.2f  F %.2f%n",
                    s.story(),
                    s.wanted(),
                    s.right(),
                    s.wrong(),
                    s.precision(),
                    s.recall(),
                    s.f1());
            if (misses) {
                for (UtteranceScore.Miss m : s.misses()) {
                    out.printf("  %s: %s%n      %s%n      %s%n", m.cause(), m.thought(), m.first(), m.second());
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%-28s  pairs %3d  joined %3d  others %2d  P %.3f  R %.3f  F %.3f%n",
                "MEAN",
                scores.stream().mapToInt(UtteranceScore::wanted).sum(),
                scores.stream().mapToInt(UtteranceScore::right).sum(),
                scores.stream().mapToInt(UtteranceScore::wrong).sum(),
                mean(scores, UtteranceScore::precision),
                mean(scores, UtteranceScore::recall),
                mean(scores, UtteranceScore::f1));
        for (UtteranceScore.Cause cause : UtteranceScore.Cause.values()) {
            out.printf(
                    Locale.ROOT,
                    "  %-52s %3d   F if it alone were mended %.3f%n",
                    cause,
                    scores.stream().mapToInt(s -> s.count(cause)).sum(),
                    mean(scores, s -> s.without(cause)));
        }
    }

    private static double mean(List<UtteranceScore> scores, ToDoubleFunction<UtteranceScore> value) {
        return scores.stream().mapToDouble(value).average().orElse(0);
    }
}
