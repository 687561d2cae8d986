package org.stemma.app.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one graph as GraphML 1.0. */
final class GraphMlOut {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = NAMESPACE + "/1.0/graphml.xsd";

    private final XMLStreamWriter xml;

    /**
     * A declared attribute.
     *
     * @param name its name, also its id
     * @param of what it belongs to
     * @param type GraphML's name for it
     */
    record Key(String name, String of, String type) {}

    /** What is in a graph. */
    interface Content {
        void write(GraphMlOut out) throws XMLStreamException;
    }

    private GraphMlOut(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a document of one directed graph in UTF-8; the stream stays open. */
    static void write(OutputStream out, String id, String title, List<Key> keys, Content content) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new GraphMlOut(xml).document(id, title, keys, content);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void document(String id, String title, List<Key> keys, Content content) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
        newLine();
        for (Key k : keys) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", k.name());
            xml.writeAttribute("for", k.of());
            xml.writeAttribute("attr.name", k.name());
            xml.writeAttribute("attr.type", k.type());
            newLine();
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", id);
        xml.writeAttribute("edgedefault", "directed");
        newLine();
        if (!title.isBlank()) {
            xml.writeStartElement("desc");
            xml.writeCharacters(plain(title));
            xml.writeEndElement();
            newLine();
        }
        content.write(this);
        xml.writeEndElement();
        xml.writeEndElement();
        newLine();
        xml.writeEndDocument();
    }

    void node(String id) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", id);
    }

    void edge(String id, String from, String to, boolean directed) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("id", id);
        xml.writeAttribute("source", from);
        xml.writeAttribute("target", to);
        xml.writeAttribute("directed", String.valueOf(directed));
    }

    void data(String key, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            data(key, value.get());
        }
    }

    void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(plain(value));
        xml.writeEndElement();
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
        newLine();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** What XML has no place for becomes U+FFFD. */
    private static String plain(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            boolean fits = c >= 0x20 && c < 0xd800
                    || c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0xe000 && c < 0xfffe
                    || c > 0xffff;
            out.appendCodePoint(fits ? c : 0xfffd);
        });
        return out.toString();
    }
}
