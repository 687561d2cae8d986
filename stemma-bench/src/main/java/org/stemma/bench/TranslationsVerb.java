package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.attribution.AttributedAccount;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Speaker;
import org.stemma.attribution.Utterance;
import org.stemma.attribution.UtteranceCollator;
import org.stemma.text.Encoder;
import org.stemma.text.Span;

/**
 * Pairs of renderings of one statement, and near-misses that differ in a negation, a number, a name or the speaker: how
 * many are joined, how many kept apart.
 *
 * <p>Twenty invented stories of ten items; the two sides of all items of a story are two articles. Stories with odd numbers
 * are for tuning; those with even ones are scored and never looked at, so that {@code --misses} does not show them.
 */
final class TranslationsVerb implements Verb {
    private static final String FILE = "translations.jsonl";

    /** One story: its two articles, and the item of each attribution. */
    private record Story(boolean tuning, List<AttributedAccount> sides, List<List<JsonNode>> items) {}

    /** What was counted of one half. */
    private static final class Count {
        private int joined;
        private int pairs;
        private int apart;
        private int misses;
        private int strays;
        private final List<String> wrong = new ArrayList<>();
    }

    @Override
    public String usage() {
        return "[--misses]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--misses"))) {
            throw new IllegalArgumentException("wants nothing, or --misses");
        }
        List<Story> stories = stories();
        PrintStream out = System.out;
        out.println("half      encoder  joined    near-misses apart  unlike statements joined");
        for (Encoder encoder : List.of(Encoder.NONE, Encoder.installed())) {
            for (boolean tuning : new boolean[] {true, false}) {
                Count count = new Count();
                stories.stream().filter(s -> s.tuning == tuning).forEach(s -> count(s, encoder, count));
                boolean off = encoder.state() instanceof Encoder.State.Off;
                out.printf(
                        Locale.ROOT,
                        "%-9s %-8s %3d / %3d  %5d / %3d         %5d%n",
                        tuning ? "tuning" : "held out",
                        off ? "off" : "on",
                        count.joined,
                        count.pairs,
                        count.apart,
                        count.misses,
                        count.strays);
                if (tuning && !arguments.isEmpty()) {
                    count.wrong.forEach(w -> out.println("    " + w));
                }
            }
        }
    }

    private static void count(Story story, Encoder encoder, Count count) {
        Map<String, Set<String>> utterances = new HashMap<>();
        for (Utterance u : UtteranceCollator.join(story.sides, encoder)) {
            for (Carrier c : u.carriers()) {
                int side = c.article().equals(story.sides.get(0).account().id()) ? 0 : 1;
                int item = story.sides.get(side).attributions().indexOf(c.attribution());
                utterances
                        .computeIfAbsent(key(story, side, item), k -> new TreeSet<>())
                        .add(u.id());
            }
        }
        for (int a = 0; a < story.items.get(0).size(); a++) {
            for (int b = 0; b < story.items.get(1).size(); b++) {
                boolean together = !Collections.disjoint(
                        utterances.getOrDefault(key(story, 0, a), Set.of()),
                        utterances.getOrDefault(key(story, 1, b), Set.of()));
                if (a == b) {
                    count(story.items.get(0).get(a), together, count);
                } else {
                    count.strays += together ? 1 : 0;
                }
            }
        }
    }

    private static void count(JsonNode item, boolean together, Count count) {
        boolean pair = item.get("kind").asText().equals("pair");
        count.pairs += pair ? 1 : 0;
        count.joined += pair && together ? 1 : 0;
        count.misses += pair ? 0 : 1;
        count.apart += pair || together ? 0 : 1;
        if (pair != together) {
            count.wrong.add((pair ? "apart   " : "joined  ") + item.get("id").asText());
        }
    }

    private static String key(Story story, int side, int item) {
        return side + " " + story.items.get(side).get(item).get("id").asText();
    }

    private static List<Story> stories() throws IOException {
        Map<String, List<JsonNode>> byStory = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = Objects.requireNonNull(TranslationsVerb.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = json.readTree(line);
                byStory.computeIfAbsent(item.get("story").asText(), s -> new ArrayList<>())
                        .add(item);
            }
        }
        List<Story> out = new ArrayList<>();
        byStory.forEach((name, items) -> out.add(new Story(
                Integer.parseInt(name.substring(1)) % 2 == 1,
                List.of(side(name, "a", items), side(name, "b", items)),
                List.of(items, items))));
        return out;
    }

    /** One article that quotes or reports this side of all items, one a paragraph. */
    private static AttributedAccount side(String story, String side, List<JsonNode> items) {
        StringBuilder body = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        for (JsonNode item : items) {
            JsonNode said = item.get(side);
            String speaker = said.get("speaker").asText();
            boolean direct = said.get("form").asText().equals("direct");
            Span source = new Span(body.length(), body.length() + speaker.length());
            body.append(speaker).append(direct ? " said: " : " said that ");
            String words = said.get("text").asText();
            String content = direct ? '\u201c' + words + '\u201d' : words.substring(0, words.length() - 1);
            Span span = new Span(body.length(), body.length() + content.length());
            body.append(content).append(direct ? "\n" : ".\n");
            attributions.add(new Attribution(
                    direct ? Attribution.Kind.DIRECT : Attribution.Kind.INDIRECT,
                    Attribution.Act.SPEECH,
                    List.of(span),
                    Optional.of(source),
                    Optional.empty(),
                    Optional.empty(),
                    new Speaker.Known(speaker, source),
                    1));
        }
        return new AttributedAccount(Account.of(Article.ofBody(story + side, body.toString())), attributions);
    }
}
