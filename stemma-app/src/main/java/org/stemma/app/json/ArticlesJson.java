package org.stemma.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stemma.app.outcome.Collated;
import org.stemma.article.Article;
import org.stemma.article.Edition;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Excerpts;
import org.stemma.text.Languages;
import org.stemma.text.Span;

/** The articles of a run: what each says of itself, and its text as far as it may be passed on. */
final class ArticlesJson {
    private static final String CUT = " [...] ";

    private final JsonOut to;
    private final Collated collated;
    private final Map<String, Dossier> storyOf = new HashMap<>();

    ArticlesJson(JsonOut to, Collated collated) {
        this.to = to;
        this.collated = collated;
        for (Dossier d : collated.dossiers()) {
            d.articles().forEach(a -> storyOf.put(a.id(), d));
        }
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
        to.text("textSha256", sha256(body));
        to.json().writeNumberField("textLength", body.length());
        List<Span> excerpts = excerpts(a);
        to.text("text", excerpts.stream().map(s -> s.of(body)).collect(Collectors.joining(CUT)));
        to.json().writeArrayFieldStart("excerpts");
        for (Span s : excerpts) {
            to.json().writeStartObject();
            to.spanMembers(s, body);
            to.json().writeEndObject();
        }
        to.json().writeEndArray();
    }

    private List<Span> excerpts(Article a) {
        Dossier story = storyOf.get(a.id());
        if (collated.texts() == Collated.Texts.FULL || story == null) {
            return a.body().isEmpty() ? List.of() : List.of(new Span(0, a.body().length()));
        }
        return Excerpts.of(story, a.id());
    }

    /** Long parts keep their place and length; their words go out only with the full texts. */
    private void parts(Article a) throws IOException {
        JsonGenerator json = to.json();
        json.writeArrayFieldStart("parts");
        for (Part p : a.parts()) {
            json.writeStartObject();
            to.text("kind", p.kind());
            json.writeNumberField("length", p.text().length());
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

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
