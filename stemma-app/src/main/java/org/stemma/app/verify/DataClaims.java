package org.stemma.app.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.article.PartSpan;
import org.stemma.dossier.Citation;
import org.stemma.text.Span;

/** Reads what page and JSON say in the same words: articles and citations. */
final class DataClaims {
    private final JsonNode data;
    private final List<Fault> faults;

    DataClaims(JsonNode data, List<Fault> faults) {
        this.data = data;
        this.faults = faults;
    }

    List<Claims.Account> articles() {
        List<Claims.Account> out = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode a : data.path("articles")) {
            String id = a.path("id").asText("");
            if (!ids.add(id)) {
                faults.add(new Fault("article " + id, "two articles have this id"));
            }
            List<Claims.PartOf> parts = new ArrayList<>();
            String body = "";
            for (JsonNode p : a.path("parts")) {
                String sha256 = p.path("sha256").asText("");
                parts.add(new Claims.PartOf(number(p.path("length")), sha256));
                body = p.path("kind").asText("").equals("body") ? sha256 : body;
            }
            if (!body.equals(a.path("textSha256").asText(""))) {
                faults.add(new Fault("article " + id, "the SHA-256 of its text and of its body differ"));
            }
            out.add(new Claims.Account(
                    id, a.path("file").asText(""), a.path("sha256").asText(""), parts));
        }
        return out;
    }

    /** The citations up to the first that has no form; what refers to a later one will be found. */
    List<Citation> citations() {
        List<Citation> out = new ArrayList<>();
        for (JsonNode c : data.path("citations")) {
            int start = number(c.path("start"));
            int end = number(c.path("end"));
            boolean whole = number(c.path("id")) == out.size() + 1
                    && number(c.path("part")) >= 0
                    && start >= 0
                    && end > start
                    && c.path("exact").isTextual()
                    && c.path("prefix").isTextual()
                    && c.path("suffix").isTextual()
                    && c.path("article").isTextual();
            if (!whole) {
                faults.add(new Fault("citation " + (out.size() + 1), "it is not a citation, or not in its order"));
                break;
            }
            out.add(new Citation(
                    c.path("article").asText(),
                    new PartSpan(number(c.path("part")), new Span(start, end)),
                    c.path("exact").asText(),
                    c.path("prefix").asText(),
                    c.path("suffix").asText()));
        }
        return out;
    }

    /** A number that can be one of ours; -1 for anything else. */
    static int number(JsonNode n) {
        return n.isInt() && n.asInt() >= 0 ? n.asInt() : -1;
    }
}
