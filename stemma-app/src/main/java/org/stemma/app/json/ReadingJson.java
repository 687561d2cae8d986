package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.ingest.page.Evidence;
import org.stemma.ingest.page.HtmlPage;
import org.stemma.ingest.page.PageBlock;
import org.stemma.ingest.page.PageData;
import org.stemma.ingest.page.Told;

/** Writes what was understood of inputs, for {@code stemma read --json}. */
public final class ReadingJson {
    private final JsonGenerator json;
    private final JsonOut to;

    private ReadingJson(JsonGenerator json) {
        this.json = json;
        this.to = new JsonOut(json);
    }

    /**
     * Writes articles.
     *
     * @param pages the web pages they were read from, by the name of the capture
     */
    public static void write(List<Article> articles, Map<String, HtmlPage> pages, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("articles");
            for (Article a : articles) {
                new ReadingJson(json)
                        .article(a, Optional.ofNullable(pages.get(a.capture().name())));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void article(Article a, Optional<HtmlPage> page) throws IOException {
        json.writeStartObject();
        to.text("id", a.id());
        to.text("file", a.capture().name());
        to.text("sha256", a.capture().sha256());
        to.text("title", a.title());
        to.text("outlet", a.outlet().map(Outlet::name));
        to.text("author", a.author());
        to.text("agency", a.agency().map(Named::name));
        to.text("dateline", a.dateline().map(Named::name));
        to.text("published", a.published().map(Object::toString));
        to.text("url", a.url());
        to.text("language", a.language());
        json.writeArrayFieldStart("parts");
        for (Part part : a.parts()) {
            json.writeStartObject();
            to.text("kind", part.kind());
            to.text("text", part.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (page.isPresent()) {
            json.writeObjectFieldStart("page");
            page(page.get());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void page(HtmlPage page) throws IOException {
        to.text("way", page.way());
        json.writeNumberField("confidence", page.confidence());
        data(page.data());
        json.writeArrayFieldStart("blocks");
        for (PageBlock block : page.blocks()) {
            json.writeStartObject();
            to.text("form", block.form());
            to.text("dropped", block.dropped().map(d -> d.name().toLowerCase(Locale.ROOT)));
            to.text("text", block.text().text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void data(PageData data) throws IOException {
        json.writeObjectFieldStart("metadata");
        told("title", data.title(), Function.identity());
        told("outlet", data.outlet(), Function.identity());
        told("authors", data.authors(), names -> String.join("; ", names));
        told("published", data.published(), Object::toString);
        told("modified", data.modified(), Object::toString);
        told("url", data.url(), Function.identity());
        told("language", data.language(), Function.identity());
        told("agency", data.agency(), Function.identity());
        told("isBasedOn", data.basedOn(), Function.identity());
        json.writeEndObject();
    }

    private <T> void told(String field, Told<T> told, Function<T, String> words) throws IOException {
        json.writeObjectFieldStart(field);
        to.text("value", told.value().map(words));
        to.text("because", told.because());
        json.writeArrayFieldStart("evidence");
        for (Evidence e : told.evidence()) {
            json.writeStartObject();
            to.text("where", e.where());
            to.text("words", e.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
