package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageDataScoreTest {
    private static PageDataGold gold(String date, List<String> authors, String doubt) {
        return new PageDataGold("p", date, authors, doubt, doubt);
    }

    @Test
    void counts_what_is_sure_apart_from_what_is_in_doubt() {
        PageDataScore score = new PageDataScore();
        score.add(gold("2021-05-04", List.of("Anna Moor"), ""), Optional.of("2021-05-04"), List.of("ANNA MOOR"));
        score.add(gold("2021-05-04", List.of("Jan Vale"), ""), Optional.of("2021-05-05"), List.of());
        score.add(gold("", List.of(), ""), Optional.empty(), List.of());
        score.add(gold("2021-05-04", List.of(), "metadata"), Optional.of("2020-01-01"), List.of("Odd Poster"));
        assertThat(score.json())
                .contains("\"date_right\": 0.667")
                .contains("\"author_exact\": 0.500")
                .contains("\"none_invented\": 1.000")
                .contains("\"doubtful_date_right\": 0.000");
        assertThat(score.misses()).hasSize(4);
    }

    @Test
    void labels_all_development_pages_once() throws IOException {
        List<PageDataGold> labels = PageDataGold.dev();
        assertThat(labels).extracting(PageDataGold::id).doesNotHaveDuplicates().hasSize(91);
        assertThat(labels).allMatch(g -> g.date().isEmpty() || g.date().matches("20\\d\\d-\\d\\d-\\d\\d"));
    }
}
