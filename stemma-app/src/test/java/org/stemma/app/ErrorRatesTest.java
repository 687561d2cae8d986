package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.outcome.ErrorRates;

/** What the program says of its own errors is what was measured. Env {@code STEMMA_RATES=write} takes over new numbers. */
class ErrorRatesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("user.dir")).resolve("..").normalize();

    @TempDir
    Path directory = Path.of(".");

    @Test
    void the_rates_that_are_built_in_are_those_of_the_benchmarks() throws IOException {
        List<String> benchmarks = Files.readAllLines(ROOT.resolve("docs/benchmarks.md"));
        Path file = ROOT.resolve("stemma-app/src/main/resources/org/stemma/app/outcome/error-rates.tsv");
        String heading = Files.readAllLines(file).get(0);
        StringBuilder expected = new StringBuilder(heading + "\nmeasured\t" + day(benchmarks) + "\n");
        for (ErrorRates.Rate r : ErrorRates.built().rates()) {
            expected.append(String.join("\t", r.what(), r.data(), r.measure(), value(benchmarks, r)))
                    .append('\n');
        }

        if ("write".equals(System.getenv("STEMMA_RATES"))) {
            Files.writeString(file, expected);
        }

        assertThat(file).content().isEqualTo(expected.toString());
    }

    @Test
    void about_says_how_often_each_finder_is_right_with_data_and_day() {
        Run run = Run.in(directory, "about");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Who is quoted", "PolNeAR dev", ErrorRates.built().measured());
    }

    @Test
    void the_foot_of_the_page_says_it_too() throws IOException {
        Run.in(directory, "demo", "--quiet", "--html", "page.html");

        assertThat(directory.resolve("page.html"))
                .content()
                .contains("How often each finder is right", "PolNeAR dev, all acts");
    }

    private static String day(List<String> benchmarks) {
        String line = benchmarks.stream()
                .filter(l -> l.startsWith("Written by `./bench report` on "))
                .findFirst()
                .orElseThrow();
        int at = line.indexOf(" on ") + 4;
        return line.substring(at, at + 10);
    }

    private static String value(List<String> benchmarks, ErrorRates.Rate rate) {
        return benchmarks.stream()
                .dropWhile(l -> !l.equals("### " + rate.data()))
                .skip(1)
                .takeWhile(l -> !l.startsWith("#"))
                .filter(l -> l.startsWith("| " + rate.measure() + " |"))
                .map(l -> l.split("\\|")[2].trim())
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/benchmarks.md has no " + rate));
    }
}
