package org.stemma.store.index;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * A text's words as they are looked up, each found once for all fields that hold it.
 *
 * @param words as {@link WordFolding} has them
 * @param stems beside each word; empty where it has none
 * @param spans where each word stands in the text
 */
record Text(List<String> words, List<String> stems, List<Span> spans) {
    /** With stems. */
    static Text of(Tokens tokens, Stemmer stemmer) {
        Text text = of(tokens);
        List<String> stems = new ArrayList<>(text.words.size());
        for (String w : text.words) {
            stems.add(stemmer.stem(w));
        }
        return new Text(text.words, stems, text.spans);
    }

    /** Without stems: names have no forms. */
    static Text of(Tokens tokens) {
        List<String> words = new ArrayList<>(tokens.size());
        List<Span> spans = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            String word = WordFolding.of(tokens, i);
            if (!word.isEmpty()) {
                words.add(word);
                spans.add(tokens.span(i));
            }
        }
        return new Text(words, List.of(), spans);
    }

    /** Of a string, without stems. */
    static Text of(String text) {
        return of(Tokens.of(text));
    }

    int size() {
        return words.size();
    }

    /** The index of the first word that ends behind this offset. */
    int firstAt(int offset) {
        int lo = 0;
        int hi = spans.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (spans.get(mid).end() > offset) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
    }
}
