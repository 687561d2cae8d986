package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.attribution.AttributedAccount;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Speaker;
import org.stemma.text.Span;

/**
 * Our own pairs of renderings of one statement and near-misses: twenty invented stories of ten items, each told by two
 * articles, which quote or report the one side and the other of every item.
 */
public final class Translations {
    private static final String FILE = "translations.jsonl";

    private Translations() {}

    /**
     * One story.
     *
     * @param tuning true for the half that may be looked at: the stories with odd numbers
     * @param sides its two articles
     * @param items the item of each attribution, the same in both
     */
    public record Story(boolean tuning, List<AttributedAccount> sides, List<JsonNode> items) {}

    /** The stories, in the order of the file. */
    public static List<Story> stories() throws IOException {
        Map<String, List<JsonNode>> byStory = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = Objects.requireNonNull(Translations.class.getResourceAsStream(FILE), FILE);
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
                List.copyOf(items))));
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
