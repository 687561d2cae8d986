package org.stemma.app.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.stemma.collation.VariantGraph;
import org.stemma.dossier.CollatedPassage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;

/**
 * Writes the variant graphs of a story as GraphML 1.0: for each passage that several articles quote a start, a node for each
 * reading, and an edge for each step that a witness takes; following one siglum from a start spells that witness.
 */
public final class VariantsGraphMl {
    private static final List<GraphMlOut.Key> KEYS = List.of(
            new GraphMlOut.Key("label", "node", "string"),
            new GraphMlOut.Key("utterance", "node", "string"),
            new GraphMlOut.Key("speaker", "node", "string"),
            new GraphMlOut.Key("passage", "node", "int"),
            new GraphMlOut.Key("column", "node", "int"),
            new GraphMlOut.Key("witnesses", "node", "string"),
            new GraphMlOut.Key("sigla", "edge", "string"),
            new GraphMlOut.Key("weight", "edge", "int"));

    private final GraphMlOut xml;
    private int graphs;
    private int edges;

    private VariantsGraphMl(GraphMlOut xml) {
        this.xml = xml;
    }

    /** Writes them in UTF-8; the stream stays open. */
    public static void write(Dossier dossier, OutputStream out) throws IOException {
        GraphMlOut.write(out, "variants", dossier.title(), KEYS, xml -> new VariantsGraphMl(xml).all(dossier));
    }

    private void all(Dossier dossier) throws XMLStreamException {
        for (CollatedUtterance u : dossier.utterances()) {
            int n = 0;
            for (CollatedPassage p : u.passages()) {
                n++;
                if (p.apparatus().isPresent()) {
                    graph(u, n, VariantGraph.of(p.apparatus().get()));
                }
            }
        }
    }

    private void graph(CollatedUtterance u, int passage, VariantGraph graph) throws XMLStreamException {
        String prefix = "g" + graphs++ + "n";
        for (int i = VariantGraph.START; i < graph.nodes().size(); i++) {
            xml.node(prefix + (i + 1));
            xml.data("utterance", u.utterance().id());
            xml.data("speaker", u.utterance().speaker());
            xml.data("passage", Integer.toString(passage));
            if (i != VariantGraph.START) {
                VariantGraph.Node node = graph.nodes().get(i);
                xml.data("label", node.words());
                xml.data("column", Integer.toString(node.column()));
                xml.data("witnesses", String.join(" ", node.sigla()));
            }
            xml.close();
        }
        for (VariantGraph.Edge e : graph.edges()) {
            xml.edge("e" + edges++, prefix + (e.from() + 1), prefix + (e.to() + 1), true);
            xml.data("sigla", String.join(" ", e.sigla()));
            xml.data("weight", Integer.toString(e.sigla().size()));
            xml.close();
        }
    }
}
