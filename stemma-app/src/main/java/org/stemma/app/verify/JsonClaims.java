package org.stemma.app.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.stemma.app.proof.DossierFile;
import org.stemma.text.Span;

/**
 * Reads the claims of a dossier in JSON.
 *
 * <p>Words of articles stand in {@code text} beside the number of their {@code citation}, wherever that is; the apparatus,
 * whose words are parts of its witnesses, has a reader of its own. Members that repeat a span's words ({@code cue}) must
 * repeat them.
 */
final class JsonClaims {
    private static final String JOINT = " [...] ";
    private static final Set<String> REPEATED = Set.of("role", "mention", "cue", "channel");

    private final JsonNode data;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Claims.Excerpt> excerpts = new ArrayList<>();
    private final List<Claims.Shown> shown = new ArrayList<>();

    private JsonClaims(JsonNode data) {
        this.data = data;
    }

    static Claims of(DossierFile file) {
        JsonClaims claims = new JsonClaims(file.data());
        DataClaims common = new DataClaims(file.data(), claims.faults);
        List<Claims.Account> articles = common.articles();
        claims.data.path("articles").forEach(claims::article);
        for (int i = 0; i < claims.data.path("stories").size(); i++) {
            claims.walk("stories[" + i + "]", claims.data.path("stories").path(i));
        }
        return new Claims(articles, common.citations(), claims.excerpts, claims.shown, claims.faults);
    }

    private void article(JsonNode a) {
        String id = a.path("id").asText("");
        List<String> texts = new ArrayList<>();
        int body = -1;
        for (int i = 0; i < a.path("parts").size(); i++) {
            JsonNode p = a.path("parts").path(i);
            if (p.path("kind").asText("").equals("body")) {
                body = i;
            } else if (p.has("text")) {
                part(id, i, p);
            }
        }
        for (JsonNode e : a.path("excerpts")) {
            String text = e.path("text").asText("");
            texts.add(text);
            place(e).ifPresentOrElse(
                            s -> {}, () -> faults.add(new Fault("article " + id, "it has an excerpt without a place")));
            int part = body;
            place(e).ifPresent(s -> excerpts.add(new Claims.Excerpt(
                    "article " + id,
                    id,
                    part,
                    s,
                    text,
                    Optional.of(e.path("sha256").asText("")))));
        }
        if (!String.join(JOINT, texts).equals(a.path("text").asText(""))) {
            faults.add(new Fault("article " + id, "its text is not that of its excerpts"));
        }
        String title = a.path("title").asText("");
        boolean printed = StreamSupport.stream(a.path("parts").spliterator(), false)
                .anyMatch(p -> p.path("text").asText("").equals(title));
        if (!title.isEmpty() && !printed) {
            faults.add(new Fault("article " + id, "its title is none of its parts"));
        }
    }

    private void part(String article, int part, JsonNode p) {
        String text = p.path("text").asText("");
        int length = DataClaims.number(p.path("length"));
        excerpts.add(new Claims.Excerpt(
                "article " + article + ", part " + part,
                article,
                part,
                new Span(0, Math.max(0, length)),
                text,
                Optional.empty()));
    }

    private void walk(String where, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(where + "[" + i + "]", node.path(i));
            }
        } else if (node.isObject()) {
            words(where, node);
            repeated(where, node);
            for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
                Map.Entry<String, JsonNode> e = i.next();
                String below = where + "." + e.getKey();
                if (e.getKey().equals("apparatus") && e.getValue().isObject()) {
                    new ApparatusClaims(below, e.getValue(), shown, faults).read();
                } else {
                    walk(below, e.getValue());
                }
            }
        }
    }

    /** The words of one object; what a citation says of its place must be what the object says. */
    private void words(String where, JsonNode o) {
        String text = o.path("text").asText("");
        if (o.has("citations")) {
            shown.add(new Claims.Shown(where, reference(o.path("citations")), text));
        } else if (o.has("citation")) {
            int number = DataClaims.number(o.path("citation"));
            JsonNode cited = data.path("citations").path(number - 1);
            for (String member : List.of("start", "end", "article", "part")) {
                if (o.has(member) && !o.path(member).equals(cited.path(member))) {
                    faults.add(new Fault(where, "citation " + number + " is of another place"));
                    break;
                }
            }
            if (o.has("text")) {
                shown.add(new Claims.Shown(where, Integer.toString(number), text));
            }
        } else if (o.has("text") && o.path("witnesses").isArray()) {
            figure(where, o, text);
        } else if (!text.isEmpty()) {
            shown.add(new Claims.Shown(where, "", text));
        }
    }

    /** The words of a figure's reading are those of its first witness. */
    private void figure(String where, JsonNode reading, String text) {
        String first = reading.path("witnesses").path(0).path("text").asText("");
        if (!text.equals(first.replace('\n', ' '))) {
            shown.add(new Claims.Shown(where, "", text));
        }
    }

    private void repeated(String where, JsonNode o) {
        JsonNode spans = o.path("spans");
        if (!spans.isObject()) {
            return;
        }
        for (String member : REPEATED) {
            String of = member.equals("mention") ? "source" : member;
            if (!o.path(member).asText("").equals(spans.path(of).path("text").asText(""))) {
                faults.add(new Fault(where, member + " is not what stands in its span"));
            }
        }
        List<Integer> content = StreamSupport.stream(spans.path("content").spliterator(), false)
                .map(s -> DataClaims.number(s.path("citation")))
                .toList();
        if (!reference(content).equals(reference(o.path("citations")))) {
            faults.add(new Fault(where, "its citations are not those of its content"));
        }
    }

    static String reference(JsonNode numbers) {
        return reference(StreamSupport.stream(numbers.spliterator(), false)
                .map(DataClaims::number)
                .toList());
    }

    private static String reference(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("+"));
    }

    private static Optional<Span> place(JsonNode o) {
        int start = DataClaims.number(o.path("start"));
        int end = DataClaims.number(o.path("end"));
        return start >= 0 && end >= start ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
