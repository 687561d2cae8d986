package org.stemma.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.app.page.GrownDossier;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GraphMlTest {
    @ParameterizedTest(name = "{0} articles")
    @ValueSource(ints = {1, 5, 40, 200})
    void it_has_the_shape_that_graphml_asks_for_and_holds_the_whole_tree(int articles) throws Exception {
        Dossier dossier = GrownDossier.of(articles, new Random(articles));
        byte[] xml = written(dossier);

        validate(xml);
        Document document = parse(xml);

        Set<String> keys = new HashSet<>();
        elements(document, "key").forEach(k -> keys.add(k.getAttribute("id")));
        Map<String, String> articleOf = new HashMap<>();
        for (Element node : elements(document, "node")) {
            articleOf.put(
                    node.getAttribute("id"),
                    data(node).getOrDefault("article", data(node).get("siglum")));
            assertThat(keys).containsAll(data(node).keySet());
        }
        assertThat(articleOf).hasSize(articles + dossier.copyTree().lost().size());
        List<Copy> copies = new ArrayList<>(dossier.copyTree().copies());
        copies.addAll(dossier.copyTree().further());
        List<Element> edges = elements(document, "edge");
        assertThat(edges).hasSameSizeAs(copies);
        for (int i = 0; i < copies.size(); i++) {
            Element edge = edges.get(i);
            Copy copy = copies.get(i);
            assertThat(keys).containsAll(data(edge).keySet());
            assertThat(articleOf.get(edge.getAttribute("target"))).isIn(copy.to(), sign(dossier, copy.to()));
            assertThat(articleOf.get(edge.getAttribute("source"))).isIn(copy.from(), sign(dossier, copy.from()));
            assertThat(edge.getAttribute("directed")).isEqualTo(String.valueOf(copy.directed()));
            assertThat(data(edge)).containsEntry("credited", String.valueOf(copy.credited()));
        }
    }

    @Test
    void words_of_articles_never_become_markup_nor_break_it() throws Exception {
        String hostile = "<data key=\"x\">&amp;]]>\u0000\u0007\ud800\uffff\"'</data>";
        Account account = Account.of(Article.ofBody(hostile, "x"));
        Dossier dossier = new Dossier(
                "s1",
                hostile,
                List.of(new Findings(account, List.of(), List.of(), List.of())),
                Map.of(hostile, "A1"),
                new CopyTree(List.of(), List.of(List.of(hostile))),
                List.of(),
                List.of(),
                List.of(),
                new Brief(List.of()));

        byte[] xml = written(dossier);

        validate(xml);
        assertThat(data(elements(parse(xml), "node").get(0)))
                .containsEntry("article", "<data key=\"x\">&amp;]]>\ufffd\ufffd\ufffd\ufffd\"'</data>");
        assertThat(Optional.of(
                        parse(xml).getElementsByTagNameNS("*", "desc").item(0).getTextContent()))
                .hasValueSatisfying(d -> assertThat(d).startsWith("<data"));
    }

    private static String sign(Dossier dossier, String id) {
        return dossier.sigla().getOrDefault(id, id);
    }

    private static byte[] written(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphMl.write(dossier, out);
        return out.toByteArray();
    }

    private static void validate(byte[] xml) throws Exception {
        GraphMlSchema.validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    private static Map<String, String> data(Element element) {
        Map<String, String> out = new HashMap<>();
        NodeList found = element.getElementsByTagNameNS("*", "data");
        for (int i = 0; i < found.getLength(); i++) {
            out.put(((Element) found.item(i)).getAttribute("key"), found.item(i).getTextContent());
        }
        return out;
    }
}
