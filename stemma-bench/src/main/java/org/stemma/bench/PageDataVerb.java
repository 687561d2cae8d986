package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stemma.ingest.page.HtmlPage;

/** How often the date and authors of the development pages are right, by labels of our own; writes the shares as JSON. */
final class PageDataVerb implements Verb {
    @Override
    public String usage() {
        return "HTML_DIR OUT.json [--misses]";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 2) {
            throw new IllegalArgumentException("a directory of pages and a file, please");
        }
        PageDataScore score = new PageDataScore();
        for (PageDataGold gold : PageDataGold.dev()) {
            Path file = Path.of(arguments.get(0)).resolve(gold.id() + ExtractionVerb.ENDING);
            HtmlPage page = HtmlPage.of(ExtractionVerb.unpacked(file));
            Optional<String> day =
                    page.data().published().value().map(p -> p.date().toString());
            score.add(gold, day, page.data().authors().value().orElse(List.of()));
        }
        if (arguments.contains("--misses")) {
            score.misses().forEach(System.err::println);
        }
        Files.writeString(Path.of(arguments.get(1)), score.json());
    }
}
