package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.stemma.testkit.Shared;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the licence of every library in the runnable jar, in the pom it was published with. */
class LicencesTest {
    private static final Set<String> WELCOME = Set.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Unicode-3.0", "EPL-2.0", "PostgreSQL");

    private record Entry(String licence, String words) {}

    @Test
    void every_library_a_user_gets_has_a_licence_we_know() throws Exception {
        Map<String, Entry> known = known();
        List<String> wrong = new ArrayList<>();
        Map<String, Pom> shipped = shipped();
        shipped.forEach((artifact, pom) -> {
            Entry entry = known.get(artifact);
            String named = pom.licences();
            if (entry == null) {
                wrong.add(artifact + " is not in licences.tsv; its pom names: " + named);
            } else if (!WELCOME.contains(entry.licence) || !named.contains(entry.words)) {
                wrong.add(artifact + " is listed as " + entry.licence + "; its pom names: " + named);
            }
        });

        assertThat(shipped).isNotEmpty();
        assertThat(wrong).isEmpty();
        assertThat(known.keySet()).as("no line for what is not shipped").isEqualTo(shipped.keySet());
    }

    @Test
    void the_notice_names_every_library_a_user_gets() throws Exception {
        String notice = Files.readString(Shared.project().resolve("NOTICE"));

        assertThat(shipped().keySet()).allSatisfy(artifact -> assertThat(notice).contains(artifact));
    }

    private static Map<String, Entry> known() throws IOException {
        Map<String, Entry> out = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(LicencesTest.class.getResourceAsStream("licences.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] fields = line.split("\t");
                if (fields.length == 3) {
                    out.put(fields[0], new Entry(fields[1], fields[2]));
                }
            }
        }
        return out;
    }

    /** The libraries on the runtime class path, which the build writes down, with the poms beside their jars. */
    private static Map<String, Pom> shipped() throws IOException {
        Map<String, Pom> out = new TreeMap<>();
        Path list = Shared.project().resolve("stemma-app/target/runtime-classpath.txt");
        for (String entry : Files.readString(list).strip().split(File.pathSeparator)) {
            Path pom = Path.of(entry.replaceFirst("\\.jar$", ".pom"));
            // Our own modules come from their build directories, where no pom stands beside the jar.
            if (entry.endsWith(".jar") && Files.exists(pom)) {
                Pom library = Pom.read(pom);
                out.put(library.group() + ":" + library.own("artifactId"), library);
            }
        }
        return out;
    }

    /** A published pom in the local repository. */
    private record Pom(Path file, Element root) {
        static Pom read(Path file) {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                return new Pom(
                        file, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
            } catch (IOException | ParserConfigurationException | SAXException e) {
                throw new IllegalStateException("cannot read " + file, e);
            }
        }

        String own(String field) {
            return text(root, field);
        }

        String group() {
            return own("groupId").isEmpty() ? parent("groupId") : own("groupId");
        }

        /** The names of the licences, from the nearest parent that names any. */
        String licences() {
            NodeList licences = root.getElementsByTagName("license");
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < licences.getLength(); i++) {
                names.append(names.length() > 0 ? ", " : "").append(text((Element) licences.item(i), "name"));
            }
            if (names.length() > 0 || parent("artifactId").isEmpty()) {
                return names.toString();
            }
            String name = parent("artifactId");
            Path repository = file;
            for (int up = group().split("\\.").length + 3; up > 0; up--) {
                repository = Objects.requireNonNull(repository.getParent());
            }
            return read(repository
                            .resolve(parent("groupId").replace('.', '/'))
                            .resolve(name)
                            .resolve(parent("version"))
                            .resolve(name + "-" + parent("version") + ".pom"))
                    .licences();
        }

        private String parent(String field) {
            Node parent = root.getElementsByTagName("parent").item(0);
            return parent instanceof Element e ? text(e, field) : "";
        }

        private static String text(Element of, String field) {
            for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (n.getNodeName().equals(field)) {
                    return n.getTextContent().strip();
                }
            }
            return "";
        }
    }
}
