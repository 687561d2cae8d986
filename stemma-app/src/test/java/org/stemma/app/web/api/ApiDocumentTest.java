package org.stemma.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.web.RunningDesk;
import org.stemma.testkit.Shared;

/** Runs the commands of docs/api.md. */
class ApiDocumentTest {
    @TempDir
    Path directory = Path.of(".");

    @Test
    void every_command_of_the_document_does_what_it_says() throws Exception {
        Shared.program("curl");
        try (RunningDesk desk = RunningDesk.over(directory.resolve("l"))) {
            List<String> blocks = blocks();
            assertThat(blocks).hasSizeGreaterThan(4);
            for (String block : blocks) {
                String commands = "set -e\n" + block.replace("localhost:7414", "localhost:" + desk.port());
                assertThat(succeeds(List.of("sh", "-c", commands))).as(commands).isTrue();
            }
        }
    }

    private static List<String> blocks() throws IOException {
        List<String> out = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(Shared.project().resolve("docs/api.md"))) {
            if (line.equals("```sh")) {
                inside = true;
            } else if (line.equals("```") && inside) {
                out.add(block.toString());
                block.setLength(0);
                inside = false;
            } else if (inside) {
                block.append(line).append('\n');
            }
        }
        return out;
    }

    private boolean succeeds(List<String> command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("out.txt").toFile())
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
