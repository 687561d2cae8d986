package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads XML that others wrote, by jsoup's XML parser.
 *
 * <p>It knows neither DTDs nor entities of one's own nor any address, so that nothing can be expanded or fetched, and it
 * reads on where a feed is not well-formed, as many are not. Names are compared without prefix and case.
 */
final class Xml {
    private Xml() {}

    /** The document; refuses one that declares entities, and one beyond the limits. */
    static Document parse(String xml, Limits limits) throws Unreadable {
        if (xml.length() > limits.pageUnits()) {
            throw new Unreadable("is XML of " + xml.length() + " characters, more than Stemma takes apart");
        }
        int doctype = doctype(xml);
        if (doctype >= 0) {
            int end = xml.indexOf('>', doctype);
            int subset = xml.indexOf('[', doctype);
            if (subset >= 0 && (end < 0 || subset < end)) {
                throw new Unreadable("is XML with declarations of its own (a DTD), which Stemma does not read");
            }
        }
        return Parser.xmlParser()
                .setTrackPosition(true)
                .setMaxDepth(limits.depth())
                .parseInput(xml, "");
    }

    private static int doctype(String xml) {
        int root = 0;
        while (root < xml.length()) {
            int at = xml.indexOf('<', root);
            if (at < 0 || at + 1 >= xml.length()) {
                return -1;
            }
            if (xml.regionMatches(true, at, "<!doctype", 0, 9)) {
                return at;
            }
            if (xml.startsWith("<!--", at)) {
                int end = xml.indexOf("-->", at);
                root = end < 0 ? xml.length() : end + 3;
            } else if (xml.charAt(at + 1) == '?') {
                int end = xml.indexOf("?>", at);
                root = end < 0 ? xml.length() : end + 2;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** The outermost element; refuses a document without one. */
    static Element root(Document document) throws Unreadable {
        for (Node node : document.childNodes()) {
            if (node instanceof Element element && !(node instanceof DocumentType)) {
                return element;
            }
        }
        throw new Unreadable("is XML without an element");
    }

    /** An element's name in lower case, without prefix. */
    static String name(Element element) {
        String tag = element.tagName();
        return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** An element's children of this name. */
    static List<Element> children(Element element, String name) {
        List<Element> out = new ArrayList<>();
        for (Element child : element.children()) {
            if (name(child).equals(name)) {
                out.add(child);
            }
        }
        return out;
    }

    /** The first child of this name. */
    static Optional<Element> child(Element element, String name) {
        for (Element child : element.children()) {
            if (name(child).equals(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** All elements of this name at or below an element, in order. */
    static List<Element> all(Element element, String name) {
        List<Element> out = new ArrayList<>();
        element.stream().filter(e -> name(e).equals(name)).forEach(out::add);
        return out;
    }

    /** The words of the first child of this name, without white space at their edges; empty when there are none. */
    static Optional<String> text(Element element, String name) {
        return child(element, name).map(Xml::words).filter(s -> !s.isEmpty());
    }

    /** The words of an element, CDATA included. */
    static String words(Element element) {
        StringBuilder out = new StringBuilder();
        element.nodeStream(TextNode.class).forEach(t -> out.append(t.getWholeText()));
        return out.toString().strip();
    }

    /** An attribute's value, whatever its prefix and case. */
    static Optional<String> attribute(Element element, String name) {
        for (org.jsoup.nodes.Attribute a : element.attributes()) {
            String key = a.getKey();
            if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(name)
                    && !a.getValue().isBlank()) {
                return Optional.of(a.getValue().strip());
            }
        }
        return Optional.empty();
    }

    /** The source between an element's start and end tags. */
    static String inner(Element element, String source) {
        int from = element.sourceRange().endPos();
        int to = element.endSourceRange().isTracked() ? element.endSourceRange().startPos() : from;
        return from < 0 || to <= from || to > source.length() ? element.html() : source.substring(from, to);
    }
}
