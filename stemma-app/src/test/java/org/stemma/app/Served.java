package org.stemma.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.stemma.testkit.Shared;

/** Files served to the Chromium of this machine, and what a page's script made of them. */
public final class Served {
    private Served() {}

    /**
     * The words that the page {@code /} has in its element {@code #out} in the end.
     *
     * @param directory for the browser's own files
     * @param files contents by path, {@code /} among them
     */
    public static String out(Path directory, Map<String, String> files) throws IOException, InterruptedException {
        Path chromium = Shared.chromium();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.forEach((path, text) -> serve(server, path, text));
        server.start();
        try {
            String dom = dump(
                    chromium,
                    directory,
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return Jsoup.parse(dom).select("#out").text();
        } finally {
            server.stop(0);
        }
    }

    /** A script of another project among the tests' resources. */
    public static String script(Class<?> beside, String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void serve(HttpServer server, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type(path) + "; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String type(String path) {
        if (path.endsWith(".js")) {
            return "text/javascript";
        }
        return path.endsWith(".xml") ? "application/xml" : "text/html";
    }

    private static String dump(Path chromium, Path directory, String address) throws IOException, InterruptedException {
        Path out = directory.resolve("dom.html");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--window-size=1600,1000",
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        address)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(out);
    }
}
