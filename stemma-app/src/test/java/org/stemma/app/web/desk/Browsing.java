package org.stemma.app.web.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.stemma.app.web.RunningDesk;
import org.stemma.testkit.Shared;

/** The Chromium of this machine, and what it looks at: the sample in a library of its own. */
final class Browsing implements AutoCloseable {
    private static final String SAMPLE = "/org/stemma/app/sample/";
    private static final int PATIENCE_MILLIS = 15_000;

    /** The driver lowers the names of events and colours as the locale has it, and in Turkish there is no "light". */
    private final Locale locale = Locale.getDefault();

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browsing(Playwright playwright, Browser browser) {
        Locale.setDefault(Locale.ROOT);
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; skips the calling test where there is none. */
    static Browsing start() {
        Path chromium = Shared.chromium();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Browsing(playwright, browser);
    }

    /** A window of its own on this desk; what the browser complains of is kept. */
    Page window(RunningDesk desk, Browser.NewContextOptions like) {
        BrowserContext context = browser.newContext(like.setBaseURL(desk.origin()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                complaints.add(page.url() + ": " + m.text());
            }
        });
        page.onPageError(e -> complaints.add(page.url() + ": " + e));
        return page;
    }

    /** Errors of scripts, and all that the policy of the desk's pages refused. */
    List<String> complaints() {
        return complaints;
    }

    /** Adds the sample to a desk. */
    static void sample(RunningDesk desk) {
        for (String name : text("index.txt").lines().toList()) {
            desk.add(name, text(name));
        }
    }

    /** A file of another project on the class path. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Browsing.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return String.join("\n", reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return resource(SAMPLE + name);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        Locale.setDefault(locale);
    }
}
