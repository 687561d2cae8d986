package org.stemma.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.stemma.ingest.page.HtmlPage;

/** The text, headline, author and date of web pages. */
final class ExtractionVerb implements Verb {
    static final String ENDING = ".html.gz";

    @Override
    public String usage() {
        return "HTML_DIR OUT.json";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("two arguments, please");
        }
        ObjectMapper json = new ObjectMapper();
        ObjectNode out = json.createObjectNode();
        for (Path file : pages(Path.of(arguments.get(0)))) {
            String name = file.getFileName().toString();
            HtmlPage page = HtmlPage.of(unpacked(file));
            ObjectNode row = out.putObject(name.substring(0, name.length() - ENDING.length()));
            row.put("articleBody", page.text());
            row.put("headline", page.data().title().value().orElse(null));
            row.put("author", page.data().byline().value().orElse(null));
            row.put(
                    "published",
                    page.data().published().value().map(Object::toString).orElse(null));
        }
        json.writeValue(Path.of(arguments.get(1)).toFile(), out);
    }

    private static List<Path> pages(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    /** The text of a packed page. */
    static String unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
