package org.stemma.attribution;

/** A stretch of tokens, both ends included. */
record Range(int first, int last) {
    Range {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no range: " + first + ".." + last);
        }
    }

    boolean contains(int token) {
        return first <= token && token <= last;
    }

    boolean contains(Range other) {
        return first <= other.first && other.last <= last;
    }

    boolean overlaps(Range other) {
        return first <= other.last && other.first <= last;
    }

    int length() {
        return last - first + 1;
    }
}
