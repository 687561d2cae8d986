package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.Copy;
import org.w3c.dom.Document;

class StemmaDrawingTest {
    /** A rectangle that nothing else may touch. */
    private record Box(String what, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    @ParameterizedTest(name = "{0} articles")
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 13, 20, 40, 60, 61, 120, 200})
    void no_node_or_label_touches_another_and_all_stand_in_the_picture(int articles) {
        for (long seed = 1; seed <= 20; seed++) {
            Drawing d = drawing(articles, seed);
            List<Box> boxes = new ArrayList<>();
            for (Drawing.Node n : d.nodes()) {
                boxes.add(new Box(
                        n.toString(), n.x() - n.radius(), n.y() - n.radius(), n.x() + n.radius(), n.y() + n.radius()));
                boxes.add(new Box(
                        "label of " + n,
                        n.labelX(),
                        n.y() - (n.below() ? 14 : 8),
                        n.labelX() + n.labelWidth(),
                        n.y() + (n.below() ? 15 : 8)));
            }
            for (Box a : boxes) {
                assertThat(a.left).as("seed %s, %s", seed, a.what).isGreaterThanOrEqualTo(0);
                assertThat(a.right).as("seed %s, %s", seed, a.what).isLessThanOrEqualTo(d.width());
                assertThat(a.top).as("seed %s, %s", seed, a.what).isGreaterThanOrEqualTo(d.top());
                assertThat(a.bottom).as("seed %s, %s", seed, a.what).isLessThanOrEqualTo(d.bottom() + 4.0);
                for (Box b : boxes) {
                    assertThat(a == b || !a.meets(b))
                            .as("seed %s: %s and %s", seed, a, b)
                            .isTrue();
                }
            }
            for (int i = 1; i < d.ticks().size(); i++) {
                assertThat(d.ticks().get(i).x() - d.ticks().get(i - 1).x()).isGreaterThan(60);
            }
        }
    }

    @ParameterizedTest(name = "{0} articles")
    @ValueSource(ints = {1, 5, 20, 60, 61, 200})
    void every_article_lost_source_and_copy_is_drawn_once(int articles) {
        for (long seed = 1; seed <= 10; seed++) {
            Dossier dossier = GrownDossier.of(articles, new Random(seed * 1000 + articles));
            Drawing d = StemmaDrawing.of(new Edition(dossier, ""));
            List<String> drawn = new ArrayList<>();
            d.nodes().forEach(n -> drawn.add(n.cite().siglum()));
            d.strokes().forEach(s -> drawn.add(s.cite().siglum()));
            assertThat(drawn)
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(dossier.sigla().values());
            Set<String> sentences = new HashSet<>();
            d.edges().stream()
                    .map(Drawing.Edge::title)
                    .filter(t -> !t.isEmpty())
                    .forEach(sentences::add);
            StemmaWords words = new StemmaWords(new Edition(dossier, ""));
            List<Copy> shown = new ArrayList<>(dossier.copyTree().further());
            if (d.strokes().isEmpty()) {
                shown.addAll(dossier.copyTree().copies());
            }
            assertThat(sentences).containsAll(shown.stream().map(words::inWords).toList());
        }
    }

    @Test
    void an_original_stands_above_its_copies_and_sources_left_of_them_where_times_say_so() {
        Dossier dossier = SampleDossier.dossier();
        Drawing d = StemmaDrawing.of(new Edition(dossier, ""));
        assertThat(d.nodes())
                .extracting(n -> n.cite().siglum())
                .containsExactly("A1", "A2", "A4", "A3", "B1", "B2", "C1", "D1");
        assertThat(node(d, "A1").x()).isLessThan(node(d, "A2").x());
        assertThat(node(d, "A2").x()).isLessThan(node(d, "A4").x());
        assertThat(node(d, "A1").y()).isLessThan(node(d, "A2").y());
        assertThat(d.undatedX()).isEqualTo(node(d, "D1").x());
        assertThat(d.edges().get(0).line()).isEqualTo(Drawing.Line.SOLID);
        assertThat(d.edges().get(1).line()).isEqualTo(Drawing.Line.DOTTED);
        assertThat(d.edges().get(0).width()).isGreaterThan(d.edges().get(2).width());
        assertThat(d.edges().get(3).directed()).isFalse();
    }

    @Test
    void a_story_is_tall_in_proportion_to_what_it_holds_and_collapses_when_large() {
        assertThat(drawing(60, 3).height()).isLessThan(60 * 50);
        assertThat(drawing(60, 3).strokes()).isEmpty();
        assertThat(drawing(61, 3).strokes()).isNotEmpty();
        assertThat(drawing(200, 3).height()).isLessThan(2400);
    }

    @Test
    void equal_dossiers_give_equal_pictures_and_the_file_is_the_one_agreed_on() throws IOException {
        String svg = StemmaFile.svg(SampleDossier.dossier());
        assertThat(StemmaFile.svg(SampleDossier.dossier())).isEqualTo(svg);
        Agreed.check("agreed.svg", svg);
    }

    @Test
    void the_file_of_its_own_has_the_colours_of_the_page() throws IOException {
        String page;
        try (InputStream in = DossierPage.class.getResourceAsStream("page.css")) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String alone = StemmaFile.style();
        Matcher hue = Pattern.compile("--(?:h|paper|ink|soft|on): (#[0-9a-f]{6});")
                .matcher(page.substring(0, page.indexOf("* { box-sizing")));
        int seen = 0;
        while (hue.find()) {
            assertThat(alone).contains(hue.group(1));
            seen++;
        }
        assertThat(seen).isGreaterThan(2 * Edition.HUES);
    }

    @Test
    void words_of_articles_never_become_markup_and_the_file_is_well_formed() throws Exception {
        for (Dossier d :
                List.of(DossierPageTest.hostile(), SampleDossier.dossier(), GrownDossier.of(70, new Random(9)))) {
            Document svg = parse(StemmaFile.svg(d));
            assertThat(svg.getElementsByTagNameNS("*", "script").getLength()).isZero();
            assertThat(svg.getElementsByTagNameNS("*", "a").getLength()).isZero();
            assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        }
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Drawing.Node node(Drawing d, String siglum) {
        return d.nodes().stream()
                .filter(n -> n.cite().siglum().equals(siglum))
                .findFirst()
                .orElseThrow();
    }

    private static Drawing drawing(int articles, long seed) {
        return StemmaDrawing.of(new Edition(GrownDossier.of(articles, new Random(seed * 1000 + articles)), ""));
    }
}
