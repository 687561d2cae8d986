package org.stemma.app.tei;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.stemma.app.page.GrownDossier;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.attribution.Utterance;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Collator;
import org.stemma.collation.Difference;
import org.stemma.collation.Witness;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.dossier.BaseText;
import org.stemma.dossier.Brief;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Coverage;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;
import org.stemma.dossier.Departure.Origin;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.CopyTree;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DossierTeiTest {
    private static final String WIRE = "Those who think that the U.S. firm will pay are certainly mistaken."
            + " If it pays by Friday, we shall talk about the pier.";
    private static final String LEDGER = "Those who think that the US firm will pay are certainly wrong."
            + " If it pays by Friday, we shall talk about the pier & more.";
    private static final String VNA = "Whoever believes the US firm will pay is 100 per cent mistaken."
            + " We shall talk about the pier if it pays by Friday.";
    private static final String RADIO = "the US firm ... certainly mistaken";

    @Test
    void the_document_is_valid() throws Exception {
        assertThat(errors(tei(List.of(dossier())))).isEmpty();
        assertThat(errors(tei(List.of()))).isEmpty();
    }

    @Test
    void the_schema_refuses_what_tei_refuses() throws Exception {
        String tei = tei(List.of(dossier()));
        assertThat(errors(tei.replaceFirst("<lem wit=\"[^\"]*\"", "<lem"))).isNotEmpty();
        assertThat(errors(tei.replace("parallel-segmentation", "in-parallel"))).isNotEmpty();
        assertThat(errors(tei.replaceFirst("<rdg", "<reading").replaceFirst("</rdg>", "</reading>")))
                .isNotEmpty();
    }

    @Test
    void every_element_stands_where_the_tei_has_it_with_attributes_that_it_has() throws Exception {
        TeiTable table = TeiTable.read();
        Set<String> written = new TreeSet<>();
        for (List<Dossier> dossiers : shapes()) {
            String tei = tei(dossiers);
            assertThat(errors(tei)).isEmpty();
            Document document = parsed(tei);
            assertThat(table.complaints(document)).isEmpty();
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                written.add(all.item(i).getLocalName());
            }
        }
        assertThat(written).isEqualTo(table.names());
    }

    @Test
    void the_table_of_the_tei_finds_what_stands_in_the_wrong_place() throws Exception {
        TeiTable table = TeiTable.read();
        String tei = tei(List.of(dossier()));
        assertThat(table.complaints(parsed(tei.replace("<lem wit=", "<lem witness="))))
                .contains("@witness of lem");
        assertThat(table.complaints(
                        parsed(tei.replace("<witDetail ", "<witness ").replace("</witDetail>", "</witness>"))))
                .contains("witness in app", "@wit of witness", "@type of witness");
        assertThat(table.complaints(parsed(tei.replace("variantEncoding", "apparatus"))))
                .contains("apparatus in encodingDesc");
    }

    @Test
    void our_grammar_allows_nothing_that_the_tei_forbids() throws Exception {
        TeiTable table = TeiTable.read();
        try (InputStream grammar = DossierTeiTest.class.getResourceAsStream("tei-apparatus.rng")) {
            TeiTable ours = TeiTable.of(parsed(new String(grammar.readAllBytes(), StandardCharsets.UTF_8)));
            assertThat(ours.beyond(table)).isEmpty();
            assertThat(ours.names()).isEqualTo(table.names());
            assertThat(table.beyond(ours)).isNotEmpty();
        }
    }

    /** Stories of many shapes: of one, of several, of none; copies and second quotations; words that try to be markup. */
    private static List<List<Dossier>> shapes() {
        List<List<Dossier>> shapes = new ArrayList<>(
                List.of(List.of(), List.of(dossier()), List.of(dossier(), RandomWitnesses.dossier(31))));
        for (int seed = 1; seed <= 30; seed++) {
            shapes.add(List.of(RandomWitnesses.dossier(seed)));
        }
        shapes.add(List.of(GrownDossier.of(70, new Random(7))));
        return shapes;
    }

    @Test
    void every_siglum_that_is_pointed_at_is_a_witness() throws Exception {
        Document document = parsed(tei(List.of(dossier())));
        Set<String> ids = new HashSet<>();
        NodeList witnesses = document.getElementsByTagName("witness");
        for (int i = 0; i < witnesses.getLength(); i++) {
            ids.add("#" + ((Element) witnesses.item(i)).getAttribute("xml:id"));
        }
        for (String name : List.of("lem", "rdg", "witDetail")) {
            NodeList readings = document.getElementsByTagName(name);
            assertThat(readings.getLength()).isPositive();
            for (int i = 0; i < readings.getLength(); i++) {
                assertThat(ids)
                        .contains(
                                ((Element) readings.item(i)).getAttribute("wit").split(" "));
            }
        }
    }

    @Test
    void taking_the_readings_of_one_witness_spells_it() throws Exception {
        assertThat(spelt(dossier())).isEqualTo(5);
        for (int seed = 1; seed <= 30; seed++) {
            assertThat(spelt(RandomWitnesses.dossier(seed))).as("seed %s", seed).isPositive();
        }
    }

    private static int spelt(Dossier dossier) throws Exception {
        Document document = parsed(tei(List.of(dossier)));
        int checked = 0;
        for (CollatedUtterance u : dossier.utterances()) {
            for (int passage = 0; passage < u.passages().size(); passage++) {
                Optional<CriticalText> t = u.passages().get(passage).text();
                if (t.isEmpty()) {
                    continue;
                }
                Apparatus a = t.get().apparatus();
                Element p =
                        paragraph(document, dossier.id() + "-" + u.utterance().id() + "-p" + (1 + passage));
                for (Witness w : a.witnesses()) {
                    assertThat(keys(spelt(p, "#" + dossier.id() + "-" + w.siglum())))
                            .isEqualTo(keys(w.text()));
                    checked++;
                }
            }
        }
        return checked;
    }

    @Test
    void a_silent_edit_a_translation_and_a_move_are_told() throws Exception {
        assertThat(tei(List.of(dossier())))
                .contains("type=\"silent_edit\"")
                .contains("type=\"order\"")
                .contains("corresp=\"#s1-")
                .contains("the dots stand for: ");
    }

    @Test
    void signs_that_xml_cannot_hold_are_left_out() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = new Xml(out);
        xml.root("r", "urn:x")
                .open("e", "a", "\u0001<\"x\uD800")
                .text("a\u0000\uFFFFb & \uD83D\uDE00")
                .close();
        xml.close();
        xml.end();
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).contains("&lt;").contains("ab &amp; \uD83D\uDE00");
        assertThat(parsed(written).getDocumentElement().getTagName()).isEqualTo("r");
    }

    /** Made by hand, independent of every finder: a wire text, its reprint, another translation, and a cut. */
    private static Dossier dossier() {
        Map<String, String> sigla = Map.of("wire", "A1", "ledger", "A2", "vna", "B1", "radio", "C1");
        List<Findings> findings = Stream.of("wire", "ledger", "vna", "radio")
                .map(id -> Account.of(Article.ofBody(id, "The <minister> spoke.")))
                .map(a -> new Findings(a, List.of(), List.of(), List.of()))
                .toList();
        Apparatus apparatus = Collator.collate(
                List.of(
                        new Witness("A1", WIRE),
                        new Witness("A2", LEDGER),
                        new Witness("A2b", "certainly wrong"),
                        new Witness("B1", VNA),
                        new Witness("C1", RADIO)),
                "A1");
        List<Departure> departures = new ArrayList<>();
        for (int c = 0; c < apparatus.columns().size(); c++) {
            if (apparatus.columns().get(c).difference() == Difference.WORDING) {
                departures.add(new Departure(c, "A2", "A1", Difference.WORDING, Origin.SILENT_EDIT));
                departures.add(new Departure(c, "B1", "A1", Difference.WORDING, Origin.TRANSLATION));
            }
        }
        CollatedUtterance utterance = CollatedUtterance.of(
                Utterance.of("u1", Optional.of("Ilda Varnoy"), List.of()),
                Optional.of(new CriticalText(apparatus, new BaseText("A1", 3, 2, 2), departures)),
                new Coverage(Map.of(), List.of("A", "B", "C"), List.of()),
                3,
                List.of());
        return new Dossier(
                "s1",
                "The firm & the pier",
                findings,
                sigla,
                new CopyTree(List.of(), List.of(List.of("wire", "ledger"), List.of("vna"), List.of("radio"))),
                List.of(utterance),
                List.of(),
                List.of(),
                new Brief(List.of()));
    }

    private static String tei(List<Dossier> dossiers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierTei.write(dossiers, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String errors(String tei) throws Exception {
        StringWriter errors = new StringWriter();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(errors));
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
        try (InputStream schema = DossierTeiTest.class.getResourceAsStream("tei-apparatus.rng")) {
            assertThat(driver.loadSchema(new InputSource(schema)))
                    .as(errors.toString())
                    .isTrue();
        }
        boolean valid =
                driver.validate(new InputSource(new ByteArrayInputStream(tei.getBytes(StandardCharsets.UTF_8))));
        return valid ? "" : errors.toString();
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element paragraph(Document document, String id) {
        NodeList divs = document.getElementsByTagName("div");
        for (int i = 0; i < divs.getLength(); i++) {
            Element div = (Element) divs.item(i);
            if (div.getAttribute("xml:id").equals(id)) {
                return (Element) div.getElementsByTagName("p").item(0);
            }
        }
        throw new AssertionError("no utterance " + id);
    }

    private static String spelt(Element p, String pointer) {
        StringBuilder out = new StringBuilder();
        for (Node n = p.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n.getNodeType() == Node.TEXT_NODE) {
                out.append(n.getTextContent());
                continue;
            }
            for (Node r = n.getFirstChild(); r != null; r = r.getNextSibling()) {
                if (r instanceof Element e
                        && !e.getTagName().equals("witDetail")
                        && List.of(e.getAttribute("wit").split(" ")).contains(pointer)) {
                    out.append(e.getTextContent());
                }
            }
        }
        return out.toString();
    }

    private static List<String> keys(String words) {
        return Words.of(words).stream().map(Word::key).toList();
    }
}
