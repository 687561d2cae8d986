package org.stemma.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {
    @TempDir
    Path dir;

    @Test
    void reads_plain_text_without_loading_the_parsers_of_other_formats() throws Exception {
        Path article = Files.writeString(
                dir.resolve("a.txt"),
                "# Fog over Quillon\n\nPublished at: **2021-05-04**\n\nThe ferry Linnet ran aground off Quillon on Tuesday.\n");
        String runtime = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(List.of(
                        runtime,
                        "-Xshare:auto",
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        article.toString()))
                .redirectErrorStream(true)
                .start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(log).contains("org.stemma.ingest.TextFormats");
        assertThat(log.lines().filter(StartUpTest::isParser)).isEmpty();
    }

    private static boolean isParser(String line) {
        return line.contains("org.jsoup.")
                || line.contains("com.fasterxml.jackson.")
                || line.contains("org.yaml.snakeyaml.")
                || line.contains("org.apache.hc.")
                || line.contains("crawlercommons.")
                || line.contains("org.netpreserve.")
                || line.contains("io.airlift.")
                || line.contains("com.ibm.icu.text.CharsetDetector");
    }

    /** Reads one file in a Java of its own. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] args) throws IOException {
            if (Reader.read(List.of(Path.of(args[0])), System.in).articles().size() != 1) {
                throw new IOException("nothing was read");
            }
        }
    }
}
