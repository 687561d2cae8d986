package org.stemma.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into the pieces of a vocabulary, as BERT's uncased models want it.
 *
 * <p>Machine note: the text is cleaned of control characters, freed of accents and put in lower case; it is cut at white
 * space, each mark and each Chinese character stands alone; then each word is the longest piece it starts with, the longest
 * that goes on, and so on, or unknown as a whole. After Schuster and Nakajima 2012 and the reference implementation, against
 * whose answers the test holds it. Linear but for the length of a word, which is bounded.
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;

    private final Vocabulary vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.number("[UNK]");
        this.begin = vocabulary.number("[CLS]");
        this.end = vocabulary.number("[SEP]");
    }

    /** The numbers of the text's pieces between the signs of begin and end, at most {@code most} with these. */
    long[] encode(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        for (String word : words(text)) {
            cut(word, pieces);
            if (pieces.size() > most - 2) {
                break;
            }
        }
        int count = Math.min(pieces.size(), most - 2);
        long[] out = new long[count + 2];
        out[0] = begin;
        Arrays.setAll(out, i -> i == 0 ? begin : i <= count ? pieces.get(i - 1) : end);
        return out;
    }

    /** The longest pieces from left to right; a word that cannot be cut so, or is too long to be one, is unknown. */
    private void cut(String word, List<Integer> out) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            out.add(unknown);
            return;
        }
        int before = out.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            int number = -1;
            while (to > from && number < 0) {
                String piece = word.substring(from, to);
                number = vocabulary.number(from == 0 ? piece : "##" + piece);
                to = number < 0 ? to - 1 : to;
            }
            if (number < 0) {
                out.subList(before, out.size()).clear();
                out.add(unknown);
                return;
            }
            out.add(number);
            from = to;
        }
    }

    private static List<String> words(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain = plain(text);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            boolean alone = isMark(c) || isChinese(c);
            if (alone || c == ' ') {
                flush(word, out);
            }
            if (alone) {
                out.add(Character.toString(c));
            } else if (c != ' ') {
                word.appendCodePoint(c);
            }
        }
        flush(word, out);
        return out;
    }

    private static void flush(StringBuilder word, List<String> out) {
        if (word.length() > 0) {
            out.add(word.toString());
            word.setLength(0);
        }
    }

    /** Without controls and accents, in lower case, all white space one blank each. */
    private static String plain(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSpace(c)) {
                clean.append(' ');
            } else if (c != 0 && c != 0xFFFD && !isControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        String parted = Normalizer.normalize(clean, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(parted.length());
        parted.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                // One character at a time, as the model was trained: no final sigma.
                .map(Character::toLowerCase)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && Character.isIdeographic(c);
    }
}
