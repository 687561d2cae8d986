package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.testkit.Shared;

/** The README shows what the program prints, and the links between the documents lead somewhere. */
class ReadmeTest {
    private static final String START = "<!-- demo: kept true by ReadmeTest -->\n```\n";
    private static final String END = "```\n<!-- /demo -->";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @TempDir
    private Path dir;

    /** With {@code STEMMA_README=write} in the environment the excerpt is renewed instead of compared. */
    @Test
    void the_excerpt_in_the_readme_is_what_the_demo_prints() throws IOException {
        Path file = Shared.project().resolve("README.md");
        String readme = Files.readString(file);
        int start = readme.indexOf(START);
        int end = readme.indexOf(END);
        assertThat(start).as("the marker before the excerpt").isNotNegative();
        assertThat(end).as("the marker behind it").isGreaterThan(start);
        String printed = excerpt(Run.in(dir, "demo").out());

        if ("write".equals(System.getenv("STEMMA_README"))) {
            Files.writeString(file, readme.substring(0, start + START.length()) + printed + readme.substring(end));
            return;
        }

        assertThat(readme.substring(start + START.length(), end)).isEqualTo(printed);
    }

    @Test
    void links_between_the_documents_lead_somewhere() throws IOException {
        Path project = Shared.project();
        try (Stream<Path> docs = Files.list(project.resolve("docs"))) {
            List<Path> pages = Stream.concat(
                            docs, Stream.of("README.md", "CONTRIBUTING.md").map(project::resolve))
                    .filter(p -> p.toString().endsWith(".md"))
                    .toList();
            for (Path page : pages) {
                Matcher link = LINK.matcher(Files.readString(page));
                while (link.find()) {
                    // Measured numbers are written by ./bench report, on a machine with the data sets.
                    if (link.group(1).endsWith("benchmarks.md")) {
                        continue;
                    }
                    assertThat(page.resolveSibling(link.group(1)))
                            .as("linked from " + page)
                            .exists();
                }
            }
        }
    }

    /** The stories and their numbers, the first story's copy tree and its most carried statements. */
    private static String excerpt(String report) {
        List<String> lines = report.lines().toList();
        List<String> out = new ArrayList<>(lines.subList(0, lines.indexOf("")));
        out.add("...");
        out.addAll(section(lines, "WHO COPIED WHOM", 30));
        out.add("");
        out.addAll(section(lines, "WHO SAID WHAT", 20));
        out.add("...");
        return String.join("\n", out) + "\n";
    }

    /** A heading and what stands below it, up to the next empty line or this many lines. */
    private static List<String> section(List<String> lines, String heading, int most) {
        int from = 0;
        while (!lines.get(from).startsWith(heading)) {
            from++;
        }
        int to = from;
        while (to < lines.size() && to < from + most && !lines.get(to).isBlank()) {
            to++;
        }
        return lines.subList(from, to);
    }
}
