package org.stemma.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
    private static final Task TASK = new Task(
            "Invented", "boats", List.of("boats", Task.OUT), List.of("cat", Task.OUT), List.of(Measure.of("f1", "F1")));

    @TempDir
    Path root;

    @Test
    void names_a_verb_that_there_is_not() throws IOException {
        assertThat(new Runner(root, Map.of()).run(TASK).trouble()).isEqualTo("there is no verb boats yet");
    }

    @Test
    void names_a_data_set_that_is_not_here() throws IOException {
        Task task =
                new Task("Invented", "boats", TASK.run(), List.of("cat", "../shared/eval/none.jsonl"), TASK.measures());

        assertThat(new Runner(root, Map.of()).run(task).trouble()).isEqualTo("../shared/eval/none.jsonl is not here");
    }

    @Test
    void says_what_a_verb_failed_of() throws IOException {
        Product broken = arguments -> {
            throw new IOException("no boats");
        };

        assertThat(new Runner(root, Map.of("boats", broken)).run(TASK).trouble())
                .contains("no boats");
    }

    @Test
    void hands_the_answer_to_the_scorer_and_keeps_its_numbers() throws IOException {
        Product boats = arguments -> Files.writeString(Path.of(arguments.get(0)), "{\"f1\": 0.75}");

        Outcome outcome = new Runner(root, Map.of("boats", boats)).run(TASK);

        assertThat(outcome.trouble()).isEmpty();
        assertThat(outcome.numbers()).containsEntry("f1", "0.75");
    }
}
