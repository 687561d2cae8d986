package org.stemma.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CitationRowsTest {
    private static final String OBJECTS =
            "{\"id\":1,\"article\":\"quay\",\"part\":1,\"start\":4,\"end\":9,\"exact\":\"ferry\","
                    + "\"prefix\":\"The \",\"suffix\":\" left\"},{\"id\":2,\"article\":\"orm\",\"part\":0,\"start\":0,\"end\":3,"
                    + "\"exact\":\"Orm\",\"prefix\":\"\",\"suffix\":\"\"}";
    private static final String ROWS = "[1,1,4,9,\"ferry\",\"The \",\" left\"],[0,0,0,3,\"Orm\",\"\",\"\"]";

    @Test
    void a_row_is_read_as_the_object_that_it_stands_for() throws NotADossier {
        assertThat(citations("stemma-page/2", ROWS)).isEqualTo(citations("stemma-page/1", OBJECTS));
    }

    @Test
    void what_is_no_row_is_left_to_whoever_reads_it() throws NotADossier {
        JsonNode read = citations("stemma-page/2", "[7,1,4,9,\"a\",\"\",\"\"],[0,1,4],null,\"words\",[],{\"id\":6}");

        assertThat(read).hasSize(6).noneMatch(c -> c.has("exact"));
    }

    private static JsonNode citations(String format, String citations) throws NotADossier {
        String page = "<!doctype html><script type=\"application/json\" id=\"stemma-data\">{\"format\":\"" + format
                + "\",\"articles\":[{\"id\":\"orm\"},{\"id\":\"quay\"}],\"citations\":[" + citations + "]}</script>";
        return DossierFile.of("page", page.getBytes(StandardCharsets.UTF_8))
                .data()
                .get("citations");
    }
}
