package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.SocketImplFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, encoder and all, in a process whose sockets refuse: it asks for none. */
class OfflineTest {
    private static final AtomicInteger ATTEMPTS = new AtomicInteger();

    @TempDir
    Path dir;

    @Test
    void the_program_with_its_encoder_attempts_no_connection() throws Exception {
        Path json = dir.resolve("d.json");
        Path temporary = Files.createDirectory(dir.resolve("tmp"));
        Path hosts = Files.createFile(dir.resolve("no-hosts"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Djdk.net.hosts.file=" + hosts,
                        "-Djava.io.tmpdir=" + temporary,
                        "-Djava.nio.channels.spi.SelectorProvider=org.stemma.app.NoSuchProvider",
                        "-cp",
                        classPath,
                        Child.class.getName(),
                        dir.resolve("d.html").toString(),
                        json.toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("out.txt").toFile())
                .start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

        String out = Files.readString(dir.resolve("out.txt"), StandardCharsets.UTF_8);
        assertThat(out).contains("status 0", "sockets asked for: 0");
        assertThat(Files.readString(json)).contains("\"model\" : \"all-MiniLM-L6-v2\"");
        assertThat(temporary).as("what it unpacked is gone").isEmptyDirectory();
    }

    /** What runs in that process. */
    static final class Child {
        private Child() {}

        /** Runs the demo and says how often a socket was asked for. */
        public static void main(String[] args) throws IOException {
            refuseSockets();
            int status = Main.run(
                    List.of("demo", "--quiet", "--html", args[0], "--json", args[1])
                            .toArray(String[]::new),
                    Terminal.ofSystem());
            System.out.println("status " + status);
            System.out.println("sockets asked for: " + ATTEMPTS.get());
        }

        @SuppressWarnings("deprecation") // the only way to stand between a program and its sockets
        private static void refuseSockets() throws IOException {
            SocketImplFactory refusing = new SocketImplFactory() {
                @Override
                public SocketImpl createSocketImpl() {
                    ATTEMPTS.incrementAndGet();
                    throw new IllegalStateException("this socket refuses");
                }
            };
            Socket.setSocketImplFactory(refusing);
        }
    }
}
