package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stemma.bench.copysearch.CopySearchRun;

/** Candidate search over a made-up archive: speed, memory and recall of planted copies, beside the plain way. */
final class CopySearchVerb implements Verb {
    private static final int PER_DAY = 1000;

    @Override
    public String usage() {
        return "ARTICLES DOCS.jsonl... (texts to learn words from)";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 2) {
            throw new IllegalArgumentException("needs a number and a file of texts");
        }
        int articles;
        try {
            articles = Integer.parseInt(arguments.get(0));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number of articles: " + arguments.get(0), e);
        }
        List<String> texts = new ArrayList<>();
        for (String file : arguments.subList(1, arguments.size())) {
            for (JsonNode row : Data.rows(Path.of(file))) {
                texts.add(row.path("text").asText());
            }
        }
        CopySearchRun.run(articles, PER_DAY, texts, System.out);
    }
}
