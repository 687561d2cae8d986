package org.stemma.article;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Part.Stretch;

/**
 * A piece of a source text in Stemma's plain form, with the way back to where it stood.
 *
 * <p>The plain form of a source: every run of white space (line ends, tabs, no-break and typographic spaces) is one
 * space; soft hyphens, zero-width spaces, byte order marks, direction marks and control characters are gone, zero-width
 * joiners too where they stand between Latin letters; half a surrogate pair is U+FFFD. Nothing else is changed. Every
 * unit of a mapped stretch equals its source unit, but for a space, which stands for any white space, and U+FFFD.
 */
public final class MappedText {
    /** The text of nothing. */
    public static final MappedText EMPTY = new MappedText("", List.of());

    private final String text;
    private final List<Stretch> map;

    private MappedText(String text, List<Stretch> map) {
        this.text = text;
        this.map = map;
    }

    /** The plain form of a whole source. */
    public static MappedText of(String source) {
        return of(source, 0, source.length());
    }

    /** The plain form of a stretch of a source, without white space at its edges; the map leads into the whole source. */
    public static MappedText of(String source, int from, int to) {
        return new Plain(source).add(from, to).done();
    }

    /** A text that stands in no source: its map is empty. */
    public static MappedText unmapped(String text) {
        MappedText plain = of(text);
        return new MappedText(plain.text, List.of());
    }

    /** The texts one after the other, with this between each two; what is between is in no stretch. */
    public static MappedText join(List<MappedText> texts, String between) {
        StringBuilder out = new StringBuilder();
        List<Stretch> map = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.append(between);
            }
            for (Stretch s : texts.get(i).map) {
                map.add(new Stretch(out.length() + s.start(), s.source(), s.length()));
            }
            out.append(texts.get(i).text);
        }
        return new MappedText(out.toString(), List.copyOf(map));
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** Where its stretches stood, in ascending order of {@code start}. */
    public List<Stretch> map() {
        return map;
    }

    /** True when it has no characters. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** A piece of it, without spaces at its edges. */
    public MappedText slice(int from, int to) {
        int a = from;
        int b = to;
        while (a < b && text.charAt(a) == ' ') {
            a++;
        }
        while (b > a && text.charAt(b - 1) == ' ') {
            b--;
        }
        if (a == 0 && b == text.length()) {
            return this;
        }
        List<Stretch> cut = new ArrayList<>();
        for (Stretch s : map) {
            int start = Math.max(a, s.start());
            int end = Math.min(b, s.start() + s.length());
            if (start < end) {
                cut.add(new Stretch(start - a, s.source() + start - s.start(), end - start));
            }
        }
        return new MappedText(text.substring(a, b), List.copyOf(cut));
    }

    /** A part of an article with these words. */
    public Part part(Part.Kind kind) {
        return new Part(kind, text, map);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Makes the plain form of one source or of several stretches of it, which stand together as if nothing were between. */
    public static final class Plain {
        private final String source;
        private final StringBuilder out = new StringBuilder();
        private final List<Stretch> map = new ArrayList<>();
        private int runStart;
        private int runSource;

        /** Starts with nothing from this source. */
        public Plain(String source) {
            this.source = source;
        }

        /** Adds a stretch of the source. */
        public Plain add(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = source.charAt(i);
                if (isSpace(c)) {
                    space(i);
                } else if (!isDropped(source, i, c)) {
                    put(isHalf(source, i, c) ? '\ufffd' : c, i);
                }
            }
            return this;
        }

        /** Adds text that stands for a place of the source but is not written there so (a decoded character reference). */
        public Plain addUnmapped(String s) {
            for (int i = 0; i < s.length(); i++) {
                char c = s.charAt(i);
                if (isSpace(c)) {
                    space(-1);
                } else if (!isDropped(s, i, c)) {
                    put(isHalf(s, i, c) ? '\ufffd' : c, -1);
                }
            }
            return this;
        }

        /** Adds a break between words, which the source does not write as a character. */
        public Plain addSpace() {
            space(-1);
            return this;
        }

        /** How long it is so far; what is added next starts here. */
        public int length() {
            return out.length();
        }

        /** What was added, without spaces at its edges. */
        public MappedText done() {
            endRun();
            MappedText all = new MappedText(out.toString(), List.copyOf(map));
            return all.slice(0, all.text.length());
        }

        private void space(int at) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                put(' ', at);
            }
        }

        private void put(char c, int at) {
            boolean goesOn =
                    at >= 0 && runStart < out.length() && runSource >= 0 && runSource + out.length() - runStart == at;
            if (!goesOn) {
                endRun();
                runStart = out.length();
                runSource = at;
            }
            out.append(c);
        }

        private void endRun() {
            if (runStart < out.length() && runSource >= 0) {
                map.add(new Stretch(runStart, runSource, out.length() - runStart));
            }
            runStart = out.length();
            runSource = -1;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u0085' || (c > '~' && Character.isSpaceChar(c));
    }

    private static boolean isDropped(String s, int i, char c) {
        if (c < ' ' || (c >= '\u007f' && c <= '\u009f')) {
            return true;
        }
        if (c < '\u00ad') {
            return false;
        }
        return switch (c) {
            case '\u00ad', '\u180e', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff' -> true;
            case '\u200c', '\u200d' -> isLatin(s, i - 1) || isLatin(s, i + 1);
            default -> (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        };
    }

    private static boolean isLatin(String s, int i) {
        return i < 0 || i >= s.length() || s.charAt(i) < '\u0250';
    }

    private static boolean isHalf(String s, int i, char c) {
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
    }
}
