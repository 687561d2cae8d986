package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.article.Published;
import org.stemma.attribution.Channel;
import org.stemma.store.index.Facet;
import org.stemma.store.index.FacetCount;
import org.stemma.store.index.Marked;
import org.stemma.store.index.QuoteHit;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchHit;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import org.stemma.store.index.Snippet;
import org.stemma.text.Span;

/** Writes what a search found, for {@code stemma search --json} and {@code stemma quotes --json}. */
public final class FoundJson {
    private final JsonGenerator json;
    private final JsonOut to;

    private FoundJson(JsonGenerator json) {
        this.json = json;
        this.to = new JsonOut(json);
    }

    /** What writes the members of one object. */
    private interface Members {
        void write(FoundJson json) throws IOException;
    }

    /** Writes a page of articles. */
    public static void write(SearchQuery query, SearchPage page, Writer out) throws IOException {
        object(out, j -> j.articles(query, page));
    }

    /** Writes a page of attributions. */
    public static void write(QuoteQuery query, QuotesPage page, Writer out) throws IOException {
        object(out, j -> j.quotations(query, page));
    }

    private static void object(Writer out, Members members) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            members.write(new FoundJson(json));
            json.writeEndObject();
        }
    }

    private void articles(SearchQuery query, SearchPage page) throws IOException {
        to.text("format", "stemma-search/1");
        to.text("query", query.words());
        to.text("order", query.order());
        json.writeNumberField("total", page.total());
        to.text("next", page.next());
        to.texts("notes", page.notes());
        json.writeArrayFieldStart("hits");
        for (SearchHit h : page.hits()) {
            article(h);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("facets");
        for (Map.Entry<Facet, List<FacetCount>> e : page.facets().entrySet()) {
            json.writeArrayFieldStart(e.getKey().name().toLowerCase(Locale.ROOT));
            for (FacetCount c : e.getValue()) {
                json.writeStartObject();
                to.text("value", c.value());
                json.writeNumberField("articles", c.articles());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void article(SearchHit h) throws IOException {
        json.writeStartObject();
        to.text("article", h.article());
        to.text("story", h.story());
        to.text("outlet", h.outlet());
        to.text("published", h.published().map(Published::toString));
        to.text("url", h.url());
        to.text("language", h.language());
        to.text("agency", h.agency());
        to.share("score", h.score());
        if (h.title().isPresent()) {
            json.writeObjectFieldStart("title");
            marked(h.title().get());
            json.writeEndObject();
        } else {
            json.writeNullField("title");
        }
        json.writeArrayFieldStart("snippets");
        for (Snippet s : h.snippets()) {
            json.writeStartObject();
            json.writeNumberField("part", s.where().part());
            json.writeNumberField("start", s.where().span().start());
            json.writeNumberField("end", s.where().span().end());
            marked(s.words());
            json.writeBooleanField("cutBefore", s.cutBefore());
            json.writeBooleanField("cutBehind", s.cutBehind());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void marked(Marked words) throws IOException {
        to.text("text", words.text());
        json.writeArrayFieldStart("marks");
        for (Span m : words.marks()) {
            json.writeStartObject();
            json.writeNumberField("start", m.start());
            json.writeNumberField("end", m.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void quotations(QuoteQuery query, QuotesPage page) throws IOException {
        to.text("format", "stemma-quotes/1");
        to.text("speaker", query.speaker());
        to.text("query", query.words());
        to.text("order", query.order());
        json.writeNumberField("total", page.total());
        to.text("next", page.next());
        json.writeArrayFieldStart("quotes");
        for (QuoteHit h : page.hits()) {
            quotation(h);
        }
        json.writeEndArray();
    }

    private void quotation(QuoteHit h) throws IOException {
        json.writeStartObject();
        to.text("article", h.article());
        json.writeNumberField("number", h.number());
        to.text("story", h.story());
        to.text("title", h.title());
        to.text("outlet", h.outlet());
        to.text("published", h.published().map(Published::toString));
        to.text("url", h.url());
        to.text("speaker", h.speaker());
        to.text("mention", h.source());
        to.text("kind", h.attribution().kind());
        to.text("act", h.attribution().act());
        to.share("confidence", h.attribution().confidence());
        json.writeArrayFieldStart("chain");
        List<Channel> chain = h.attribution().chain();
        for (int i = 0; i < chain.size(); i++) {
            json.writeStartObject();
            to.text("text", h.channels().get(i));
            to.text("type", chain.get(i).type());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("content");
        for (int i = 0; i < h.words().size(); i++) {
            Span where = h.attribution().content().get(i);
            json.writeStartObject();
            json.writeNumberField("start", where.start());
            json.writeNumberField("end", where.end());
            marked(h.words().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
