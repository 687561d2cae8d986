package org.stemma.app.page;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import org.stemma.text.Span;

/**
 * Sets marks that may overlap in any way into one stretch of text, as elements that nest.
 *
 * <p>Where two marks cross, the one that starts later is cut at the end of the earlier one and goes on behind it.
 */
final class MarkedText {
    private static final Comparator<Mark> OUTER_FIRST = Comparator.comparingInt(
                    (Mark m) -> m.span().start())
            .thenComparingInt(m -> -m.span().end())
            .thenComparing(Mark::css)
            .thenComparing(Mark::id)
            .thenComparing(Mark::title);

    private MarkedText() {}

    /** The words of the region with those marks, or pieces of marks, that lie in it. */
    static Markup render(String text, Span region, Collection<Mark> marks) {
        PriorityQueue<Mark> waiting = new PriorityQueue<>(OUTER_FIRST);
        for (Mark m : marks) {
            int start = Math.max(m.span().start(), region.start());
            int end = Math.min(m.span().end(), region.end());
            if (start < end || (start == end && m.span().isEmpty())) {
                waiting.add(m.on(new Span(start, end)));
            }
        }
        Markup out = new Markup();
        Deque<Mark> open = new ArrayDeque<>();
        int at = region.start();
        while (!waiting.isEmpty() || !open.isEmpty()) {
            int close =
                    open.isEmpty() ? Integer.MAX_VALUE : open.getFirst().span().end();
            int next = waiting.isEmpty()
                    ? Integer.MAX_VALUE
                    : waiting.peek().span().start();
            if (close <= next) {
                out.text(text.substring(at, close));
                at = close;
                end(out, open.removeFirst());
            } else {
                out.text(text.substring(at, next));
                at = next;
                Mark m = waiting.remove();
                if (m.span().end() > close) {
                    waiting.add(m.on(new Span(close, m.span().end())));
                    m = m.on(new Span(next, close));
                }
                start(out, m);
                open.addFirst(m);
            }
        }
        return out.text(text.substring(at, region.end()));
    }

    private static void start(Markup out, Mark m) {
        sign(out, m.before());
        out.open(m.element(), "class", m.css(), "id", m.id(), "title", m.title());
    }

    private static void end(Markup out, Mark m) {
        out.close(m.element());
        sign(out, m.after());
    }

    /** Signs stand outside their mark, so that its underline does not run through them. */
    private static void sign(Markup out, String sign) {
        if (!sign.isEmpty()) {
            out.open("sup", "class", "sign").text(sign).close("sup");
        }
    }
}
