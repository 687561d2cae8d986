package org.stemma.text;

import java.util.List;

/** Tells the part of speech of each token of an English text, by a {@link Labeller}. */
public final class WordClasses {
    /** How many bits of a feature's hash count. */
    public static final int BITS = 17;

    // Text without stops is cut here.
    private static final int LONGEST = 400;

    private final Labeller labeller;

    /** A tagger with this model, whose labels are the ordinals of {@link WordClass}. */
    public WordClasses(Labeller labeller) {
        this.labeller = labeller;
    }

    /** The tagger that ships, read at first use. */
    public static WordClasses english() {
        return English.TAGGER;
    }

    private static final class English {
        static final WordClasses TAGGER =
                new WordClasses(LabellerFile.read(Lexicon.bytes(WordClasses.class, "word-classes.model")));
    }

    /** The class of each token, as ordinals of {@link WordClass}. */
    public byte[] of(Tokens tokens, List<Span> sentences) {
        byte[] out = new byte[tokens.size()];
        Labeller.Reading reading = labeller.reading();
        FeatureRows rows = new FeatureRows();
        int from = 0;
        for (int s = 0; s <= sentences.size(); s++) {
            int to = s < sentences.size()
                    ? Math.min(tokens.size(), tokens.endAt(sentences.get(s).end()))
                    : tokens.size();
            while (from < to) {
                int end = Math.min(to, from + LONGEST);
                features(tokens, from, end, rows);
                reading.read(rows);
                System.arraycopy(reading.best(), 0, out, from, end - from);
                from = end;
            }
        }
        return out;
    }

    /** The features of the tokens from {@code first} to before {@code end}, which are a sentence. */
    public static void features(Tokens tokens, int first, int end, FeatureRows rows) {
        rows.clear();
        for (int i = first; i < end; i++) {
            row(tokens, i, first, end, rows);
            rows.next();
        }
    }

    private static void row(Tokens tokens, int i, int first, int end, FeatureRows rows) {
        String word = tokens.folded(i);
        int w = word.hashCode();
        int before = i > first ? tokens.folded(i - 1).hashCode() : 1;
        int after = i + 1 < end ? tokens.folded(i + 1).hashCode() : 2;
        int shape = shape(tokens, i) * 2 + (i == first ? 1 : 0);
        int n = word.length();
        rows.add(1, w);
        rows.add(2, before);
        rows.add(3, after);
        rows.add(4, before, w);
        rows.add(5, w, after);
        rows.add(6, i > first + 1 ? tokens.folded(i - 2).hashCode() : 1, before);
        rows.add(7, i + 2 < end ? tokens.folded(i + 2).hashCode() : 2, after);
        rows.add(8, shape);
        rows.add(9, shape, w);
        int s3 = tail(word, 3);
        rows.add(10, s3);
        rows.add(11, tail(word, 2), shape);
        rows.add(12, n > 4 ? tail(word, 4) : 0);
        rows.add(13, n > 3 ? head(word, 3) : w);
        rows.add(14, s3, before);
        rows.add(15, s3, after);
        rows.add(16, i > first ? shape(tokens, i - 1) : -1, shape);
        rows.add(17, i + 1 < end ? shape(tokens, i + 1) : -1, shape);
        rows.add(18, i + 1 < end ? tail(tokens.folded(i + 1), 3) : 0, s3);
        rows.add(19, i > first ? tail(tokens.folded(i - 1), 3) : 0, s3);
    }

    private static int tail(String word, int length) {
        int h = length;
        for (int k = Math.max(0, word.length() - length); k < word.length(); k++) {
            h = h * 31 + word.charAt(k);
        }
        return h;
    }

    private static int head(String word, int length) {
        int h = length;
        for (int k = 0; k < length; k++) {
            h = h * 31 + word.charAt(k);
        }
        return h;
    }

    /** Capitals, digits, marks and whether the token leans on its neighbours. */
    private static int shape(Tokens tokens, int i) {
        String source = tokens.source();
        int start = tokens.start(i);
        int end = tokens.end(i);
        char a = source.charAt(start);
        int shape;
        if (Character.isDigit(a)) {
            shape = tokens.kind(i) == TokenKind.NUMBER ? 1 : 2;
        } else if (!Character.isLetter(a)) {
            shape = 3;
        } else if (!Character.isUpperCase(a)) {
            shape = 4;
        } else if (end - start == 1) {
            shape = 5;
        } else {
            shape = Character.isUpperCase(source.charAt(end - 1)) ? 6 : source.charAt(end - 1) == '.' ? 7 : 8;
        }
        boolean joined = i > 0 && tokens.end(i - 1) == start;
        return joined ? shape + 16 : shape;
    }
}
