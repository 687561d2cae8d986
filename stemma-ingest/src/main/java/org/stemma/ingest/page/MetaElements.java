package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page's {@code meta} elements by name, in one pass. */
final class MetaElements {
    private static final int MOST = 2000;
    private static final List<String> NAMES = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> contents = new HashMap<>();

    MetaElements(Document page) {
        int n = 0;
        for (Element e : page.getElementsByTag("meta")) {
            String content = e.attr("content").strip();
            if (content.isEmpty() || n++ > MOST || CommentArea.holds(e)) {
                continue;
            }
            for (String attribute : NAMES) {
                String name = e.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    contents.computeIfAbsent(name, k -> new ArrayList<>()).add(Entities.decoded(content));
                }
            }
        }
    }

    /** What these say, in the order of the names; the same words once. */
    List<Evidence> of(String... names) {
        List<Evidence> out = new ArrayList<>();
        for (String name : names) {
            for (String content : contents.getOrDefault(name, List.of())) {
                Evidence e = new Evidence("meta " + name, content);
                if (!out.contains(e)) {
                    out.add(e);
                }
            }
        }
        return out;
    }
}
