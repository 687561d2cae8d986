package org.stemma.app.linked;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.app.proof.Citations;
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
import org.stemma.text.Span;

/**
 * Stories in the words of schema.org, as JSON-LD: each article a {@code NewsArticle}, each utterance a {@code Quotation} for
 * every wording, each reading of a figure of several values a {@code Claim}. Their ids are those of the dossier page.
 */
public final class SchemaOrg {
    /** So many wordings of one passage go into a page, which has all of them in its table of citations. */
    private static final int FEW = 2;

    private final Dossier dossier;
    private final String prefix;
    private final Optional<Citations> citations;
    private final JsonGenerator json;

    private SchemaOrg(Dossier dossier, String prefix, Optional<Citations> citations, JsonGenerator json) {
        this.dossier = dossier;
        this.prefix = prefix;
        this.citations = citations;
        this.json = json;
    }

    /** Writes one story with all that is said in it. */
    public static void write(Dossier dossier, JsonGenerator json) throws IOException {
        start(json);
        new SchemaOrg(dossier, "", Optional.empty(), json).members();
        end(json);
    }

    /**
     * Writes stories as a page holds them: the utterances that several articles carry, all words with their reference
     * to the table of citations as {@code identifier}.
     *
     * @param dossiers by the prefix of their ids
     */
    public static void write(Map<String, Dossier> dossiers, Citations citations, JsonGenerator json)
            throws IOException {
        start(json);
        for (Map.Entry<String, Dossier> d : dossiers.entrySet()) {
            new SchemaOrg(d.getValue(), d.getKey(), Optional.of(citations), json).members();
        }
        end(json);
    }

    private static void start(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", "https://schema.org");
        json.writeArrayFieldStart("@graph");
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    private void members() throws IOException {
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
                claims("#" + prefix + "f" + n, f);
            }
        }
    }

    private void article(Article a) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "NewsArticle");
        json.writeStringField("@id", id(a.id()));
        text("headline", a.title());
        Optional<String> outlet = a.outlet().map(Outlet::name);
        if (outlet.isPresent()) {
            json.writeObjectFieldStart("publisher");
            json.writeStringField("@type", "NewsMediaOrganization");
            json.writeStringField("name", outlet.get());
            json.writeEndObject();
        }
        text("datePublished", a.published().map(Published::toString));
        text("inLanguage", a.language());
        text("url", Sources.address(a));
        json.writeEndObject();
    }

    /** One for each passage and wording, with the articles that have it. */
    private void quotations(CollatedUtterance u) throws IOException {
        int n = 0;
        for (CollatedPassage p : u.passages()) {
            Map<String, List<Carrier>> wordings = new LinkedHashMap<>();
            for (Carrier c : p.passage().carriers()) {
                wordings.computeIfAbsent(words(c), w -> new ArrayList<>()).add(c);
            }
            boolean shared = p.passage().carriers().stream()
                            .map(Carrier::article)
                            .distinct()
                            .count()
                    > 1;
            int left = citations.isEmpty() ? Integer.MAX_VALUE : shared ? FEW : 0;
            for (Map.Entry<String, List<Carrier>> e : wordings.entrySet()) {
                n++;
                if (left > 0) {
                    quotation("#" + prefix + u.utterance().id() + "-" + n, u, e.getKey(), e.getValue());
                }
                left--;
            }
        }
    }

    private void quotation(String id, CollatedUtterance u, String words, List<Carrier> carriers) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "Quotation");
        json.writeStringField("@id", id);
        json.writeStringField("text", words);
        Carrier first = carriers.get(0);
        reference(first.article(), first.piece());
        if (u.utterance().speaker().isPresent()) {
            // Whether that is a person or an organisation, nobody has said.
            json.writeObjectFieldStart("creator");
            json.writeStringField("name", u.utterance().speaker().get());
            json.writeEndObject();
        }
        references("isPartOf", carriers.stream().map(Carrier::article).toList());
        json.writeEndObject();
    }

    private String words(Carrier c) {
        return c.text(dossier.of(c.article()).account().body().text());
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
            reference(first.article(), List.of(first.sentence()));
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

    /** Where the page's table of citations has the words. */
    private void reference(String article, List<Span> words) throws IOException {
        if (citations.isPresent()) {
            json.writeStringField("identifier", citations.get().reference(article, words));
        }
    }

    private void text(String field, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get());
        }
    }

    private String id(String article) {
        return "#" + prefix + "a-" + dossier.sigla().getOrDefault(article, article);
    }
}
