package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.store.query.QueryException;

class QueryComplaintTest {
    private static String printed(String query, int offset, int length) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), to, to, Path.of(""), Map.of(), false);
        QueryComplaint.print(query, new QueryException(offset, length, "No such field."), terminal);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void carets_stand_below_the_place() {
        assertThat(printed("ferry speeker:brandt", 6, 8).lines())
                .containsExactly("stemma: No such field.", "  ferry speeker:brandt", "        ^^^^^^^^");
        assertThat(printed("ferry speaker:", 14, 0).lines())
                .containsExactly("stemma: No such field.", "  ferry speaker:", "                ^");
    }

    @Test
    void a_long_query_is_shown_around_the_place() {
        assertThat(printed("tram ".repeat(300) + "speeker:x", 1500, 8).lines())
                .containsExactly(
                        "stemma: No such field.",
                        "  " + "tram ".repeat(6) + "speeker:x",
                        "  " + " ".repeat(30) + "^^^^^^^^");
    }

    @Test
    void a_query_cannot_drive_the_terminal_and_its_characters_count_as_columns() {
        assertThat(printed("\ud83d\ude00\u001b[31m x:", 7, 2).lines())
                .containsExactly("stemma: No such field.", "  \ud83d\ude00 [31m x:", "        ^^");
    }
}
