package org.stemma.text;

/** A stranger's words as they stand in a line of ours: short, and without characters that steer a terminal. */
public final class Shown {
    private static final int MOST = 80;

    private Shown() {}

    /** The words in at most eighty units. */
    public static String of(String words) {
        return of(words, MOST);
    }

    /** The words in at most so many units, with dots where they were cut; never half a character. */
    public static String of(String words, int most) {
        if (words.length() <= most) {
            return plain(words);
        }
        int cut = Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
        return plain(words.substring(0, cut)).stripTrailing() + "...";
    }

    private static String plain(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
