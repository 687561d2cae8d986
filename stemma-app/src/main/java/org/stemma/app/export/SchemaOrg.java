package org.stemma.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.CollatedPassage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;

/**
 * Writes a story in the words of schema.org, as JSON-LD: each article a {@code NewsArticle}, each utterance that is quoted a
 * {@code Quotation} for every wording, each reading of a figure of several values a {@code Claim}.
 */
final class SchemaOrg {
    private final Dossier dossier;
    private final JsonGenerator json;

    private SchemaOrg(Dossier dossier, JsonGenerator json) {
        this.dossier = dossier;
        this.json = json;
    }

    static void write(Dossier dossier, OutputStream out) throws IOException {
        JsonFile.write(out, json -> new SchemaOrg(dossier, json).graph());
    }

    private void graph() throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeArrayFieldStart("@graph");
        for (Article a : dossier.articles()) {
            article(a);
        }
        for (CollatedUtterance u : dossier.utterances()) {
            quotations(u);
        }
        int n = 0;
        for (Figure f : dossier.figures()) {
            n++;
            if (f.readings().size() > 1) {
                claims("#f" + n, f);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void article(Article a) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "NewsArticle");
        json.writeStringField("@id", id(a.id()));
        JsonFile.member(json, "headline", a.title());
        Optional<String> outlet = a.outlet().map(Outlet::name);
        if (outlet.isPresent()) {
            json.writeObjectFieldStart("publisher");
            json.writeStringField("@type", "NewsMediaOrganization");
            json.writeStringField("name", outlet.get());
            json.writeEndObject();
        }
        JsonFile.member(json, "datePublished", a.published().map(Published::toString));
        JsonFile.member(json, "inLanguage", a.language());
        JsonFile.member(json, "url", Sources.address(a));
        json.writeEndObject();
    }

    /** One for each passage and wording, with the articles that have it. */
    private void quotations(CollatedUtterance u) throws IOException {
        Map<String, List<String>> articles = new LinkedHashMap<>();
        for (CollatedPassage p : u.passages()) {
            for (Carrier c : p.passage().carriers()) {
                String words = c.text(dossier.of(c.article()).account().body().text());
                articles.computeIfAbsent(words, w -> new ArrayList<>()).add(c.article());
            }
        }
        int n = 0;
        for (Map.Entry<String, List<String>> e : articles.entrySet()) {
            n++;
            json.writeStartObject();
            json.writeStringField("@type", "Quotation");
            json.writeStringField("@id", "#" + u.utterance().id() + "-" + n);
            json.writeStringField("text", e.getKey());
            if (u.utterance().speaker().isPresent()) {
                // Whether that is a person or an organisation, nobody has said.
                json.writeObjectFieldStart("creator");
                json.writeStringField("name", u.utterance().speaker().get());
                json.writeEndObject();
            }
            references("isPartOf", e.getValue());
            json.writeEndObject();
        }
    }

    private void claims(String id, Figure f) throws IOException {
        int n = 0;
        for (FigureReading r : f.readings()) {
            n++;
            FigureWitness first = r.witnesses().get(0);
            json.writeStartObject();
            json.writeStringField("@type", "Claim");
            json.writeStringField("@id", id + "-" + n);
            json.writeStringField("name", f.what() + ": " + r.value());
            json.writeStringField(
                    "text",
                    first.sentence()
                            .of(dossier.of(first.article()).account().body().text()));
            references(
                    "appearance",
                    r.witnesses().stream().map(FigureWitness::article).toList());
            json.writeEndObject();
        }
    }

    private void references(String member, List<String> articles) throws IOException {
        json.writeArrayFieldStart(member);
        for (String a : articles.stream().distinct().toList()) {
            json.writeStartObject();
            json.writeStringField("@id", id(a));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String id(String article) {
        return "#" + dossier.sigla().getOrDefault(article, article);
    }
}
