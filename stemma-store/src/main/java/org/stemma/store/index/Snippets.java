package org.stemma.store.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.text.Folding;
import org.stemma.text.Span;

/**
 * Cuts out of an article what shows best why it was found.
 *
 * <p>A snippet lies within one paragraph, begins at a sentence's or a word's beginning and never cuts a match. The best has the most
 * different words that match; the next shows another place.
 */
final class Snippets {
    private static final int MOST = 2;
    private static final int LENGTH = 220;
    private static final int BEFORE = 80;
    private static final int CANDIDATES = 60;

    private final Card card;

    Snippets(Card card) {
        this.card = card;
    }

    /**
     * The best snippets.
     *
     * @param marks what matched, as offsets in the text of all parts, in ascending order
     * @param anchors where quotations start that matched as a whole: shown also when none of their words is marked
     */
    List<Snippet> of(List<Span> marks, List<Integer> anchors) {
        List<Candidate> candidates = new ArrayList<>();
        for (int part = 0; part < card.texts().size(); part++) {
            Part.Kind kind = card.kinds().get(part);
            if (kind == Part.Kind.TITLE || kind == Part.Kind.FURNITURE) {
                continue;
            }
            int shift = card.start(part);
            String text = card.texts().get(part);
            List<Span> here = within(marks, shift, text.length());
            for (int i = 0; i < Math.min(here.size(), CANDIDATES); i++) {
                candidates.add(candidate(part, text, here, here.get(i).start(), false));
            }
            for (int anchor : anchors) {
                if (anchor >= shift && anchor < shift + text.length()) {
                    candidates.add(candidate(part, text, here, anchor - shift, true));
                }
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate c) -> -c.worth)
                .thenComparingInt(c -> c.where.part())
                .thenComparing(c -> c.where.span()));
        List<Snippet> out = new ArrayList<>();
        for (Candidate c : candidates) {
            boolean apart = out.stream()
                    .noneMatch(s -> s.where().part() == c.where.part()
                            && s.where().span().overlaps(c.where.span()));
            if (apart && out.size() < MOST) {
                out.add(c.snippet(card));
            }
        }
        return out.isEmpty() ? beginning() : out;
    }

    private List<Snippet> beginning() {
        int body = card.part(Part.Kind.BODY);
        String text = card.texts().get(body);
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return List.of();
        }
        return List.of(candidate(body, text, List.of(), start, false).snippet(card));
    }

    private static List<Span> within(List<Span> marks, int shift, int length) {
        List<Span> out = new ArrayList<>();
        for (Span m : marks) {
            int start = Math.max(0, m.start() - shift);
            int end = Math.min(length, m.end() - shift);
            if (start < end) {
                out.add(new Span(start, end));
            }
        }
        return out;
    }

    /** A snippet that might be shown, and what it would be worth. */
    private record Candidate(PartSpan where, Span paragraph, List<Span> marks, int worth) {
        Snippet snippet(Card card) {
            String words = where.span().of(card.texts().get(where.part()));
            return new Snippet(
                    where,
                    new Marked(words, marks),
                    where.span().start() > paragraph.start(),
                    where.span().end() < paragraph.end());
        }
    }

    private static Candidate candidate(int part, String text, List<Span> marks, int at, boolean anchored) {
        Span paragraph = paragraph(text, at);
        int start = start(text, paragraph, at);
        for (Span m : marks) {
            if (m.start() >= paragraph.start() && m.start() < start && m.end() > start) {
                start = m.start();
            }
        }
        int end = end(text, paragraph, start);
        // A match is shown whole, up to a length at which nothing would be a snippet.
        for (Span m : marks) {
            if (m.start() < end && m.end() > end && m.end() <= paragraph.end() && m.end() - start < 2 * LENGTH) {
                end = m.end();
            }
        }
        List<Span> inside = new ArrayList<>();
        Set<String> different = new HashSet<>();
        for (Span m : marks) {
            int to = Math.min(m.end(), end);
            // A match that began in the paragraph before shows nothing by its end.
            if (m.start() >= start && m.start() < to) {
                inside.add(new Span(m.start() - start, to - start));
                different.add(Folding.fold(text.substring(m.start(), to)));
            }
        }
        int worth = 100 * different.size() + Math.min(inside.size(), 20) + (anchored ? 150 : 0);
        return new Candidate(new PartSpan(part, new Span(start, end)), paragraph, inside, worth);
    }

    private static Span paragraph(String text, int at) {
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return new Span(start, end < 0 ? text.length() : end).trim(text);
    }

    /** The beginning of the sentence when it is near, else of a word. */
    private static int start(String text, Span paragraph, int at) {
        int floor = Math.max(paragraph.start(), at - BEFORE);
        if (floor == paragraph.start()) {
            return floor;
        }
        int word = at;
        for (int i = at - 1; i > floor; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                word = i + 1;
                char before = text.charAt(i - 1);
                if (before == '.' || before == '!' || before == '?') {
                    return word;
                }
            }
        }
        return word;
    }

    private static int end(String text, Span paragraph, int start) {
        if (paragraph.end() - start <= LENGTH) {
            return Math.max(start, paragraph.end());
        }
        int end = start + LENGTH;
        for (int i = end; i > start + LENGTH / 2; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
