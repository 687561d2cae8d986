package org.stemma.app.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.proof.PageWords;
import org.stemma.app.proof.Reference;
import org.stemma.text.Span;

/**
 * Reads a dossier file into values. Whatever a file lacks or has in another form is left out; whether it is sound, {@code
 * stemma verify} tells.
 */
public final class SnapshotReader {
    /** So many carriers of one utterance are read; more are no story of ours. */
    private static final int MOST_CARRIERS = 2000;

    private final DossierFile file;
    private final List<String> words = new ArrayList<>();
    private final Map<String, TreeMap<Integer, String>> paragraphs;

    private SnapshotReader(DossierFile file) {
        this.file = file;
        for (JsonNode c : file.data().path("citations")) {
            words.add(c.path("exact").asText(""));
        }
        this.paragraphs = file.page().map(this::paragraphs).orElse(Map.of());
    }

    /** Reads a page or JSON. */
    public static Snapshot read(DossierFile file) {
        SnapshotReader reader = new SnapshotReader(file);
        List<Snapshot.Account> articles = new ArrayList<>();
        file.data().path("articles").forEach(a -> articles.add(reader.article(a)));
        List<Snapshot.Story> stories = new ArrayList<>();
        file.data().path("stories").forEach(s -> stories.add(reader.story(s)));
        return new Snapshot(articles, stories);
    }

    private Snapshot.Account article(JsonNode a) {
        String id = text(a, "id");
        List<Snapshot.Passage> passages = new ArrayList<>();
        if (file.page().isPresent()) {
            paragraphs
                    .getOrDefault(id, new TreeMap<>())
                    .forEach((start, p) -> passages.add(new Snapshot.Passage(start, p)));
        } else {
            a.path("excerpts")
                    .forEach(e ->
                            passages.add(new Snapshot.Passage(e.path("start").asInt(0), text(e, "text"))));
        }
        int length = -1;
        for (JsonNode p : a.path("parts")) {
            length = text(p, "kind").equals("body") ? p.path("length").asInt(-1) : length;
        }
        return new Snapshot.Account(
                id,
                text(a, "outlet"),
                text(a, "title"),
                text(a, "published"),
                text(a, "url"),
                text(a, "textSha256"),
                length,
                passages);
    }

    /** The paragraphs of the articles' bodies, by article and by where they start. */
    private Map<String, TreeMap<Integer, String>> paragraphs(Document page) {
        Map<String, TreeMap<Integer, String>> out = new HashMap<>();
        for (Element e : page.select("p[data-x]")) {
            String[] place = e.attr("data-x").split(":", -1);
            Optional<Integer> article = place.length == 3 ? Reference.number(place[0]) : Optional.empty();
            Optional<Span> span = place.length == 3 ? Reference.span(place[2]) : Optional.empty();
            if (article.isPresent() && span.isPresent()) {
                String id = text(file.data().path("articles").path(article.get()), "id");
                out.computeIfAbsent(id, k -> new TreeMap<>()).put(span.get().start(), PageWords.of(e));
            }
        }
        return out;
    }

    private Snapshot.Story story(JsonNode s) {
        Map<String, String> sigla = new HashMap<>();
        s.path("sigla")
                .fields()
                .forEachRemaining(e -> sigla.put(e.getKey(), e.getValue().asText("")));
        List<List<String>> lineages = new ArrayList<>();
        s.path("lineages").forEach(l -> lineages.add(texts(l)));
        List<Snapshot.Copy> copies = new ArrayList<>();
        s.path("copyTree").forEach(c -> copies.add(copy(c)));
        List<Snapshot.Utterance> utterances = new ArrayList<>();
        for (JsonNode u : s.path("utterances")) {
            List<Snapshot.Carrier> carriers = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_CARRIERS, u.path("attributions").size()); i++) {
                JsonNode a = u.path("attributions").path(i);
                carriers.add(new Snapshot.Carrier(text(a, "article"), text(a, "kind"), cited(a)));
            }
            if (carriers.isEmpty()) {
                continue;
            }
            utterances.add(new Snapshot.Utterance(
                    text(u, "id"), Optional.of(text(u, "speaker")).filter(n -> !n.isEmpty()), carriers));
        }
        List<Snapshot.Figure> figures = new ArrayList<>();
        s.path("figures").forEach(f -> figures.add(figure(f)));
        return new Snapshot.Story(
                text(s, "id"),
                text(s, "title"),
                texts(s.path("articles")),
                sigla,
                lineages,
                copies,
                utterances,
                figures);
    }

    private static Snapshot.Copy copy(JsonNode c) {
        List<Snapshot.Edit> edits = new ArrayList<>();
        for (JsonNode e : c.path("edits")) {
            edits.add(new Snapshot.Edit(
                    text(e, "kind"),
                    e.path("quoted").asBoolean(false),
                    e.path("words").asInt(0),
                    place(e.path("from")),
                    place(e.path("to"))));
        }
        return new Snapshot.Copy(
                text(c, "from"),
                text(c, "to"),
                text(c, "kind"),
                c.path("share").asDouble(0),
                c.path("credited").asBoolean(false),
                c.path("directed").asBoolean(true),
                edits);
    }

    private Snapshot.Figure figure(JsonNode f) {
        List<Snapshot.Reading> readings = new ArrayList<>();
        for (JsonNode r : f.path("readings")) {
            List<String> articles = new ArrayList<>();
            r.path("witnesses").forEach(w -> articles.add(text(w, "article")));
            String first = word(r.path("witnesses").path(0).path("citation"));
            readings.add(new Snapshot.Reading(
                    text(r, "value"), first, articles.stream().distinct().toList()));
        }
        return new Snapshot.Figure(text(f, "what"), text(f, "status"), text(f, "kind"), readings);
    }

    private static Snapshot.Place place(JsonNode n) {
        int start = Math.max(0, n.path("start").asInt(0));
        return new Snapshot.Place(start, Math.max(start, n.path("end").asInt(0)));
    }

    /** The words of an attribution's citations, joined. */
    private String cited(JsonNode attribution) {
        StringBuilder out = new StringBuilder();
        for (JsonNode n : attribution.path("citations")) {
            out.append(out.length() > 0 ? " " : "").append(word(n));
        }
        return out.toString();
    }

    private String word(JsonNode number) {
        int n = number.isInt() ? number.asInt() : 0;
        return n >= 1 && n <= words.size() ? words.get(n - 1) : "";
    }

    private static String text(JsonNode of, String member) {
        return of.path(member).isTextual() ? of.path(member).asText() : "";
    }

    private static List<String> texts(JsonNode list) {
        List<String> out = new ArrayList<>();
        list.forEach(n -> out.add(n.asText("")));
        return out;
    }
}
