package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stemma.app.outcome.Collated;
import org.stemma.app.proof.Citations;
import org.stemma.app.proof.Sha256;
import org.stemma.article.Article;
import org.stemma.article.Edition;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.text.Languages;
import org.stemma.text.Span;

/** The articles of a run: what each says of itself, and its text as far as it may be passed on. */
final class ArticlesJson {
    private static final String CUT = " [...] ";

    private final JsonOut to;
    private final Collated collated;
    private final Citations citations;

    ArticlesJson(CitedOut cited, Collated collated) {
        this.to = cited.plain();
        this.collated = collated;
        this.citations = cited.citations();
    }

    void write() throws IOException {
        to.json().writeArrayFieldStart("articles");
        for (Article a : collated.reading().articles()) {
            article(a);
        }
        to.json().writeEndArray();
    }

    private void article(Article a) throws IOException {
        JsonGenerator json = to.json();
        json.writeStartObject();
        to.text("id", a.id());
        to.text("file", a.capture().name());
        to.text("sha256", a.capture().sha256());
        to.text("outlet", a.outlet().map(Outlet::name));
        to.text("outletDomain", a.outlet().flatMap(Outlet::domain));
        to.text("published", a.published().map(Published::toString));
        to.text("title", a.title());
        to.text("author", a.author());
        to.text("agency", a.agency().map(Named::name));
        to.text("dateline", a.dateline().map(Named::name));
        to.text("url", a.url());
        to.text("language", a.language());
        edition(a);
        to.texts("notRead", Languages.notRead(a.language()));
        body(a);
        parts(a);
        extra(a);
        json.writeEndObject();
    }

    private void edition(Article a) throws IOException {
        JsonGenerator json = to.json();
        if (a.edition().isEmpty()) {
            json.writeNullField("edition");
            return;
        }
        Edition edition = a.edition().get();
        json.writeObjectFieldStart("edition");
        to.text("item", edition.item());
        if (edition.number().isPresent()) {
            json.writeNumberField("number", edition.number().getAsLong());
        } else {
            json.writeNullField("number");
        }
        to.text("status", edition.status());
        json.writeBooleanField("corrected", edition.corrected());
        json.writeEndObject();
    }

    private void body(Article a) throws IOException {
        String body = a.body();
        to.text("textSha256", Sha256.hex(body));
        to.json().writeNumberField("textLength", body.length());
        List<Span> excerpts = excerpts(a);
        to.text("text", excerpts.stream().map(s -> s.of(body)).collect(Collectors.joining(CUT)));
        to.json().writeArrayFieldStart("excerpts");
        for (Span s : excerpts) {
            to.json().writeStartObject();
            to.json().writeNumberField("start", s.start());
            to.json().writeNumberField("end", s.end());
            to.text("text", s.of(body));
            to.text("sha256", Sha256.hex(s.of(body)));
            to.json().writeEndObject();
        }
        to.json().writeEndArray();
    }

    private List<Span> excerpts(Article a) {
        if (citations.knows(a.id())) {
            return citations.shown(a.id());
        }
        return a.body().isEmpty() ? List.of() : List.of(new Span(0, a.body().length()));
    }

    /** Long parts keep their place and length; their words go out only with the full texts. */
    private void parts(Article a) throws IOException {
        JsonGenerator json = to.json();
        json.writeArrayFieldStart("parts");
        for (Part p : a.parts()) {
            json.writeStartObject();
            to.text("kind", p.kind());
            json.writeNumberField("length", p.text().length());
            to.text("sha256", Sha256.hex(p.text()));
            boolean full = collated.texts() == Collated.Texts.FULL;
            switch (p.kind()) {
                case TITLE, BYLINE, DATELINE, SUBHEAD, CREDIT -> to.text("text", p.text());
                case CAPTION, FURNITURE -> {
                    if (full) {
                        to.text("text", p.text());
                    }
                }
                case BODY -> {}
            }
            json.writeArrayFieldStart("map");
            for (Part.Stretch s : p.map()) {
                json.writeArray(new int[] {s.start(), s.source(), s.length()}, 0, 3);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void extra(Article a) throws IOException {
        to.json().writeObjectFieldStart("extra");
        for (Map.Entry<String, String> e : a.extra().entrySet()) {
            to.text(e.getKey(), e.getValue());
        }
        to.json().writeEndObject();
    }
}
