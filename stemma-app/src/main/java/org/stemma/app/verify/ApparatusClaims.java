package org.stemma.app.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the claims of one apparatus in JSON: the words at every place are a stretch of a witness's text. */
final class ApparatusClaims {
    private final String where;
    private final JsonNode apparatus;
    private final List<Claims.Shown> shown;
    private final List<Fault> faults;
    private final Map<String, Integer> witnesses = new HashMap<>();

    ApparatusClaims(String where, JsonNode apparatus, List<Claims.Shown> shown, List<Fault> faults) {
        this.where = where;
        this.apparatus = apparatus;
        this.shown = shown;
        this.faults = faults;
    }

    void read() {
        JsonNode of = apparatus.path("witnesses");
        for (int w = 0; w < of.size(); w++) {
            if (witnesses.put(of.path(w).path("siglum").asText(""), w) != null) {
                faults.add(new Fault(where, "two witnesses have one siglum"));
            }
            shown.add(new Claims.Shown(
                    where + ".witnesses[" + w + "]",
                    JsonClaims.reference(of.path(w).path("citations")),
                    of.path(w).path("text").asText("")));
        }
        JsonNode columns = apparatus.path("columns");
        for (int c = 0; c < columns.size(); c++) {
            for (JsonNode r : columns.path(c).path("readings")) {
                at(".columns[" + c + "]", c, first(r), r.path("words"));
            }
        }
        for (JsonNode h : apparatus.path("hidden")) {
            int c = DataClaims.number(h.path("column"));
            at(".hidden", c, h.path("witness").asText(""), h.path("reading"));
            at(".hidden", c, first(h), h.path("words"));
        }
        for (JsonNode n : apparatus.path("graph").path("nodes")) {
            at(".graph", DataClaims.number(n.path("column")), first(n), n.path("words"));
        }
    }

    private static String first(JsonNode of) {
        return of.path("witnesses").path(0).asText("");
    }

    /** The words are those that this witness has in this column. */
    private void at(String place, int column, String siglum, JsonNode words) {
        String text = words.asText("");
        if (text.isEmpty()) {
            return;
        }
        int w = witnesses.getOrDefault(siglum, -1);
        JsonNode cell = apparatus.path("columns").path(column).path("cells").path(w);
        String of = JsonClaims.reference(apparatus.path("witnesses").path(w).path("citations"));
        int start = DataClaims.number(cell.path("start"));
        int end = DataClaims.number(cell.path("end"));
        boolean cited = !of.isEmpty() && start >= 0 && end >= start;
        shown.add(new Claims.Shown(where + place, cited ? of + ":" + start + "-" + end : "", text));
    }
}
