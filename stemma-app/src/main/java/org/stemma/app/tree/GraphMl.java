package org.stemma.app.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.Copy;
import org.stemma.reuse.Credit;
import org.stemma.reuse.LostSource;

/**
 * Writes a copy tree as GraphML 1.0, for Gephi, yEd, networkx, igraph and their like.
 *
 * <p>Nodes are articles and lost sources, edges lead from the original to the copy; where nothing decides the direction the
 * edge says {@code directed="false"}. Ids are {@code n0, n1, ...} in the order of the story, since GraphML wants names there;
 * the article's own id is data of the node.
 */
public final class GraphMl {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String SCHEMA = NAMESPACE + "/1.0/graphml.xsd";

    /** Every attribute: id, what it belongs to, type. */
    private static final List<Key> KEYS = List.of(
            new Key("siglum", "node", "string"),
            new Key("article", "node", "string"),
            new Key("kind", "node", "string"),
            new Key("label", "node", "string"),
            new Key("outlet", "node", "string"),
            new Key("published", "node", "string"),
            new Key("title", "node", "string"),
            new Key("url", "node", "string"),
            new Key("lineage", "node", "int"),
            new Key("relation", "edge", "string"),
            new Key("main", "edge", "boolean"),
            new Key("weight", "edge", "double"),
            new Key("of_original", "edge", "double"),
            new Key("credited", "edge", "boolean"),
            new Key("credit", "edge", "string"),
            new Key("evidence", "edge", "string"),
            new Key("passages", "edge", "int"),
            new Key("quoted_changes", "edge", "int"));

    /**
     * A declared attribute.
     *
     * @param name its name, also its id
     * @param of what it belongs to
     * @param type GraphML's name for it
     */
    private record Key(String name, String of, String type) {}

    private final Dossier dossier;
    private final XMLStreamWriter xml;
    private final Map<String, String> nodes = new HashMap<>();

    private GraphMl(Dossier dossier, XMLStreamWriter xml) {
        this.dossier = dossier;
        this.xml = xml;
    }

    /** Writes it in UTF-8; the stream stays open. */
    public static void write(Dossier dossier, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new GraphMl(dossier, xml).document();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        newLine();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.writeAttribute("xsi:schemaLocation", NAMESPACE + " " + SCHEMA);
        newLine();
        for (Key k : KEYS) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", k.name());
            xml.writeAttribute("for", k.of());
            xml.writeAttribute("attr.name", k.name());
            xml.writeAttribute("attr.type", k.type());
            newLine();
        }
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "stemma");
        xml.writeAttribute("edgedefault", "directed");
        newLine();
        if (!dossier.title().isBlank()) {
            xml.writeStartElement("desc");
            xml.writeCharacters(plain(dossier.title()));
            xml.writeEndElement();
            newLine();
        }
        nodes();
        int n = 0;
        for (Copy c : dossier.copyTree().copies()) {
            edge(n++, c, true);
        }
        for (Copy c : dossier.copyTree().further()) {
            edge(n++, c, false);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        newLine();
        xml.writeEndDocument();
    }

    private void nodes() throws XMLStreamException {
        Map<String, Integer> lineageOf = new HashMap<>();
        List<List<Branch>> lineages = Branch.lineages(dossier.copyTree());
        for (int i = 0; i < lineages.size(); i++) {
            for (Branch root : lineages.get(i)) {
                for (Branch b : root.all()) {
                    lineageOf.putIfAbsent(b.id(), i + 1);
                }
            }
        }
        for (Article a : dossier.articles()) {
            open(a.id());
            data("article", a.id());
            data("kind", "article");
            data("label", label(a.id(), a.outlet().map(Outlet::name)));
            data("outlet", a.outlet().map(Outlet::name));
            data("published", a.published().map(GraphMl::published));
            data("title", a.title());
            data("url", a.url());
            data("lineage", Optional.ofNullable(lineageOf.get(a.id())).map(String::valueOf));
            close();
        }
        for (LostSource l : dossier.copyTree().lost()) {
            open(l.id());
            data("kind", "lost source");
            data("label", label(l.id(), l.name()));
            data("outlet", l.name());
            data("lineage", Optional.ofNullable(lineageOf.get(l.id())).map(String::valueOf));
            close();
        }
    }

    private void open(String id) throws XMLStreamException {
        String node = "n" + nodes.size();
        nodes.put(id, node);
        xml.writeStartElement("node");
        xml.writeAttribute("id", node);
        data("siglum", siglum(id));
    }

    private void edge(int number, Copy c, boolean main) throws XMLStreamException {
        String from = nodes.get(c.from());
        String to = nodes.get(c.to());
        if (from == null || to == null) {
            return;
        }
        xml.writeStartElement("edge");
        xml.writeAttribute("id", "e" + number);
        xml.writeAttribute("source", from);
        xml.writeAttribute("target", to);
        xml.writeAttribute("directed", String.valueOf(c.directed()));
        data("relation", lower(c.kind()));
        data("main", String.valueOf(main));
        data("weight", share(c.share()));
        data("of_original", share(c.ofOriginal()));
        data("credited", String.valueOf(c.credited()));
        data("credit", c.credit().map(Credit::name));
        data("evidence", evidence(c));
        data("passages", String.valueOf(c.passages().size()));
        data("quoted_changes", String.valueOf(c.changes().inQuotations().size()));
        close();
    }

    private static Optional<String> evidence(Copy c) {
        Stream<String> names = c.evidence().stream().map(GraphMl::lower);
        return Optional.of(String.join(" ", names.toList())).filter(s -> !s.isEmpty());
    }

    private void data(String key, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            data(key, value.get());
        }
    }

    private void data(String key, String value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(plain(value));
        xml.writeEndElement();
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
        newLine();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private String label(String id, Optional<String> name) {
        return siglum(id) + name.map(n -> " " + n).orElse("");
    }

    private String siglum(String id) {
        return dossier.sigla().getOrDefault(id, id);
    }

    private static String published(Published p) {
        return p.time().map(Object::toString).orElse(p.date().toString());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
