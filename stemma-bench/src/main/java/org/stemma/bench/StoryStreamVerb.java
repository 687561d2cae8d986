package org.stemma.bench;

import java.io.IOException;
import java.util.List;
import org.stemma.bench.copysearch.StoryStreamRun;

/** A made-up archive put to stories as it comes: speed and memory as it grows. */
final class StoryStreamVerb implements Verb {
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
        StoryStreamRun.run(
                Data.number(arguments.get(0)),
                PER_DAY,
                CopySearchVerb.texts(arguments.subList(1, arguments.size())),
                System.out);
    }
}
