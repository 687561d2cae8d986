package org.stemma.app.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.stemma.app.linked.Sources;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.dossier.Dossier;

/** Writes the articles as CSL-JSON, which Zotero, pandoc and citeproc read; the id of an article is its siglum. */
final class CslJson {
    private CslJson() {}

    static void write(Dossier dossier, OutputStream out) throws IOException {
        JsonFile.write(out, json -> {
            json.writeStartArray();
            for (Article a : dossier.articles()) {
                item(json, dossier.sigla().getOrDefault(a.id(), a.id()), a);
            }
            json.writeEndArray();
        });
    }

    private static void item(JsonGenerator json, String siglum, Article a) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", siglum);
        json.writeStringField("type", "article-newspaper");
        JsonFile.member(json, "title", a.title());
        JsonFile.member(json, "container-title", a.outlet().map(Outlet::name));
        if (a.author().isPresent()) {
            json.writeArrayFieldStart("author");
            json.writeStartObject();
            json.writeStringField("literal", a.author().get());
            json.writeEndObject();
            json.writeEndArray();
        }
        Optional<LocalDate> day = a.published().map(Published::date);
        if (day.isPresent()) {
            json.writeObjectFieldStart("issued");
            json.writeArrayFieldStart("date-parts");
            json.writeStartArray();
            json.writeNumber(day.get().getYear());
            json.writeNumber(day.get().getMonthValue());
            json.writeNumber(day.get().getDayOfMonth());
            json.writeEndArray();
            json.writeEndArray();
            json.writeEndObject();
        }
        JsonFile.member(json, "language", a.language());
        JsonFile.member(json, "source", a.agency().map(Named::name));
        JsonFile.member(json, "URL", Sources.address(a));
        json.writeEndObject();
    }
}
