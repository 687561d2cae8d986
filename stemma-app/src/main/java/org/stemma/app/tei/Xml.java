package org.stemma.app.tei;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and words; what XML cannot hold (control characters of an untrusted text) is left out. */
final class Xml {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter out;

    Xml(OutputStream stream) throws IOException {
        try {
            out = XMLOutputFactory.newInstance().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Opens the root element in its namespace. */
    Xml root(String element, String namespace) throws IOException {
        return doing(() -> {
            out.setDefaultNamespace(namespace);
            out.writeStartElement(element);
            out.writeDefaultNamespace(namespace);
        });
    }

    /** Opens an element; attribute names and values alternate, empty values are left out. */
    Xml open(String element, String... attributes) throws IOException {
        return doing(() -> {
            out.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1].isEmpty()) {
                    continue;
                }
                if (attributes[i].equals("xml:id")) {
                    out.writeAttribute("xml", XML, "id", attributes[i + 1]);
                } else {
                    out.writeAttribute(attributes[i], legal(attributes[i + 1]));
                }
            }
        });
    }

    Xml close() throws IOException {
        return doing(out::writeEndElement);
    }

    Xml text(String words) throws IOException {
        return doing(() -> out.writeCharacters(legal(words)));
    }

    /** An element that holds words only. */
    Xml element(String element, String words, String... attributes) throws IOException {
        return open(element, attributes).text(words).close();
    }

    /** A line end, where white space means nothing. */
    Xml line() throws IOException {
        return text("\n");
    }

    /** Ends the document. */
    void end() throws IOException {
        doing(out::writeEndDocument);
        doing(out::flush);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml doing(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String legal(String words) {
        StringBuilder legal = new StringBuilder(words.length());
        words.codePoints().filter(Xml::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
