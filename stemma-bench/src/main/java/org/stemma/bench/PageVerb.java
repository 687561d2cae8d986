package org.stemma.bench;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.bench.page.Chromium;

/** How large dossier pages are, how fast they open in Chromium, and on how many sheets they print. */
final class PageVerb implements Verb {
    private static final int RUNS = 5;
    private static final double MEGABYTE = 1e6;
    private static final double SECOND = 1e3;

    @Override
    public String usage() {
        return "PAGE.html... [--pdf DIR] (opens each five times in a fresh browser, prints it on A4)";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        List<String> pages = new ArrayList<>(arguments);
        int at = pages.indexOf("--pdf");
        @Nullable Path pdf = null;
        if (at >= 0 && at + 1 < pages.size()) {
            pages.remove(at);
            pdf = Files.createDirectories(Path.of(pages.remove(at)));
        }
        if (pages.isEmpty() || pages.stream().anyMatch(p -> p.startsWith("--"))) {
            throw new IllegalArgumentException("needs a page");
        }
        try {
            for (String page : pages) {
                measure(Path.of(page), pdf);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the browser ran");
        }
    }

    private static void measure(Path page, @Nullable Path pdf) throws IOException, InterruptedException {
        List<Chromium.Opening> openings = new ArrayList<>();
        byte[] printed = {};
        for (int run = 0; run < RUNS; run++) {
            try (Chromium browser = Chromium.start(chromium())) {
                openings.add(browser.open(page));
                if (run + 1 == RUNS) {
                    printed = browser.print();
                }
            }
        }
        double[] painted = openings.stream()
                .mapToDouble(Chromium.Opening::paintedMillis)
                .sorted()
                .toArray();
        double[] loaded = openings.stream()
                .mapToDouble(Chromium.Opening::loadedMillis)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f MB, %d elements; painted after %.2f s (worst %.2f), loaded after %.2f s (worst %.2f); %d sheets%n",
                page.getFileName(),
                Files.size(page) / MEGABYTE,
                openings.get(0).elements(),
                painted[RUNS / 2] / SECOND,
                painted[RUNS - 1] / SECOND,
                loaded[RUNS / 2] / SECOND,
                loaded[RUNS - 1] / SECOND,
                Chromium.sheets(printed));
        if (pdf != null) {
            Files.write(pdf.resolve(page.getFileName() + ".pdf"), printed);
        }
    }

    private static String chromium() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : Chromium.NAMES) {
                if (Files.isExecutable(Path.of(directory, name))) {
                    return Path.of(directory, name).toString();
                }
            }
        }
        throw new IllegalArgumentException("needs Chromium on the PATH");
    }
}
