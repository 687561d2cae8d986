package org.stemma.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Edition;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.article.Published;
import org.stemma.text.Span;

/**
 * Articles as the database keeps them: JSON, packed; whoever has the database and no Stemma can still read them.
 *
 * <p>A reading passes over fields that it does not know and takes those that are missing for empty, so that what an older
 * Stemma wrote stays readable.
 */
final class ArticleJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ArticleJson() {}

    static byte[] pack(Article article) {
        try {
            return Packed.pack(MAPPER.writeValueAsBytes(tree(article)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and numbers can be written", e);
        }
    }

    static Article unpack(byte[] packed) {
        try {
            return article(MAPPER.readTree(Packed.unpack(packed)));
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new LibraryException(LibraryException.Reason.DAMAGED, "a stored article cannot be read", e);
        }
    }

    private static ObjectNode tree(Article a) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", a.id());
        out.put("source", a.capture().name());
        a.capture().sha256().ifPresent(s -> out.put("sha256", s));
        a.outlet().ifPresent(o -> {
            ObjectNode outlet = out.putObject("outlet").put("name", o.name());
            o.domain().ifPresent(d -> outlet.put("domain", d));
        });
        a.published().ifPresent(p -> out.put("published", p.toString()));
        a.url().ifPresent(u -> out.put("url", u));
        a.language().ifPresent(l -> out.put("language", l));
        a.author().ifPresent(n -> out.put("author", n));
        a.agency().ifPresent(n -> out.set("agency", named(n)));
        a.dateline().ifPresent(n -> out.set("dateline", named(n)));
        a.edition().ifPresent(e -> {
            ObjectNode edition = out.putObject("edition").put("item", e.item());
            e.number().ifPresent(n -> edition.put("number", n));
            edition.put("status", e.status().name()).put("corrected", e.corrected());
        });
        ArrayNode parts = out.putArray("parts");
        for (Part part : a.parts()) {
            ObjectNode p = parts.addObject();
            p.put("kind", part.kind().name()).put("text", part.text());
            ArrayNode map = p.putArray("map");
            part.map().forEach(s -> map.add(s.start()).add(s.source()).add(s.length()));
        }
        if (!a.extra().isEmpty()) {
            ObjectNode extra = out.putObject("extra");
            a.extra().forEach(extra::put);
        }
        return out;
    }

    private static ObjectNode named(Named named) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("name", named.name());
        PartSpan at = named.where();
        out.putArray("where")
                .add(at.part())
                .add(at.span().start())
                .add(at.span().end());
        return out;
    }

    private static Article article(JsonNode n) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode p : n.path("parts")) {
            parts.add(part(p));
        }
        Map<String, String> extra = new TreeMap<>();
        n.path("extra")
                .properties()
                .forEach(e -> extra.put(e.getKey(), e.getValue().asText()));
        return new Article(
                text(n, "id").orElseThrow(),
                new Capture(text(n, "source").orElse(""), text(n, "sha256")),
                some(n, "outlet").map(o -> new Outlet(text(o, "name").orElse(""), text(o, "domain"))),
                text(n, "published").map(ArticleJson::published),
                text(n, "url"),
                text(n, "language"),
                text(n, "author"),
                some(n, "agency").map(ArticleJson::named),
                some(n, "dateline").map(ArticleJson::named),
                some(n, "edition").map(ArticleJson::edition),
                parts,
                extra);
    }

    private static Part part(JsonNode n) {
        List<Part.Stretch> map = new ArrayList<>();
        JsonNode numbers = n.path("map");
        for (int i = 0; i + 2 < numbers.size(); i += 3) {
            map.add(new Part.Stretch(
                    numbers.get(i).asInt(),
                    numbers.get(i + 1).asInt(),
                    numbers.get(i + 2).asInt()));
        }
        return new Part(
                Part.Kind.valueOf(text(n, "kind").orElseThrow()),
                text(n, "text").orElse(""),
                map);
    }

    private static Named named(JsonNode n) {
        JsonNode e = n.path("where");
        return new Named(
                text(n, "name").orElse(""),
                new PartSpan(
                        e.path(0).asInt(), new Span(e.path(1).asInt(), e.path(2).asInt())));
    }

    private static Edition edition(JsonNode n) {
        return new Edition(
                text(n, "item").orElse(""),
                n.has("number") ? OptionalLong.of(n.get("number").asLong()) : OptionalLong.empty(),
                Edition.Status.valueOf(text(n, "status").orElse(Edition.Status.USABLE.name())),
                n.path("corrected").asBoolean());
    }

    private static Published published(String printed) {
        return printed.indexOf('T') < 0
                ? Published.on(LocalDate.parse(printed))
                : Published.at(OffsetDateTime.parse(printed));
    }

    private static Optional<JsonNode> some(JsonNode n, String field) {
        return Optional.ofNullable(n.get(field)).filter(f -> !f.isNull());
    }

    private static Optional<String> text(JsonNode n, String field) {
        return some(n, field).map(JsonNode::asText);
    }
}
