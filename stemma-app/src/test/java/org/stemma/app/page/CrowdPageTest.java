package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.verify.Verifier;
import org.stemma.dossier.Dossier;

/** The page of a story that hundreds of outlets print in nearly the same words. */
class CrowdPageTest {
    @Test
    void says_once_what_all_print_and_leads_nowhere_where_nothing_is() throws IOException {
        String html = page(90);
        Document page = Jsoup.parse(html);

        assertThat(html.length()).isLessThan(1_500_000);
        assertThat(page.select("article.text")).hasSize(90);
        assertThat(page.select(".carriers").text()).contains("the same words: A");
        assertThat(page.select("article.text").get(89).select(".prose").text())
                .hasSizeLessThan(Reprints.DISPATCH.length())
                .contains("is left out");
        for (Element a : page.select("a[href^=#]")) {
            assertThat(page.getElementById(a.attr("href").substring(1)))
                    .as(a.outerHtml())
                    .isNotNull();
        }
    }

    @Test
    void proves_itself() throws IOException {
        for (int articles : new int[] {50, 70}) {
            DossierFile file = DossierFile.of("page.html", page(articles).getBytes(StandardCharsets.UTF_8));

            assertThat(Verifier.inside(file).faults()).isEmpty();
        }
    }

    @Test
    void a_reprint_more_costs_the_page_the_same_whether_it_is_the_hundredth_or_the_two_hundredth() throws IOException {
        int few = page(70).length();
        int more = page(140).length();
        int most = page(280).length();

        assertThat((most - more) / 140.0).isLessThan(1.5 * (more - few) / 70.0);
    }

    @Test
    void a_tall_tree_is_printed_in_strips_that_cover_it() throws IOException {
        Document page = Jsoup.parse(page(GrownDossier.of(60, new Random(7))));
        Element tree = page.expectFirst("svg.tree");
        int reached = 0;
        for (Element strip : page.select(".strips > svg")) {
            List<String> box =
                    List.of(strip.attributes().getIgnoreCase("viewBox").split(" "));
            assertThat(box.get(1)).isEqualTo(Integer.toString(reached));
            assertThat(page.getElementById(strip.expectFirst("use").attr("href").substring(1)))
                    .isNotNull();
            reached += Integer.parseInt(box.get(3));
        }

        assertThat(reached).isEqualTo(Integer.parseInt(tree.attr("height")));
        assertThat(page.select(".strips > svg")).hasSizeGreaterThan(3);
    }

    private static String page(int articles) throws IOException {
        return page(Stemma.collateAsOne(Reprints.of(articles)));
    }

    private static String page(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierPage.write(PageSettings.quoted(), List.of(dossier), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
