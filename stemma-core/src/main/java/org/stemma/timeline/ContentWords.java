package org.stemma.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Lexicon;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** The words of a sentence that tell what happened: no function words, no words of time, nothing of two letters. */
final class ContentWords {
    private static final Set<String> STOP = Lexicon.words(ContentWords.class, "stopwords.txt");

    /** Endings that make no other event of a word, the longest first. */
    private static final List<String> ENDINGS = List.of("ing", "ied", "ies", "ed", "es", "ly", "s");
    /** A stem has so many letters at least. */
    private static final int LEAST_STEM = 4;

    private ContentWords() {}

    /** The distinct folded content words of a span, in the order of the text. */
    static Set<String> of(Tokens tokens, Span span) {
        return new LinkedHashSet<>(list(tokens, span));
    }

    /** All folded content words of a span, in the order of the text. */
    static List<String> list(Tokens tokens, Span span) {
        List<String> out = new ArrayList<>();
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

    /** The same words without their endings, roughly: "rebels captured" and "the rebel captures" tell one thing. */
    static List<String> stems(Tokens tokens, Span span) {
        return list(tokens, span).stream().map(ContentWords::stem).toList();
    }

    private static String stem(String folded) {
        for (String ending : ENDINGS) {
            if (folded.length() - ending.length() >= LEAST_STEM && folded.endsWith(ending)) {
                return folded.substring(0, folded.length() - ending.length());
            }
        }
        return folded;
    }
}
