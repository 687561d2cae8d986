package org.stemma.app.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.stemma.dossier.Citation;

/** Writes the table of citations, the same in the dossier's JSON and in the page's data. */
public final class CitationsJson {
    private CitationsJson() {}

    /** Writes all citations as the member {@code citations} of the object being written. */
    public static void write(Citations citations, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("citations");
        List<Citation> all = citations.all();
        for (int i = 0; i < all.size(); i++) {
            Citation c = all.get(i);
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            json.writeStringField("article", c.article());
            json.writeNumberField("part", c.where().part());
            json.writeNumberField("start", c.where().span().start());
            json.writeNumberField("end", c.where().span().end());
            json.writeStringField("exact", c.exact());
            json.writeStringField("prefix", c.prefix());
            json.writeStringField("suffix", c.suffix());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
