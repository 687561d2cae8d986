package org.stemma.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchRunTest {
    @TempDir
    Path dir;

    @Test
    void every_kind_of_question_is_asked_and_answered_while_articles_come_in() throws Exception {
        String text = "The harbour master saw the ferry leave before the morning fog lifted from the outer quay.\n"
                + "No pilot told the widow why the crane at the old mill had stopped during the second night.\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SearchRun.run(120, 1, List.of(text), dir, new PrintStream(out, true, StandardCharsets.UTF_8));

        String told = out.toString(StandardCharsets.UTF_8);
        assertThat(told).contains("120 articles of", "size on disk", "all, CPU only");
        for (Questions.Kind kind : Questions.Kind.values()) {
            assertThat(told).contains(kind.name().toLowerCase(Locale.ROOT));
        }
    }
}
