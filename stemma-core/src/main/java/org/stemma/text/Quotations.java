package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds quotations by their marks: straight and curly double marks, guillemets, low-high marks, {@code ''} and
 * {@code ``}, and single marks where they cannot be apostrophes.
 *
 * <p>A mark left open at the end of its paragraph goes on in the next when that one opens with a mark (the newspaper
 * habit) or when a paragraph soon after plainly closes one it has not opened; otherwise the quotation ends with its paragraph. Only the outermost
 * marks count: what is quoted inside a quotation belongs to it.
 *
 * <p>Machine note: the marks of a paragraph are listed once, each with what its neighbours let it be; then one pass
 * pairs them. Linear in the text.
 */
final class Quotations {
    private static final int OPEN = 1;
    private static final int CLOSE = 2;
    // How many marks further on a quotation may close: keeps hostile text linear.
    private static final int REACH = 200;
    // How many paragraphs further on a quotation without marks at their heads may close.
    private static final int FURTHEST = 6;
    // How far back the words of a mark may start that none has opened, and how few units they may have.
    private static final int LOOK_BACK = 300;
    private static final int SHORTEST = 12;
    // How long a paragraph is that a single mark may leave open.
    private static final int LONG = 60;

    /** One mark: where, how long, of which family, and whether its neighbours let it open or close. */
    private record Mark(int at, int length, Family family, int role) {
        int end() {
            return at + length;
        }

        boolean mayOpen() {
            return (role & OPEN) != 0;
        }

        boolean mayClose() {
            return (role & CLOSE) != 0;
        }
    }

    private enum Family {
        STRAIGHT,
        CURLY,
        LOW,
        ANGLE,
        SINGLE
    }

    private final String text;
    private final List<Quotation> out = new ArrayList<>();

    private Quotations(String text) {
        this.text = text;
    }

