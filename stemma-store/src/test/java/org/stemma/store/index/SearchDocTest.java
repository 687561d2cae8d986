package org.stemma.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.query.QueryException;
import org.stemma.testkit.Shared;
import org.stemma.text.Encoder;

/** Keeps docs/search.md true: every example finds some of the sample and not all of it, every error is as it says. */
class SearchDocTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);

    @TempDir
    Path dir;

    /** A row of a table whose first column is a query. */
    private record Row(String section, String query, String says) {}

    private static List<Row> rows() throws IOException {
        List<Row> out = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(Shared.project().resolve("docs/search.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| `")) {
                int end = line.indexOf("` | ");
                out.add(new Row(
                        section,
                        line.substring(3, end),
                        line.substring(end + 4, line.lastIndexOf('|')).strip()));
            }
        }
        return out;
    }

    @Test
    void every_example_is_as_the_page_says() throws IOException {
        int examples = 0;
        try (ArticleIndex index = ArticleIndex.open(dir.resolve("index"), Encoder.NONE)) {
            index.put(Sample.articles());
            index.commit(1);
            for (Row row : rows()) {
                SearchQuery query = SearchQuery.of(row.query()).on(TODAY);
                if (row.section().equals("Errors")) {
                    QueryException e = catchThrowableOfType(QueryException.class, () -> index.search(query));
                    assertThat(e).as(row.query()).hasMessageStartingWith(row.says());
                } else if (!row.section().equals("For programs")) {
                    assertThat(index.search(query).total()).as(row.query()).isBetween(1L, 4L);
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(25);
    }
}
