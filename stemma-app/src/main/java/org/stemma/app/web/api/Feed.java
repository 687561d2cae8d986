package org.stemma.app.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The formats of feeds: Atom (RFC 4287) and JSON Feed 1.1. */
enum Feed {
    ATOM {
        @Override
        void write(Context ctx, String title, String home, List<FeedItem> items) {
            StringWriter out = new StringWriter();
            try {
                XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
                atom(xml, base(ctx), title, home, items);
                xml.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
            ctx.contentType("application/atom+xml; charset=utf-8").result(out.toString());
        }
    },
    JSON {
        @Override
        void write(Context ctx, String title, String home, List<FeedItem> items) {
            Json.object(ctx, json -> {
                json.writeStringField("version", "https://jsonfeed.org/version/1.1");
                json.writeStringField("title", title);
                json.writeStringField("home_page_url", base(ctx) + home);
                json.writeStringField("feed_url", base(ctx) + ctx.path());
                json.writeArrayFieldStart("items");
                for (FeedItem i : items) {
                    item(json, base(ctx), i);
                }
                json.writeEndArray();
            });
            ctx.contentType("application/feed+json; charset=utf-8");
        }
    };

    /** When an article without a date was, for formats that must have one. */
    private static final String EPOCH = "1970-01-01T00:00:00Z";

    abstract void write(Context ctx, String title, String home, List<FeedItem> items);

    /** Where the desk is for whoever asks; a proxy that speaks TLS for it says so. */
    private static String base(Context ctx) {
        boolean secure = ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto"));
        return (secure ? "https://" : "http://") + ctx.header("Host");
    }

    private static void item(JsonGenerator json, String base, FeedItem i) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", i.id());
        json.writeStringField("url", base + i.href());
        json.writeStringField("title", i.title());
        json.writeStringField("content_text", i.summary());
        if (i.at().isPresent()) {
            json.writeStringField("date_published", i.at().get());
        }
        json.writeEndObject();
    }

    private static void atom(XMLStreamWriter xml, String base, String title, String home, List<FeedItem> items)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        element(xml, "id", base + home);
        element(xml, "title", legal(title));
        element(
                xml,
                "updated",
                items.stream()
                        .flatMap(i -> i.at().stream())
                        .max(String::compareTo)
                        .orElse(EPOCH));
        link(xml, base + home);
        for (FeedItem i : items) {
            xml.writeStartElement("entry");
            element(xml, "id", i.id());
            element(xml, "title", legal(i.title()));
            element(xml, "updated", i.at().orElse(EPOCH));
            xml.writeStartElement("author");
            element(xml, "name", "Stemma");
            xml.writeEndElement();
            link(xml, base + i.href());
            if (!i.summary().isEmpty()) {
                element(xml, "summary", legal(i.summary()));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", href);
    }

    /** Without what XML 1.0 cannot say. */
    private static String legal(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
