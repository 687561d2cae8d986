package org.stemma.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.bench.copysearch.ReprintRun;
import org.stemma.bench.copysearch.WholeRun;

/** How long a story of many reprints of one dispatch takes. */
final class ReprintsVerb implements Verb {
    @Override
    public String usage() {
        return "ARTICLES [--whole] DOCS.jsonl... (texts to learn words from; --whole times the command itself, cold)";
    }

    @Override
    public void run(List<String> arguments) throws IOException {
        List<String> files = new ArrayList<>(arguments);
        boolean whole = files.remove("--whole");
        if (files.size() < 2) {
            throw new IllegalArgumentException("needs a number and a file of texts");
        }
        int articles = Data.number(files.get(0));
        List<String> texts = CopySearchVerb.texts(files.subList(1, files.size()));
        if (!whole) {
            ReprintRun.run(articles, texts, System.out);
            return;
        }
        try {
            WholeRun.run(articles, texts, System.out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the command ran");
        }
    }
}
