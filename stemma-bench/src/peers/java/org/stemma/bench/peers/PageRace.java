package org.stemma.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.stemma.ingest.page.HtmlPage;

/**
 * How fast Readability4J takes the article out of pages, and how fast we do, on the same pages in one run.
 *
 * <p>Both on one thread, by turns, from the page's text to the article's; the first rounds warm up, the best of the rest
 * counts. The thread's own time is taken, so that other programs on the machine do not matter.
 * {@code PageRace HTML_DIR [ROUNDS]}.
 */
public final class PageRace {
    private static final int WARM_UP = 2;

    private PageRace() {}

    /** Runs both and prints pages a second and their ratio. */
    public static void main(String[] args) throws IOException {
        List<String> pages = pages(Path.of(args[0]));
        int rounds = WARM_UP + (args.length > 1 ? Integer.parseInt(args[1]) : 3);
        double peer = 0;
        double ours = 0;
        for (int i = 0; i < rounds; i++) {
            double p = perSecond(pages, PageRace::peer);
            double o = perSecond(pages, html -> HtmlPage.of(html).text().length());
            if (i >= WARM_UP) {
                peer = Math.max(peer, p);
                ours = Math.max(ours, o);
            }
        }
        System.out.printf("Readability4J %.0f pages/s, Stemma %.0f pages/s, ratio %.1f (%d pages, one thread)%n", peer,
                ours, ours / peer, pages.size());
    }

    private static int peer(String html) {
        String text = new Readability4J("https://page.example/", html).parse().getTextContent();
        return text == null ? 0 : text.length();
    }

    private static double perSecond(List<String> pages, ToIntFunction<String> extractor) {
        long start = OwnTime.nanos();
        long units = 0;
        for (String html : pages) {
            units += extractor.applyAsInt(html);
        }
        long end = OwnTime.nanos();
        if (units == 0) {
            throw new IllegalStateException("no page gave any text");
        }
        return pages.size() * 1e9 / (end - start);
    }

    private static List<String> pages(Path dir) throws IOException {
        List<String> out = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path f : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(f))) {
                    out.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return out;
    }
}
