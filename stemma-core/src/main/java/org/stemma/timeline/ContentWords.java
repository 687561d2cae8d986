package org.stemma.timeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** The words of a sentence that tell what happened: no function words, no words of time, nothing of two letters. */
final class ContentWords {
    private static final Set<String> STOP = load();

    private ContentWords() {}

    /** The distinct folded content words of a span, in the order of the text. */
    static Set<String> of(Tokens tokens, Span span) {
        Set<String> out = new LinkedHashSet<>();
        for (String w : list(tokens, span)) {
            out.add(w);
        }
        return out;
    }

    /** All folded content words of a span, in the order of the text. */
    static List<String> list(Tokens tokens, Span span) {
        List<String> out = new java.util.ArrayList<>();
        int end = tokens.endAt(span.end());
        for (int i = tokens.firstAt(span.start()); i < end; i++) {
            if (!tokens.isWord(i) || tokens.end(i) - tokens.start(i) < 3) {
                continue;
            }
            String w = tokens.folded(i);
            if (!STOP.contains(w) && !Character.isDigit(w.charAt(0))) {
                out.add(w);
            }
        }
        return out;
    }

    private static Set<String> load() {
        try (InputStream in = ContentWords.class.getResourceAsStream("stopwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource stopwords.txt");
            }
            Set<String> words = new HashSet<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(l -> words.addAll(List.of(l.trim().split(" "))));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
