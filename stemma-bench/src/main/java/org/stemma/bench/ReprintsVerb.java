package org.stemma.bench;

import java.io.IOException;
import java.util.List;
import org.stemma.bench.copysearch.ReprintRun;

/** How long a story of many reprints of one dispatch takes. */
final class ReprintsVerb implements Verb {
    @Override
    public String usage() {
        return "ARTICLES DOCS.jsonl... (texts to learn words from)";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        if (arguments.size() < 2) {
            throw new IllegalArgumentException("needs a number and a file of texts");
        }
        ReprintRun.run(
                Data.number(arguments.get(0)),
                CopySearchVerb.texts(arguments.subList(1, arguments.size())),
                System.out);
    }
}
