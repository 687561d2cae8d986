package org.stemma.app;

import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfLiteral;
import com.apicatalog.rdf.RdfResource;
import com.apicatalog.rdf.RdfTriple;
import com.apicatalog.rdf.RdfValue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the W3C's vocabularies say of the words of Web Annotations: classes, properties, what a property may stand at and lead
 * to. Only words of these two vocabularies are looked up.
 */
final class AnnotationVocabulary {
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String AS = "https://www.w3.org/ns/activitystreams#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String TYPE = RDF + "type";

    /** Object by property by subject. */
    private final Map<String, Map<String, Set<String>>> says = new HashMap<>();

    private AnnotationVocabulary() {}

    static AnnotationVocabulary read() throws IOException {
        AnnotationVocabulary v = new AnnotationVocabulary();
        Served.script(AnnotationVocabulary.class, "export/anno.vocabulary.nt")
                .lines()
                .map(l -> l.split(" "))
                .forEach(t -> v.says.computeIfAbsent(bare(t[0]), s -> new HashMap<>())
                        .computeIfAbsent(bare(t[1]), p -> new HashSet<>())
                        .add(bare(t[2])));
        return v;
    }

    private static String bare(String iri) {
        return iri.substring(1, iri.length() - 1);
    }

    /** What the vocabularies do not know or allow, in words. */
    List<String> complaints(RdfDataset data) {
        List<RdfTriple> triples = data.getDefaultGraph().toList();
        Map<String, Set<String>> types = new HashMap<>();
        for (RdfTriple t : triples) {
            if (t.getPredicate().getValue().equals(TYPE)) {
                types.computeIfAbsent(t.getSubject().getValue(), s -> new HashSet<>())
                        .add(word(t.getObject().getValue()));
            }
        }
        Set<String> found = new TreeSet<>();
        for (RdfTriple t : triples) {
            String property = word(t.getPredicate().getValue());
            if (property.equals(TYPE)) {
                String type = word(t.getObject().getValue());
                if (isOurs(type) && of(type, TYPE).stream().noneMatch(x -> x.endsWith("#Class"))) {
                    found.add("no class: " + type);
                }
            } else if (isOurs(property)) {
                property(property, t.getSubject(), t.getObject(), types, found);
            }
        }
        return new ArrayList<>(found);
    }

    private void property(
            String property, RdfResource subject, RdfValue object, Map<String, Set<String>> types, Set<String> found) {
        if (of(property, TYPE).stream().noneMatch(x -> x.endsWith("Property"))) {
            found.add("no property: " + property);
            return;
        }
        Set<String> at = above(types.getOrDefault(subject.getValue(), Set.of()));
        if (!at.containsAll(of(property, RDFS + "domain"))) {
            found.add(property + " stands at " + at);
        }
        for (String range : of(property, RDFS + "range")) {
            Set<String> leads = leadsTo(object, types);
            if (!leads.contains(range) && !range.equals(RDFS + "Resource")) {
                found.add(property + " leads to " + leads);
            }
        }
    }

    private Set<String> leadsTo(RdfValue object, Map<String, Set<String>> types) {
        if (object instanceof RdfLiteral literal) {
            return Set.of(literal.getDatatype());
        }
        Set<String> of = new HashSet<>(types.getOrDefault(object.getValue(), Set.of()));
        of.addAll(of(object.getValue(), TYPE));
        return above(of);
    }

    /** These classes and all above them. */
    private Set<String> above(Set<String> classes) {
        Set<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(classes);
        while (!open.isEmpty()) {
            String c = open.pop();
            if (all.add(c)) {
                open.addAll(of(c, RDFS + "subClassOf"));
            }
        }
        return all;
    }

    private Set<String> of(String subject, String property) {
        return says.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of());
    }

    private static boolean isOurs(String iri) {
        return iri.startsWith(OA) || iri.startsWith(AS);
    }

    /** The context of Web Annotations names Activity Streams without TLS, which that vocabulary calls itself with. */
    private static String word(String iri) {
        return iri.startsWith("http://www.w3.org/ns/activitystreams#") ? iri.replaceFirst("http", "https") : iri;
    }
}
