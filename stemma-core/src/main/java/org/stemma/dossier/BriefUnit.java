package org.stemma.dossier;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;

/**
 * What a brief is put together from: a sentence, or the sentences that one quotation joins. A quotation too long to be
 * shown whole is parted between its sentences, and the parts say so.
 *
 * @param article index of its article
 * @param place its number in the article
 * @param span where it stands in the body
 * @param cut where it leaves a quotation unfinished
 */
record BriefUnit(int article, int place, Span span, Brief.Cut cut) {
    /** A quotation with its sentences is shown whole up to this many characters. */
    private static final int WHOLE = 360;

    /** Nobody reads a sentence longer than that in a brief. */
    private static final int LONGEST = 700;

    private static final int SHORTEST = 25;
    private static final String ENDS = ".!?:;\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964";

    /** The units of a body, in order. */
    static List<BriefUnit> of(int article, Prose body) {
        List<BriefUnit> out = new ArrayList<>();
        List<Span> sentences = body.sentences();
        int first = 0;
        for (int s = 0; s < sentences.size(); s++) {
            if (s + 1 < sentences.size() && isOneQuotation(body, sentences.get(s), sentences.get(s + 1))) {
                continue;
            }
            Span whole = sentences.get(first).cover(sentences.get(s));
            if (first == s || whole.length() <= WHOLE) {
                add(out, article, body, whole);
            } else {
                for (int i = first; i <= s; i++) {
                    add(out, article, body, sentences.get(i));
                }
            }
            first = s + 1;
        }
        return List.copyOf(out);
    }

    private static boolean isOneQuotation(Prose body, Span a, Span b) {
        int q = body.quotationAt(b.start());
        return q >= 0 && body.quotations().get(q).span().start() < a.end();
    }

    private static void add(List<BriefUnit> out, int article, Prose body, Span sentence) {
        Span span = trimmed(body.text(), sentence);
        if (span.length() < SHORTEST || span.length() > LONGEST) {
            return;
        }
        int first = body.quotationAt(span.start());
        int last = body.quotationAt(span.end() - 1);
        boolean before = first >= 0
                && (body.quotations().get(first).span().start() < span.start()
                        || body.quotations().get(first).continues());
        boolean after = last >= 0 && goesOn(body.quotations().get(last), span);
        out.add(new BriefUnit(article, out.size(), span, Brief.Cut.of(before, after)));
    }

    /** Without the dash or bullet of a list before a sentence, and the sign that some sites set behind the last one. */
    private static Span trimmed(String text, Span sentence) {
        int start = sentence.start();
        int end = sentence.end();
        while (start < end && (Character.isWhitespace(text.charAt(start)) || isBullet(text.charAt(start)))) {
            start++;
        }
        // A sign before a number may be its minus.
        start = start < end && Character.isDigit(text.charAt(start)) ? sentence.start() : start;
        boolean lone = end - start > 2
                && Character.isWhitespace(text.charAt(end - 2))
                && text.charAt(end - 1) > '~'
                && (Character.isLetter(text.charAt(end - 1)) || isBullet(text.charAt(end - 1)));
        return lone && isEnd(text, start, end - 2) ? new Span(start, end - 2) : new Span(start, end);
    }

    private static boolean isBullet(char c) {
        int type = Character.getType(c);
        return c == '*'
                || c == '\u2022'
                || c == '\u00b7'
                || type == Character.DASH_PUNCTUATION
                || type == Character.OTHER_SYMBOL;
    }

    /** True for a sentence with its full stop; captions, headings and the points of a list mostly have none. */
    static boolean isEnd(String text, int from, int to) {
        int i = to;
        while (i > from && isClosing(text.charAt(i - 1))) {
            i--;
        }
        return i > from && ENDS.indexOf(text.charAt(i - 1)) >= 0;
    }

    private static boolean isClosing(char c) {
        int type = Character.getType(c);
        return c == '"'
                || c == '\''
                || Character.isWhitespace(c)
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION;
    }

    private static boolean goesOn(Quotation q, Span span) {
        return q.span().end() > span.end() || !q.closed();
    }
}
