package org.stemma.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk in a process of its own, started as its users start it. */
public final class Served implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^/ ]+/");
    private static final int GRACE_SECONDS = 20;

    private final Process process;
    private final URI address;

    private Served(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Runs {@code ./stemma serve} where we are. */
    public static Served over(Path library) throws IOException {
        List<String> command = List.of("./stemma", "serve", "--library", library.toString(), "--port", "0");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                drain(said);
                return new Served(process, URI.create(address.group()));
            }
        }
        throw new IOException(String.join(" ", command) + " did not start");
    }

    /** What it goes on saying must not fill the pipe. */
    private static void drain(BufferedReader said) {
        Thread drain = new Thread(() -> said.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** The most memory that it had at once, in megabytes, as the system counts it; -1 where the system does not tell. */
    public long megabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) >> 10)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