    static List<Quotation> of(String text, List<Span> paragraphs) {
        Quotations q = new Quotations(text);
        List<List<Mark>> marks = new ArrayList<>();
        for (Span p : paragraphs) {
            marks.add(q.marks(p));
        }
        boolean open = false;
        int closesAt = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span p = paragraphs.get(i);
            if (open && i < closesAt) {
                q.out.add(new Quotation(p, p, false, true));
                continue;
            }
            boolean nextOpens = i + 1 < paragraphs.size()
                    && !marks.get(i + 1).isEmpty()
                    && marks.get(i + 1).get(0).at() == paragraphs.get(i + 1).start();
            open = q.paragraph(p, marks.get(i), open, nextOpens);
            closesAt = open ? q.closing(i, paragraphs, marks) : -1;
        }
        return List.copyOf(q.out);
    }

    /** The paragraph that plainly closes a quotation left open here, when those between have no marks; else -1. */
    private int closing(int open, List<Span> paragraphs, List<List<Mark>> marks) {
        for (int i = open + 1; i < Math.min(paragraphs.size(), open + FURTHEST); i++) {
            if (!marks.get(i).isEmpty()) {
                return closesForeign(paragraphs.get(i), marks.get(i)) ? i : -1;
            }
        }
        return -1;
    }

    private List<Mark> marks(Span p) {
        List<Mark> marks = new ArrayList<>();
        for (int i = p.start(); i < p.end(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                // Two for one: ""So be it," she said.
                int length = i + 1 < p.end() && text.charAt(i + 1) == '"' && isDoubled(i, p) ? 2 : 1;
                marks.add(new Mark(i, length, Family.STRAIGHT, role(i, length, p)));
                i += length - 1;
            } else if (c == '\u201c' || c == '\u201d') {
                marks.add(new Mark(i, 1, Family.CURLY, c == '\u201d' && i > p.start() ? CLOSE : OPEN));
            } else if (c == '\u201e') {
                marks.add(new Mark(i, 1, Family.LOW, OPEN));
            } else if (c == '\u00ab' || c == '\u00bb') {
                marks.add(new Mark(i, 1, Family.ANGLE, c == '\u00ab' ? OPEN : CLOSE));
            } else if (isSingle(c)) {
                if (i + 1 < p.end() && text.charAt(i + 1) == c) {
                    int role = c == '`' || c == '\u2018' ? OPEN : role(i, 2, p);
                    marks.add(new Mark(i, 2, Family.STRAIGHT, role));
                    i++;
                } else {
                    int role = singleRole(i, c, p);
                    if (role != 0) {
                        marks.add(new Mark(i, 1, Family.SINGLE, role));
                    }
                }
            }
        }
        return marks;
    }

    /** Two marks that open or close together, not one quotation without words between two spaces. */
    private boolean isDoubled(int at, Span p) {
        boolean before = at > p.start() && !isOpenSide(text.charAt(at - 1));
        boolean after = at + 2 < p.end() && !Character.isWhitespace(text.charAt(at + 2));
        return before != after;
    }

    private static boolean isSingle(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '`';
    }

    /** What the neighbours let a mark be that looks the same on both sides. */
    private int role(int at, int length, Span p) {
        boolean spaceBefore = at == p.start() || isOpenSide(text.charAt(at - 1));
        boolean spaceAfter = at + length >= p.end() || isCloseSide(at + length, p);
        if (spaceBefore == spaceAfter) {
            // Free on both sides ("He said: " It is so. ""), or within a word's punctuation: the pairing decides.
            if (spaceBefore && at == p.start()) {
                return OPEN;
            }
            if (spaceBefore && at + length >= p.end()) {
                return CLOSE;
            }
            boolean inch = !spaceBefore && Character.isDigit(text.charAt(at - 1));
            return inch ? CLOSE : OPEN | CLOSE;
        }
        return spaceBefore ? OPEN : CLOSE;
    }

    /** A space, or a comma or stop before one: {@code "It is so ", she wrote}. */
    private boolean isCloseSide(int at, Span p) {
        char c = text.charAt(at);
        boolean ends = at + 1 >= p.end() || Character.isWhitespace(text.charAt(at + 1));
        return Character.isWhitespace(c) || (c == ',' || c == ';' || c == '.') && ends;
    }

    private static boolean isOpenSide(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '('
                || c == '['
                || c == '\u2014'
                || c == '\u2013'
                || c == '/';
    }

    private int singleRole(int at, char c, Span p) {
        boolean wordBefore = at > p.start() && !isOpenSide(text.charAt(at - 1));
        boolean letterAfter = at + 1 < p.end() && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean solidAfter = at + 1 < p.end() && !Character.isWhitespace(text.charAt(at + 1));
        if (wordBefore) {
            return letterAfter || c == '\u2018' ? 0 : CLOSE;
        }
        if (!solidAfter || c == '\u2019' || Character.isDigit(text.charAt(at + 1))) {
            return 0;
        }
        return OPEN;
    }

    /** Pairs the marks of one paragraph; true when it ends inside a quotation. */
    private boolean paragraph(Span p, List<Mark> marks, boolean openBefore, boolean nextOpens) {
        int i = 0;
        if (openBefore && !marks.isEmpty() && closesForeign(p, marks)) {
            Mark m = marks.get(0);
            out.add(new Quotation(new Span(p.start(), m.end()), new Span(p.start(), m.at()), true, true));
            i = 1;
        }
        while (i < marks.size()) {
            Mark m = marks.get(i);
            if (!opens(m, i, marks, p)) {
                int start = m.family() == Family.STRAIGHT || m.family() == Family.CURLY ? unopened(m, p) : -1;
                if (start >= 0) {
                    out.add(new Quotation(new Span(start, m.end()), new Span(start, m.at()), true, false));
                }
                i++;
                continue;
            }
            boolean continues = openBefore && m.at() == p.start();
            int close = closing(i, marks);
            if (close < 0) {
                if (m.family() == Family.SINGLE && !runsOn(m, p, nextOpens)) {
                    i++;
                    continue;
                }
                Span span = new Span(m.at(), p.end());
                out.add(new Quotation(span, new Span(m.end(), p.end()), false, continues));
                return true;
            }
            Mark c = marks.get(close);
            out.add(new Quotation(new Span(m.at(), c.end()), new Span(m.end(), c.at()), true, continues));
            i = close + 1;
        }
        return false;
    }

    /** A single mark that nobody closes opens a quotation where another has just closed, or at the head of a long paragraph. */
    private boolean runsOn(Mark m, Span p, boolean nextOpens) {
        boolean capital = Character.isUpperCase(text.charAt(m.end()));
        if (m.at() == p.start()) {
            return p.length() > LONG && (nextOpens || capital && usesSingle());
        }
        char before = m.at() > p.start() + 1 ? text.charAt(m.at() - 2) : ' ';
        boolean tagged = before == '.' || before == ',' || before == ':';
        return capital && tagged && p.end() - m.at() > LONG && usesSingle();
    }

    /** Whether the last quotation had single marks: those are the text's own. */
    private boolean usesSingle() {
        return !out.isEmpty()
                && isSingle(text.charAt(out.get(out.size() - 1).span().start()));
    }

    /**
     * Where the words start that a mark closes which none has opened ({@code Is it so? I cannot say" he told them}): behind
     * the sentence or the quotation before; -1 when nothing is said to follow.
     */
    private int unopened(Mark m, Span p) {
        boolean tag = m.at() > p.start()
                && !Character.isDigit(text.charAt(m.at() - 1))
                && m.end() + 1 < p.end()
                && text.charAt(m.end()) == ' '
                && Character.isLowerCase(text.charAt(m.end() + 1));
        if (!tag) {
            return -1;
        }
        int floor = out.isEmpty()
                ? p.start()
                : Math.max(p.start(), out.get(out.size() - 1).span().end());
        int start = floor;
        for (int i = m.at() - 2; i > Math.max(floor, m.at() - LOOK_BACK); i--) {
            char c = text.charAt(i);
            if ((c == '.' || c == '?' || c == '!') && Character.isWhitespace(text.charAt(i + 1))) {
                start = i + 1;
                break;
            }
        }
        while (start < m.at() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return m.at() - start >= SHORTEST && Character.isUpperCase(text.charAt(start)) ? start : -1;
    }

    /** A paragraph after an open one that does not open with a mark, but has a closing one before any opening one. */
    private boolean closesForeign(Span p, List<Mark> marks) {
        Mark m = marks.get(0);
        boolean closes = m.role() == CLOSE || m.mayClose() && endsWords(m, p, marks.size() == 1);
        return m.at() != p.start() && m.family() != Family.SINGLE && closes && marks.size() % 2 == 1;
    }

    /**
     * A mark with space on both sides behind a comma or stop, and before a small letter: {@code , " he said}. Where it is
     * its paragraph's only one, what follows does not matter ({@code , " Doe said}): else two quotations would never end.
     */
    private boolean endsWords(Mark m, Span p, boolean only) {
        int before = m.at() - 1;
        while (before > p.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        int after = m.end();
        while (after < p.end() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        boolean small = after >= p.end() || Character.isLowerCase(text.charAt(after));
        char c = before >= p.start() ? text.charAt(before) : ' ';
        return (small || only) && (c == ',' || c == '.' || c == '?' || c == '!');
    }

    private boolean opens(Mark m, int i, List<Mark> marks, Span p) {
        if (m.mayOpen()) {
            return m.end() < p.end();
        }
        // A straight mark that looks like a closing one, but has a partner behind it: "said:"No" and left".
        return m.family() == Family.STRAIGHT
                && m.at() > p.start()
                && isPunctuation(text.charAt(m.at() - 1))
                && m.end() < p.end()
                && Character.isLetter(text.charAt(m.end()))
                && closing(i, marks) >= 0;
    }

    private static boolean isPunctuation(char c) {
        return c == ':' || c == ',';
    }

    private int closing(int open, List<Mark> marks) {
        Mark o = marks.get(open);
        int nested = 0;
        for (int i = open + 1; i < Math.min(marks.size(), open + REACH); i++) {
            Mark m = marks.get(i);
            if (o.family() == Family.SINGLE) {
                if (m.family() == Family.SINGLE && m.mayClose() && !isPossessive(m, i, marks)) {
                    return i;
                }
            } else if (m.family() != Family.SINGLE && !(o.family() == Family.ANGLE && m.family() != Family.ANGLE)) {
                if (o.family() == Family.LOW && m.at() > o.at() && m.family() == Family.CURLY) {
                    return i;
                }
                if (isNested(m, i, marks)) {
                    nested++;
                } else if (nested > 0 && m.mayClose()) {
                    nested--;
                } else if (m.mayClose()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** A mark that can only open, within an open quotation, opens a nested one if another mark behind it can close it. */
    private static boolean isNested(Mark m, int i, List<Mark> marks) {
        if (m.mayClose() || !m.mayOpen()) {
            return false;
        }
        // Two closings must follow: one for it, one for the outer quotation. With fewer the outer one was never closed.
        int closings = 0;
        for (int k = i + 1; k < Math.min(marks.size(), i + 4); k++) {
            closings += marks.get(k).family() != Family.SINGLE && marks.get(k).mayClose() ? 1 : 0;
            if (marks.get(k).mayOpen() && !marks.get(k).mayClose()) {
                break;
            }
        }
        return closings > 0;
    }

    /** {@code workers'} followed by another closing mark before any opening one is no end of a quotation. */
    private boolean isPossessive(Mark m, int i, List<Mark> marks) {
        char before = text.charAt(m.at() - 1);
        if (before != 's' && before != 'z' && before != 'n') {
            return false;
        }
        for (int k = i + 1; k < Math.min(marks.size(), i + REACH); k++) {
            if (marks.get(k).family() == Family.SINGLE) {
                return marks.get(k).mayClose() && !marks.get(k).mayOpen();
            }
        }
        return false;
    }
}
