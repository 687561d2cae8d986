package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stemma.collation.Word;
import org.stemma.collation.Words;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** One of two texts that are compared word by word: its counted words, and which of them moved. */
final class Side {
    private final Prose body;
    private final ReportingProse text;
    private final boolean[] moved;

    Side(Source source) {
        this.body = source.account().body();
        this.text = source.whole();
        this.moved = new boolean[text.size()];
    }

    int size() {
        return text.size();
    }

    void move(int from, int to) {
        Arrays.fill(moved, from, to, true);
    }

    /** Counted words {@code from} to before {@code to} as a span of the body. */
    Span span(int from, int to) {
        return body.tokens().span(text.token(from), text.token(to - 1));
    }

    /** The empty span behind what stands before counted word {@code i}. */
    Span place(int i) {
        int at = i == 0 ? 0 : body.tokens().end(text.token(i - 1));
        return new Span(at, at);
    }

    /** The word as printed, but for case. */
    String folded(int i) {
        return body.tokens().folded(text.token(i));
    }

    boolean isSameWord(int i, int j) {
        return text.word(i) == text.word(j);
    }

    /** How much of a border stands before counted word {@code i}: 2 for a sentence's, 1 for a mark, 0 for none. */
    int border(int i) {
        if (i == 0) {
            return 2;
        }
        Tokens tokens = body.tokens();
        int start = tokens.start(text.token(i));
        if (body.sentenceAt(start) != body.sentenceAt(tokens.start(text.token(i - 1)))) {
            return 2;
        }
        return text.token(i) - text.token(i - 1) > 1 ? 1 : 0;
    }

    /** The stretches of a gap that did not move, each as two counted places. */
    List<int[]> kept(int from, int to) {
        List<int[]> out = new ArrayList<>();
        int i = from;
        while (i < to) {
            int start = i;
            while (i < to && !moved[i]) {
                i++;
            }
            if (i > start) {
                out.add(new int[] {start, i});
            }
            i++;
        }
        return out;
    }

    /** Counted words as the collation room reads them, with spans in the body. */
    List<Word> words(int from, int to) {
        return Words.of(body.tokens(), text.token(from), text.token(to - 1) + 1);
    }

    /** True when words stand inside one quotation. */
    boolean isQuoted(Span words) {
        int q = quotation(words.start());
        return q >= 0 && body.quotations().get(q).inner().contains(words);
    }

    /** True when a place or words stand inside one quotation that goes on with words on both sides. */
    boolean isAmidQuotation(Span words) {
        int q = quotation(words.start());
        if (q < 0) {
            return false;
        }
        Span inner = body.quotations().get(q).inner();
        return inner.contains(words) && hasWord(inner.start(), words.start()) && hasWord(words.end(), inner.end());
    }

    /** True when the words are part of one sentence, of which other words remain. */
    boolean isWithinSentence(Span words) {
        int s = body.sentenceAt(words.start());
        if (s < 0) {
            return false;
        }
        Span sentence = body.sentences().get(s);
        return sentence.contains(words)
                && (hasWord(sentence.start(), words.start()) || hasWord(words.end(), sentence.end()));
    }

    private int quotation(int offset) {
        int q = body.quotationAt(offset);
        return q >= 0 || offset == 0 ? q : body.quotationAt(offset - 1);
    }

    private boolean hasWord(int start, int end) {
        Tokens tokens = body.tokens();
        for (int i = tokens.firstAt(start); i < tokens.size() && tokens.end(i) <= end; i++) {
            if (tokens.isWord(i) && tokens.start(i) >= start) {
                return true;
            }
        }
        return false;
    }
}
