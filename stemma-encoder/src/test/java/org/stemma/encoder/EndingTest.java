package org.stemma.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is told to end while the encoder is needed, as Ctrl-C ends a desk that is making a page. */
class EndingTest {
    private static final int ALL_READ = 17;
    private static final int SOME_NOT = 18;

    /** So long others go on with their work after the end has begun. */
    private static final long LAST_NANOS = 700_000_000;

    @TempDir
    private Path dir;

    @Test
    void models_are_loaded_and_sentences_read_until_the_process_is_gone() throws Exception {
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ErrorFile=" + dir.resolve("crash.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(said).isEqualTo(ALL_READ);
    }

    /** Reads while it ends. */
    static final class Ending {
        private Ending() {}

        public static void main(String[] args) {
            List<String> text = List.of("The ferry ran aground.");
            int before = new MiniLm().encode(text).size();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                int read = before;
                for (long end = System.nanoTime() + LAST_NANOS; System.nanoTime() < end; ) {
                    read = Math.min(read, new MiniLm().encode(text).size());
                }
                Runtime.getRuntime().halt(read == 1 ? ALL_READ : SOME_NOT);
            }));
            System.exit(0);
        }
    }
}
