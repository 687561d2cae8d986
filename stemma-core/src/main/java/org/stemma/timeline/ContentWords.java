package org.stemma.timeline;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Lexicon;
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
        Set<String> words = new HashSet<>();
        for (String line : Lexicon.lines(ContentWords.class, "stopwords.txt")) {
            words.addAll(List.of(line.trim().split(" ")));
        }
        return Set.copyOf(words);
    }
}
