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
        CopySearchRun.run(
                Data.number(arguments.get(0)), PER_DAY, texts(arguments.subList(1, arguments.size())), System.out);
    }

    /** The texts of data sets, to learn words from. */
    static List<String> texts(List<String> files) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : files) {
            for (JsonNode row : Data.rows(Path.of(file))) {
                texts.add(row.path("text").asText());
            }
        }
        return texts;
    }
}
