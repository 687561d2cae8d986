package org.stemma.app.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.app.linked.SchemaOrg;
import org.stemma.app.proof.Citations;
import org.stemma.app.proof.CitationsJson;
import org.stemma.app.proof.Sha256;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.dossier.Dossier;
import org.stemma.text.Span;

/**
 * What the page tells programs: its articles with their hashes, its citations, and a skeleton of each story.
 *
 * <p>A data block, not a script: no browser runs it, and the page works without it. Its members are named as in the
 * dossier's JSON but for the citations, which are rows; docs/json.md describes both.
 */
final class DataBlock {
    /** The id of the element. */
    static final String ID = "stemma-data";

    private static final String LINKED = "stemma-linked";

    private static final String FORMAT = "stemma-page/2";

    private final JsonGenerator json;
    private final Citations citations;

    private DataBlock(JsonGenerator json, Citations citations) {
        this.json = json;
        this.citations = citations;
    }

    /** The element with all that is in it; comes last, when all citations are known. */
    static Markup of(PageSettings settings, List<Dossier> dossiers, Citations citations) {
        return new Markup()
                .data("application/json", ID, text(json -> new DataBlock(json, citations).write(settings, dossiers)));
    }

    /**
     * The same for those who read the words of schema.org.
     *
     * @param dossiers by the prefix of their ids
     */
    static Markup linked(Map<String, Dossier> dossiers, Citations citations) {
        return new Markup()
                .data("application/ld+json", LINKED, text(json -> SchemaOrg.write(dossiers, citations, json)));
    }

    /** What is in a block. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String text(Content content) {
        StringWriter out = new StringWriter();
        JsonFactory factory = JsonFactory.builder().build();
        factory.setCharacterEscapes(new NoTags());
        try (JsonGenerator json = factory.createGenerator(out)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void write(PageSettings settings, List<Dossier> dossiers) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("texts", settings.fullText() ? "full" : "quoted");
        json.writeArrayFieldStart("articles");
        for (Dossier d : dossiers) {
            for (Article a : d.articles()) {
                article(a);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stories");
        for (Dossier d : dossiers) {
            new StoryBlock(json, citations, d).write();
        }
        json.writeEndArray();
        CitationsJson.writeRows(
                citations,
                dossiers.stream()
                        .flatMap(d -> d.articles().stream())
                        .map(Article::id)
                        .toList(),
                json);
        json.writeArrayFieldStart("refused");
        for (PageSettings.NotRead n : settings.notRead()) {
            json.writeStartObject();
            json.writeStringField("file", n.name());
            json.writeStringField("reason", n.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void article(Article a) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", a.id());
        json.writeStringField("file", a.capture().name());
        text("sha256", a.capture().sha256());
        text("outlet", a.outlet().map(Outlet::name));
        text("published", a.published().map(Published::toString));
        text("title", a.title());
        text("author", a.author());
        text("agency", a.agency().map(Named::name));
        text("dateline", a.dateline().map(Named::name));
        text("url", a.url());
        text("language", a.language());
        json.writeStringField("textSha256", Sha256.hex(a.body()));
        json.writeArrayFieldStart("excerpts");
        for (Span s : citations.shown(a.id())) {
            json.writeStartObject();
            json.writeNumberField("start", s.start());
            json.writeNumberField("end", s.end());
            json.writeStringField("sha256", Sha256.hex(s.of(a.body())));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("parts");
        for (Part p : a.parts()) {
            json.writeStartObject();
            json.writeStringField("kind", p.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("length", p.text().length());
            json.writeStringField("sha256", Sha256.hex(p.text()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        } else {
            json.writeNullField(field);
        }
    }

    /** Nothing in the block may look like a tag to the browser. */
    private static final class NoTags extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return new SerializedString(new String(Character.toChars(c)));
        }
    }
}
