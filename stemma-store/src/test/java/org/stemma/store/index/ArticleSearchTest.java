package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.store.query.QueryException;
import org.stemma.store.query.QueryReader;
import org.stemma.text.Encoder;
import org.stemma.text.Span;

/** The sample, asked in many ways. */
class ArticleSearchTest {
    @TempDir
    static Path dir;

    private static ArticleIndex index;

    @BeforeAll
    static void given_five_articles() {
        index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE);
        index.put(Sample.articles());
        index.commit(1);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                // words, in all their forms, in any part that a reader reads
                "ferry = ferry",
                "FERRIES = ferry",
                "boat = old tram",
                "quay = ferry",
                "zeppelin = ''",
                "oresk tram = tram",
                "oresk (tram OR ferry) = ferry tram",
                "oresk -tram = ferry",
                "NOT oresk = faehre old pesca",
                "oresk NOT (tram OR ferry) = ''",
                "cease-fire = old",
                "haus = faehre",
                "strassen = faehre",
                "lukasz = faehre",
                "fahren = faehre",
                "cancion = pesca",
                "cars = ''",
                "US = old",
                "u.s. = old",
                "1000 = old",
                "1,000 = old",
                // phrases, as printed
                "\"talks had failed\" = ferry",
                "\"talk had failed\" = ''",
                "\"failed the talks\" = ''",
                "\"Oresk The quay\" = ''",
                // beginnings
                "reporte* = ferry",
                "pes* = pesca",
                "\"u.s. delegation\" = old",
                // fields of the article
                "title:ferry = ferry",
                "title:talks = ''",
                "outlet:quillon = ferry",
                "outlet:\"quillon post\" = ferry",
                "outlet:quillonpost.example = ferry",
                "outlet:(echo OR post) = ferry tram",
                "agency:nordwire = ferry",
                "agency:* = ferry",
                "oresk -agency:* = tram",
                "author:holt = ferry",
                "language:de = faehre",
                "language:de-at = faehre",
                "language:en = ferry old tram",
                "story:s1 = ferry tram",
                "-story:* = faehre old pesca",
                // days
                "date:2026-11-04 = faehre tram",
                "date:2026-11 = faehre ferry tram",
                "date:2026-10-30..2026-11-03 = ferry pesca",
                "date:<2026-11 = pesca",
                "date:none = old",
                "date:* = faehre ferry pesca tram",
                "date:yesterday = ferry",
                "date:2d..today = faehre ferry tram",
                // quotations
                "speaker:brandt = ferry tram",
                "speaker:ida = ferry",
                "speaker:\"ida brandt\" = ferry",
                "speaker:renner = ferry tram",
                "speaker:\"harbour master\" = ferry",
                "channel:statement = tram",
                "channel:briefing = ferry",
                "said:pumps = ferry",
                "said:talks = ''",
                "said:pump = ferry",
                "said:(sail pumps) = ferry",
                "said:(sail -pumps) = ''",
                // what stands side by side is asked of one quotation
                "speaker:renner said:\"left behind\" = tram",
                "speaker:brandt said:\"left behind\" = ''",
                "speaker:brandt (said:\"left behind\") = ''",
                "(speaker:brandt said:sail) (speaker:renner channel:briefing) = ''",
                "(speaker:brandt said:sail) speaker:renner = ferry",
                "(speaker:brandt OR speaker:renner) said:(pumps OR behind) = ferry tram",
                "said:(pumps OR behind) -speaker:ida = tram",
                "tram speaker:renner = tram",
            })
    void finds(String query, String ids) {
        SearchPage page = index.search(SearchQuery.of(query).on(LocalDate.of(2026, 11, 4)));

        assertThat(ids(page)).as(query).isEqualTo(ids);
        assertThat(page.total()).isEqualTo(ids.isEmpty() ? 0 : ids.split(" ").length);
    }

    private static String ids(SearchPage page) {
        return String.join(
                " ", page.hits().stream().map(SearchHit::article).sorted().toList());
    }

    @Test
    void a_quotation_of_its_own_stands_for_each_group() {
        assertThat(ids(index.search(SearchQuery.of("(speaker:brandt said:sail) OR (speaker:renner said:left)"))))
                .isEqualTo("ferry tram");
        assertThat(ids(index.search(SearchQuery.of("(speaker:brandt said:left) OR (speaker:renner said:sail)"))))
                .isEmpty();
    }

    @Test
    void shows_newest_and_oldest_first_and_the_undated_last() {
        SearchQuery all = SearchQuery.of("");

        assertThat(order(all.in(Order.NEWEST))).containsExactly("faehre", "tram", "ferry", "pesca", "old");
        assertThat(order(all.in(Order.OLDEST))).containsExactly("pesca", "ferry", "faehre", "tram", "old");
    }

    private static List<String> order(SearchQuery query) {
        return index.search(query).hits().stream().map(SearchHit::article).toList();
    }

    @Test
    void shows_the_best_first_headlines_before_bodies() {
        assertThat(order(SearchQuery.of("trams OR ferries"))).startsWith("tram");
        assertThat(order(SearchQuery.of("boats"))).containsExactly("tram", "old");
    }

    @ParameterizedTest
    @CsvSource({"BEST", "NEWEST", "OLDEST"})
    void pages_follow_on_each_other_without_gap_or_repeat(Order order) {
        SearchQuery query =
                SearchQuery.of("the OR oresk OR del OR die").in(order).pages(2);
        List<String> whole = order(query.pages(10));
        List<String> paged = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            SearchPage page = index.search(next.isEmpty() ? query : query.after(next.get()));
            page.hits().forEach(h -> paged.add(h.article()));
            assertThat(page.total()).isEqualTo(whole.size());
            next = page.next();
        } while (next.isPresent());

        assertThat(paged).hasSize(5).isEqualTo(whole);
    }

    @Test
    void refuses_the_page_of_another_search() {
        String next = index.search(SearchQuery.of("oresk").pages(1)).next().orElseThrow();

        for (String wrong : List.of(next, "nonsense", "", "%%%", next + "x")) {
            assertThatThrownBy(
                            () -> index.search(SearchQuery.of("trams").pages(1).after(wrong)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("another search");
        }
    }

    @Test
    void counts_by_facets_and_narrows_by_them() {
        SearchQuery all = SearchQuery.of("").by(Set.of(Facet.values()));
        SearchPage page = index.search(all);

        assertThat(page.facets().get(Facet.OUTLET))
                .containsExactly(
                        new FacetCount("Diario del Puerto", 1),
                        new FacetCount("Hafenblatt", 1),
                        new FacetCount("The Quillon Post", 1),
                        new FacetCount("Velm Echo", 1));
        assertThat(page.facets().get(Facet.MONTH))
                .containsExactly(new FacetCount("2026-11", 3), new FacetCount("2026-10", 1));
        assertThat(page.facets().get(Facet.LANGUAGE))
                .containsExactly(new FacetCount("en", 3), new FacetCount("de", 1), new FacetCount("es", 1));
        assertThat(page.facets().get(Facet.AGENCY)).containsExactly(new FacetCount("Nordwire", 1));
        assertThat(page.facets().get(Facet.SPEAKER)).contains(new FacetCount("Olaf Renner", 2));
        assertThat(page.facets().get(Facet.CHANNEL))
                .contains(new FacetCount("statement", 1), new FacetCount("briefing", 1));
        assertThat(ids(index.search(all.only(Facet.OUTLET, Set.of("Velm Echo", "Hafenblatt")))))
                .isEqualTo("faehre tram");
        assertThat(ids(index.search(all.only(Facet.OUTLET, Set.of("Velm Echo", "Hafenblatt"))
                        .only(Facet.LANGUAGE, Set.of("de")))))
                .isEqualTo("faehre");
        assertThat(ids(index.search(all.only(Facet.OUTLET, Set.of("Echo"))))).isEmpty();
    }

    @Test
    void marks_what_matched_in_headline_and_text() {
        SearchHit hit = index.search(SearchQuery.of("ferry \"talks had failed\""))
                .hits()
                .get(0);

        assertThat(marked(hit.title().orElseThrow())).containsExactly("Ferries");
        assertThat(hit.snippets()).hasSize(2);
        assertThat(hit.snippets().stream().flatMap(s -> marked(s.words()).stream()))
                .containsExactlyInAnyOrder("ferries", "talks had failed");
    }

    @Test
    void shows_the_quotation_that_made_the_article_match() {
        SearchHit hit =
                index.search(SearchQuery.of("speaker:ida said:mended")).hits().get(0);
        Snippet best = hit.snippets().get(0);

        assertThat(best.words().text()).startsWith("\u201cWe shall not sail");
        assertThat(marked(best.words())).containsExactly("Mayor Ida Brandt", "mended");
    }

    @Test
    void shows_the_beginning_when_nothing_of_the_text_is_what_matched() {
        SearchHit hit = index.search(SearchQuery.of("outlet:echo")).hits().get(0);

        assertThat(hit.snippets()).singleElement().satisfies(s -> {
            assertThat(s.words().text()).startsWith("The town of Oresk");
            assertThat(s.words().marks()).isEmpty();
        });
    }

    @Test
    void the_largest_query_allowed_is_answered() {
        String words = "oresk OR ".repeat(QueryReader.MOST_WORDS - 1) + "oresk";
        assertThat(ids(index.search(SearchQuery.of(words)))).isEqualTo("ferry tram");
        assertThat(index.quotes(QuoteQuery.of(words.replace(" OR ", "-"))).hits())
                .isEmpty();
        String names = "speaker:ida OR ".repeat(QueryReader.MOST_WORDS - 1) + "said:sail";
        assertThat(ids(index.search(SearchQuery.of(names)))).isEqualTo("ferry");
        String deep = "(".repeat(QueryReader.DEEPEST) + "oresk" + ")".repeat(QueryReader.DEEPEST);
        assertThat(ids(index.search(SearchQuery.of(deep)))).isEqualTo("ferry tram");
    }

    @Test
    void says_that_nearness_needs_the_encoder() {
        assertThatThrownBy(() -> index.search(SearchQuery.of("oresk like:boats")))
                .isInstanceOfSatisfying(QueryException.class, e -> {
                    assertThat(e.offset()).isEqualTo(11);
                    assertThat(e.message()).contains("encoder", "switched off");
                });
        for (String beside :
                List.of("oresk OR like:boats", "-like:boats", "(like:boats oresk) tram", "like:a like:b")) {
            assertThatThrownBy(() -> index.search(SearchQuery.of(beside)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("like: stands once");
        }
    }

    private static List<String> marked(Marked words) {
        return words.marks().stream().map((Span m) -> m.of(words.text())).toList();
    }
}
