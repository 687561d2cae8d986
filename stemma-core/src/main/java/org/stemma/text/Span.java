package org.stemma.text;

/**
 * A stretch of a text: UTF-16 offsets, end-exclusive.
 *
 * @param start first unit, 0 or more
 * @param end one past the last unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** Checks the bounds; throws {@link IllegalArgumentException} for a negative start or an end before it. */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** The number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** True when no unit lies between start and end. */
    public boolean isEmpty() {
        return start == end;
    }

    /** True when the unit at this offset lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** True when the other span lies wholly inside (equal spans do). */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** True when the two share at least one unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words of this span in the text it was found in. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The same span without white space (Java's or Unicode's) at either edge; empty at its start if there is nothing else. */
    public Span trim(CharSequence text) {
        int s = start;
        int e = end;
        while (s < e && isSpace(text.charAt(s))) {
            s++;
        }
        while (e > s && isSpace(text.charAt(e - 1))) {
            e--;
        }
        return new Span(s, e);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
