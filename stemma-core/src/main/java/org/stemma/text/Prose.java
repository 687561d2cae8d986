package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One unchanging text with its paragraphs, sentences, tokens, quotations and names, each found once.
 *
 * <p>Paragraphs are lines. All spans are UTF-16 offsets into {@link #text()}, end-exclusive, in ascending order.
 */
public final class Prose {
    private final String text;
    private final List<Span> paragraphs;
    private final List<Span> sentences;
    private final Tokens tokens;
    private final List<Quotation> quotations;
    private final List<Name> names;

    private Prose(String text) {
        this.text = text;
        this.paragraphs = Sentences.paragraphs(text);
        this.sentences = Sentences.sentences(text, paragraphs);
        this.tokens = Tokens.of(text);
        this.names = Names.of(tokens, sentences);
        this.quotations = outside(names, Quotations.of(text, paragraphs));
    }

    /** Nicknames stand between marks, too: {@code Karl "Kalle" Brandt}. */
    private static List<Quotation> outside(List<Name> names, List<Quotation> quotations) {
        List<Quotation> out = new ArrayList<>();
        int n = 0;
        for (Quotation q : quotations) {
            while (n < names.size() && names.get(n).span().end() <= q.span().start()) {
                n++;
            }
            boolean inside = n < names.size()
                    && names.get(n).span().start() < q.span().start()
                    && names.get(n).span().end() > q.span().end();
            if (!inside) {
                out.add(q);
            }
        }
        return List.copyOf(out);
    }

    /** Reads a text; the empty one has no paragraphs. */
    public static Prose of(String text) {
        return new Prose(text);
    }

    /** The text as given. */
    public String text() {
        return text;
    }

    /** The lines that hold more than white space, trimmed. */
    public List<Span> paragraphs() {
        return paragraphs;
    }

    /** The sentences, trimmed; none crosses a paragraph. */
    public List<Span> sentences() {
        return sentences;
    }

    /** The tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** The stretches between quotation marks: one for each paragraph that a quotation runs through. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** The proper names. */
    public List<Name> names() {
        return names;
    }

    /** The index of the sentence that holds this offset or is the last to start before it; -1 before the first. */
    public int sentenceAt(int offset) {
        return lastAt(sentences, offset);
    }

    /** The index of the paragraph that holds this offset or is the last to start before it; -1 before the first. */
    public int paragraphAt(int offset) {
        return lastAt(paragraphs, offset);
    }

    /** The index of the quotation that holds this offset, marks included; -1 when none does. */
    public int quotationAt(int offset) {
        int lo = 0;
        int hi = quotations.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (quotations.get(mid).span().end() > offset) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo < quotations.size() && quotations.get(lo).span().contains(offset) ? lo : -1;
    }

    private static int lastAt(List<Span> spans, int offset) {
        int lo = 0;
        int hi = spans.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (spans.get(mid).start() > offset) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo - 1;
    }
}
