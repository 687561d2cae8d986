package org.stemma.app.tei;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What the TEI allows in the elements that we write: the elements that may stand in each, and its attributes.
 *
 * <p>The table is cut out of one that others made of the TEI's own schema (tei_all; see NOTICE.txt beside the resources of the
 * exports). It says nothing of order and number, which our grammar does.
 */
final class TeiTable {
    private static final String RNG = "http://relaxng.org/ns/structure/1.0";

    private final Map<String, Entry> elements = new HashMap<>();

    /**
     * What is allowed in one element.
     *
     * @param children names of elements
     * @param attributes names of attributes, with their prefix
     */
    private record Entry(Set<String> children, Set<String> attributes) {
        Entry() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    private TeiTable() {}

    /** The table of the TEI. */
    static TeiTable read() throws IOException {
        TeiTable table = new TeiTable();
        try (InputStream in = Objects.requireNonNull(TeiTable.class.getResourceAsStream("tei-elements.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] cells = line.split("\t", -1);
                table.elements.put(cells[0], new Entry(words(cells[1]), words(cells[2])));
            }
        }
        return table;
    }

    private static Set<String> words(String cell) {
        return Set.of(cell.isEmpty() ? new String[0] : cell.split(" "));
    }

    /** What a grammar in RELAX NG allows, in the same form. */
    static TeiTable of(Document grammar) {
        Map<String, Element> definitions = new HashMap<>();
        for (Element e : elements(grammar, "define")) {
            definitions.put(e.getAttribute("name"), e);
        }
        TeiTable table = new TeiTable();
        for (Element e : elements(grammar, "element")) {
            Entry entry = table.elements.computeIfAbsent(e.getAttribute("name"), n -> new Entry());
            collect(e, definitions, new TreeSet<>(), entry);
        }
        return table;
    }

    private static void collect(Element pattern, Map<String, Element> definitions, Set<String> seen, Entry into) {
        for (Node n = pattern.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                String name = e.getAttribute("name");
                switch (e.getLocalName()) {
                    case "element" -> into.children().add(name);
                    case "attribute" -> into.attributes().add(name);
                    case "ref" -> {
                        if (seen.add(name)) {
                            collect(Objects.requireNonNull(definitions.get(name), name), definitions, seen, into);
                        }
                    }
                    default -> collect(e, definitions, seen, into);
                }
            }
        }
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> found = new ArrayList<>();
        var all = document.getElementsByTagNameNS(RNG, name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    /** Names of all elements. */
    Set<String> names() {
        return new TreeSet<>(elements.keySet());
    }

    /** What this allows and the other one does not. */
    List<String> beyond(TeiTable other) {
        List<String> found = new ArrayList<>();
        elements.forEach((name, entry) -> {
            entry.children().forEach(c -> other.element(name, c, found));
            entry.attributes().forEach(a -> other.attribute(name, a, found));
        });
        return found;
    }

    /** What stands in the document and is not allowed, in reading order. */
    List<String> complaints(Document document) {
        List<String> found = new ArrayList<>();
        walk(document.getDocumentElement(), found);
        return found;
    }

    private void walk(Element e, List<String> found) {
        String name = e.getLocalName();
        NamedNodeMap attributes = e.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.item(i).getNodeName();
            if (!attribute.equals("xmlns")) {
                attribute(name, attribute, found);
            }
        }
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                element(name, child.getLocalName(), found);
                walk(child, found);
            }
        }
    }

    private void element(String parent, String child, List<String> found) {
        if (!elements.getOrDefault(parent, new Entry()).children().contains(child)) {
            found.add(child + " in " + parent);
        }
    }

    private void attribute(String element, String attribute, List<String> found) {
        if (!elements.getOrDefault(element, new Entry()).attributes().contains(attribute)) {
            found.add("@" + attribute + " of " + element);
        }
    }
}
