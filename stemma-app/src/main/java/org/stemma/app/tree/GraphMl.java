package org.stemma.app.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
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
    /** Every attribute: id, what it belongs to, type. */
    private static final List<GraphMlOut.Key> KEYS = List.of(
            new GraphMlOut.Key("siglum", "node", "string"),
            new GraphMlOut.Key("article", "node", "string"),
            new GraphMlOut.Key("kind", "node", "string"),
            new GraphMlOut.Key("label", "node", "string"),
            new GraphMlOut.Key("outlet", "node", "string"),
            new GraphMlOut.Key("published", "node", "string"),
            new GraphMlOut.Key("title", "node", "string"),
            new GraphMlOut.Key("url", "node", "string"),
            new GraphMlOut.Key("lineage", "node", "int"),
            new GraphMlOut.Key("relation", "edge", "string"),
            new GraphMlOut.Key("main", "edge", "boolean"),
            new GraphMlOut.Key("weight", "edge", "double"),
            new GraphMlOut.Key("of_original", "edge", "double"),
            new GraphMlOut.Key("credited", "edge", "boolean"),
            new GraphMlOut.Key("credit", "edge", "string"),
            new GraphMlOut.Key("evidence", "edge", "string"),
            new GraphMlOut.Key("passages", "edge", "int"),
            new GraphMlOut.Key("quoted_changes", "edge", "int"));

    private final Dossier dossier;
    private final GraphMlOut xml;
    private final Map<String, String> nodes = new HashMap<>();

    private GraphMl(Dossier dossier, GraphMlOut xml) {
        this.dossier = dossier;
        this.xml = xml;
    }

    /** Writes it in UTF-8; the stream stays open. */
    public static void write(Dossier dossier, OutputStream out) throws IOException {
        GraphMlOut.write(out, "stemma", dossier.title(), KEYS, xml -> new GraphMl(dossier, xml).graph());
    }

    private void graph() throws XMLStreamException {
        nodes();
        int n = 0;
        for (Copy c : dossier.copyTree().copies()) {
            edge(n++, c, true);
        }
        for (Copy c : dossier.copyTree().further()) {
            edge(n++, c, false);
        }
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
            xml.data("article", a.id());
            xml.data("kind", "article");
            xml.data("label", label(a.id(), a.outlet().map(Outlet::name)));
            xml.data("outlet", a.outlet().map(Outlet::name));
            xml.data("published", a.published().map(GraphMl::published));
            xml.data("title", a.title());
            xml.data("url", a.url());
            xml.data("lineage", Optional.ofNullable(lineageOf.get(a.id())).map(String::valueOf));
            xml.close();
        }
        for (LostSource l : dossier.copyTree().lost()) {
            open(l.id());
            xml.data("kind", "lost source");
            xml.data("label", label(l.id(), l.name()));
            xml.data("outlet", l.name());
            xml.data("lineage", Optional.ofNullable(lineageOf.get(l.id())).map(String::valueOf));
            xml.close();
        }
    }

    private void open(String id) throws XMLStreamException {
        String node = "n" + nodes.size();
        nodes.put(id, node);
        xml.node(node);
        xml.data("siglum", siglum(id));
    }

    private void edge(int number, Copy c, boolean main) throws XMLStreamException {
        String from = nodes.get(c.from());
        String to = nodes.get(c.to());
        if (from == null || to == null) {
            return;
        }
        xml.edge("e" + number, from, to, c.directed());
        xml.data("relation", lower(c.kind()));
        xml.data("main", String.valueOf(main));
        xml.data("weight", share(c.share()));
        xml.data("of_original", share(c.ofOriginal()));
        xml.data("credited", String.valueOf(c.credited()));
        xml.data("credit", c.credit().map(Credit::name));
        xml.data("evidence", evidence(c));
        xml.data("passages", String.valueOf(c.passages().size()));
        xml.data("quoted_changes", String.valueOf(c.changes().inQuotations().size()));
        xml.close();
    }

    private static Optional<String> evidence(Copy c) {
        Stream<String> names = c.evidence().stream().map(GraphMl::lower);
        return Optional.of(String.join(" ", names.toList())).filter(s -> !s.isEmpty());
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
}
