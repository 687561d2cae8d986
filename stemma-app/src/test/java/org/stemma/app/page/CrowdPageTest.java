package org.stemma.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.stemma.Stemma;
import org.stemma.app.proof.DossierFile;
import org.stemma.app.verify.Verifier;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;

/** The page of a story that hundreds of outlets print in nearly the same words. */
class CrowdPageTest {
    private static final List<String> DISPATCH = List.of(
            "The harbour office of Velm closed the eastern pier on Tuesday after a gale had torn 12 lamps from their posts.",
            "\u201cWe shall rebuild the pier before the winter and send the bill to the owners of the ferry,\u201d Ida Brandt said.",
            "Some 40 families had to leave the old quarter, and the school was opened for them at noon.",
            "\u201cNobody warned the lighthouse keeper that evening although the gauge had been falling,\u201d Karl Olsen said.",
            "The council will meet on Thursday to vote on the cost of the repairs, which it puts at 3 million talers.",
            "The ferry was back in port in the evening with all its passengers, a little wet and very hungry.");

    @Test
    void says_once_what_all_print_and_leads_nowhere_where_nothing_is() throws IOException {
        String html = page(90);
        Document page = Jsoup.parse(html);

        assertThat(html.length()).isLessThan(1_500_000);
        assertThat(page.select("article.text")).hasSize(90);
        assertThat(page.select(".carriers").text()).contains("the same words: A");
        assertThat(page.select("article.text").get(89).select(".prose").text())
                .hasSizeLessThan(String.join(" ", DISPATCH).length())
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

    private static String page(int articles) throws IOException {
        Dossier dossier = Stemma.collateAsOne(reprints(articles));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DossierPage.write(PageSettings.quoted(), List.of(dossier), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Article> reprints(int count) {
        Random random = new Random(17);
        List<Article> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> body = new ArrayList<>();
            for (String sentence : DISPATCH) {
                String[] words = sentence.split(" ");
                if (i > 0 && random.nextInt(6) == 0) {
                    words[2 + random.nextInt(words.length - 5)] = "quite";
                }
                body.add(String.join(" ", words));
            }
            out.add(Article.ofBody(String.format(Locale.ROOT, "r%04d", i), String.join("\n", body)));
        }
        return out;
    }
}
