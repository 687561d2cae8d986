package org.stemma.store.index;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.stemma.text.Span;

/**
 * Words on their way into a field: of several texts, with a gap that no phrase can leap where the texts part.
 *
 * <p>Its offsets are those of the article, wherever the words are filed: so a match in any field marks the article's own
 * words.
 */
final class WordStream extends TokenStream {
    /** More positions than a phrase has words. */
    private static final int GAP = 1_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private String[] terms = new String[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] increments = new int[16];
    private int size;
    private int next;
    private boolean gap;
    private int floor;

    /** The next words stand apart from those before. */
    WordStream apart() {
        gap = size > 0;
        return this;
    }

    /**
     * Adds the words of a text that overlap a stretch of it.
     *
     * @param shift what the text's offsets start at in the article
     */
    WordStream add(Text text, Span stretch, int shift) {
        for (int i = text.firstAt(stretch.start());
                i < text.size() && text.spans().get(i).start() < stretch.end();
                i++) {
            Span span = text.spans().get(i);
            word(text, i, span.start() + shift, span.end() + shift);
        }
        return this;
    }

    /** Adds all words of a text that stands elsewhere, or nowhere: each marks this span of the article. */
    WordStream add(Text text, Span marked) {
        for (int i = 0; i < text.size(); i++) {
            word(text, i, marked.start(), marked.end());
        }
        return this;
    }

    private void word(Text text, int i, int start, int end) {
        String stem = text.stems().isEmpty() ? "" : text.stems().get(i);
        int step = gap ? GAP : 1;
        gap = false;
        // Offsets that ran backwards would be refused; two findings may overlap.
        floor = Math.max(floor, start);
        put(text.words().get(i), floor, Math.max(floor, end), step);
        if (!stem.isEmpty()) {
            put(stem, floor, Math.max(floor, end), 0);
        }
    }

    private void put(String word, int start, int end, int step) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            increments = Arrays.copyOf(increments, size * 2);
        }
        terms[size] = word;
        starts[size] = start;
        ends[size] = end;
        increments[size] = step;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == size) {
            return false;
        }
        // All attributes are set for each word, so that clearing them one by one is not needed.
        term.setEmpty().append(terms[next]);
        offset.setOffset(starts[next], ends[next]);
        increment.setPositionIncrement(increments[next]);
        next++;
        return true;
    }
}
