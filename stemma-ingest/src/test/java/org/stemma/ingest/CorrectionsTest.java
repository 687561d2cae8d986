package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;

class CorrectionsTest {
    @Test
    void reads_fields_and_lets_values_hold_commas_and_colons() {
        assertThat(
                        Corrections.parse(
                                "C:/news/a.txt:title=Fog, and more fog,published=2021-05-04T10:00:00Z, url=https://x.example/a?b=c"))
                .isEqualTo(new Corrections(
                        "C:/news/a.txt",
                        Map.of(
                                "title",
                                "Fog, and more fog",
                                "published",
                                "2021-05-04T10:00:00Z",
                                "url",
                                "https://x.example/a?b=c")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt|is not FILE:field=value",
                "outlet=CNN|is not FILE:field=value",
                "a.txt:paper=CNN|is no field; fields are outlet, published",
                "a.txt:published=soon|is no date; write 2019-11-03",
                "a.txt:outlet=A,outlet=B|sets outlet twice",
                "a.txt:outlet=A,paper=B|is no field"
            })
    void says_what_is_wrong(String argument, String reason) {
        assertThatThrownBy(() -> Corrections.parse(argument))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void corrects_what_was_read_and_nothing_else() {
        Article article = Article.ofBody("a", "The fog came.");
        Article corrected = Corrections.parse(
                        "a:outlet=edition.cnn.com,published=2021-05-04,title=Fog,author=A. Moor,agency=Agence France-Presse,language=en")
                .apply(article);
        assertThat(corrected.outlet().map(Outlet::name)).contains("CNN");
        assertThat(corrected.published().orElseThrow()).hasToString("2021-05-04");
        assertThat(corrected.title()).contains("Fog");
        assertThat(corrected.author()).contains("A. Moor");
        Named agency = corrected.agency().orElseThrow();
        assertThat(agency.name()).isEqualTo("AFP");
        assertThat(corrected.words(agency.where())).isEqualTo("Agence France-Presse");
        assertThat(corrected.body()).isEqualTo(article.body());
        Article undone = Corrections.parse("a:title=,agency=,author=").apply(corrected);
        assertThat(undone.title()).isEmpty();
        assertThat(undone.agency()).isEmpty();
        assertThat(undone.author()).isEmpty();
        assertThat(undone.texts(Part.Kind.FURNITURE)).contains("Fog");
    }

    @Test
    void concerns_a_file_by_its_name_its_last_part_or_the_articles_id() {
        Article article = Article.ofBody("dir/a.jsonl#2", "The fog came.");
        assertThat(new Corrections("a.jsonl", Map.of()).concerns(article)).isTrue();
        assertThat(new Corrections("dir/a.jsonl#2", Map.of()).concerns(article)).isTrue();
        assertThat(new Corrections("b.jsonl", Map.of()).concerns(article)).isFalse();
    }
}
