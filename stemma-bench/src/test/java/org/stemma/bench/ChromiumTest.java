package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.bench.page.Chromium;
import org.stemma.testkit.Shared;

/** The browser in which pages are timed and printed. */
class ChromiumTest {
    @TempDir
    Path directory = Path.of(".");

    @Test
    void says_when_a_page_stood_there_and_on_how_many_sheets_it_prints() throws Exception {
        Path page = Files.writeString(
                directory.resolve("p.html"),
                "<!doctype html><title>P</title><p>One</p><p style=\"break-before: page\">Two</p>");

        try (Chromium browser = Chromium.start(Shared.chromium().toString())) {
            Chromium.Opening opening = browser.open(page);

            assertThat(opening.paintedMillis()).isPositive();
            assertThat(opening.loadedMillis()).isPositive();
            assertThat(opening.elements()).isEqualTo(6);
            assertThat(Chromium.sheets(browser.print())).isEqualTo(2);
        }
    }
}
