package org.stemma.app.verify;

/** Shows where two texts part, in a few words. */
final class Contrast {
    private static final int BEFORE = 16;
    private static final int MOST = 48;

    private Contrast() {}

    /** {@code “... was mistaken” is now “... was wrong”}, from a little before the first difference. */
    static String of(String was, String is) {
        int same = 0;
        while (same < Math.min(was.length(), is.length()) && was.charAt(same) == is.charAt(same)) {
            same++;
        }
        return "\u201c" + from(was, same) + "\u201d is now \u201c" + from(is, same) + "\u201d";
    }

    /** The beginning of the words. */
    static String brief(String words) {
        return cut(words, 0, Math.min(words.length(), MOST));
    }

    private static String from(String words, int place) {
        int start = Math.max(0, place - BEFORE);
        return cut(words, start, Math.min(words.length(), start + MOST));
    }

    private static String cut(String words, int from, int to) {
        int a = from > 0 && from < words.length() && Character.isLowSurrogate(words.charAt(from)) ? from + 1 : from;
        int b = to > a && to < words.length() && Character.isLowSurrogate(words.charAt(to)) ? to - 1 : to;
        return (a > 0 ? "\u2026" : "") + words.substring(a, b) + (b < words.length() ? "\u2026" : "");
    }
}
