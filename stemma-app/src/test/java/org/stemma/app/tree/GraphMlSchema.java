package org.stemma.app.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.xml.sax.SAXException;

/** The schema of GraphML as its authors publish it, out of a library of others. */
public final class GraphMlSchema {
    private GraphMlSchema() {}

    /** Throws when a document does not fit. */
    public static void validate(Source document) throws IOException, SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try (InputStream links = resource("/xlink.xsd");
                InputStream graphs = resource("/graphml.xsd")) {
            factory.newSchema(new Source[] {new StreamSource(links), new StreamSource(graphs)})
                    .newValidator()
                    .validate(document);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GraphMLImporter.class.getResourceAsStream(name), name);
    }
}
