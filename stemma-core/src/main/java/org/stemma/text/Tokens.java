package org.stemma.text;

import java.util.Arrays;

/**
 * The tokens of one text, in order, as arrays of offsets.
 *
 * <p>English clitics stand apart ({@code Iran|'s}, {@code wo|n't}), abbreviations with inner full stops stay whole
 * ({@code U.S.}), hyphenated words are cut at the hyphen, digits keep their separators ({@code 1,000}). Ideographs are
 * tokens of one character.
 *
 * <p>Machine note: parallel int arrays and no string per token, because every finder walks all tokens of all articles;
 * {@link #text(int)} and {@link #folded(int)} make strings on demand, {@link #folded(int)} keeps them.
 */
public final class Tokens {
    private static final TokenKind[] KINDS = TokenKind.values();

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final byte[] kinds;
    private final String[] folded;

    private Tokens(String text, int[] starts, int[] ends, byte[] kinds) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
        this.folded = new String[starts.length];
    }

    /** The tokens of this text, in one linear pass. */
    public static Tokens of(String text) {
        Scanner scanner = new Scanner(text);
        scanner.scan();
        int n = scanner.count;
        return new Tokens(
                text,
                Arrays.copyOf(scanner.starts, n),
                Arrays.copyOf(scanner.ends, n),
                Arrays.copyOf(scanner.kinds, n));
    }

    /** The text they were read from. */
    public String source() {
        return text;
    }

    /** How many there are. */
    public int size() {
        return starts.length;
    }

    /** Where token {@code i} starts. */
    public int start(int i) {
        return starts[i];
    }

    /** One past the end of token {@code i}. */
    public int end(int i) {
        return ends[i];
    }

    /** Token {@code i} as a span. */
    public Span span(int i) {
        return new Span(starts[i], ends[i]);
    }

    /** The span from the first unit of token {@code first} to the last of token {@code last}, both included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    /** What token {@code i} is made of. */
    public TokenKind kind(int i) {
        return KINDS[kinds[i]];
    }

    /** True for words and numbers. */
    public boolean isWord(int i) {
        return kinds[i] != (byte) TokenKind.MARK.ordinal();
    }

    /** Token {@code i} as printed. */
    public String text(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** Token {@code i} folded by {@link Folding#fold(String)}. */
    public String folded(int i) {
        String f = folded[i];
        if (f == null) {
            // A race writes equal strings: harmless.
            f = Folding.fold(text(i));
            folded[i] = f;
        }
        return f;
    }

    /** True when the folded token equals this (already folded) word. */
    public boolean is(int i, String word) {
        return folded(i).equals(word);
    }

    /** The index of the first token that ends after this offset; {@link #size()} when there is none. */
    public int firstAt(int offset) {
        int lo = 0;
        int hi = starts.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (ends[mid] > offset) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
    }

    /** The index one past the last token that starts before this offset. */
    public int endAt(int offset) {
        int lo = 0;
        int hi = starts.length;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (starts[mid] >= offset) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
    }

    private static final class Scanner {
        private final String text;
        private int[] starts;
        private int[] ends;
        private byte[] kinds;
        private int count;

        Scanner(String text) {
            this.text = text;
            int guess = Math.max(16, text.length() / 5);
            starts = new int[guess];
            ends = new int[guess];
            kinds = new byte[guess];
        }

        void scan() {
            int i = 0;
            int n = text.length();
            while (i < n) {
                int c = text.codePointAt(i);
                if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                    i += Character.charCount(c);
                } else if (Character.isIdeographic(c)) {
                    add(i, i + Character.charCount(c), TokenKind.WORD);
                    i += Character.charCount(c);
                } else if (Character.isDigit(c)) {
                    i = number(i);
                } else if (Character.isLetter(c)) {
                    i = word(i);
                } else {
                    add(i, i + Character.charCount(c), TokenKind.MARK);
                    i += Character.charCount(c);
                }
            }
        }

        /** Digits with inner separators; digits with letters behind them ({@code 40th}, {@code 5bn}) are words. */
        private int number(int from) {
            int n = text.length();
            int i = from;
            while (i < n) {
                char c = text.charAt(i);
                boolean separator = (c == ',' || c == '.')
                        && i + 1 < n
                        && Character.isDigit(text.charAt(i + 1))
                        && i > from
                        && Character.isDigit(text.charAt(i - 1));
                if (!Character.isDigit(c) && !separator) {
                    break;
                }
                i++;
            }
            int digits = i;
            while (i < n && isAlphabetic(text.charAt(i))) {
                i++;
            }
            add(from, i, i == digits ? TokenKind.NUMBER : TokenKind.WORD);
            return i;
        }

        private int word(int from) {
            int n = text.length();
            int i = from;
            while (i < n) {
                int c = text.codePointAt(i);
                if (Character.isIdeographic(c)) {
                    break;
                }
                if (Character.isLetterOrDigit(c) || isMark(c)) {
                    i += Character.charCount(c);
                } else if (isApostrophe((char) c)
                        && i + 1 < n
                        && Character.isLetter(text.charAt(i + 1))
                        && Character.isLetter(text.charAt(i - 1))) {
                    i++;
                } else {
                    break;
                }
            }
            i = abbreviation(from, i);
            clitic(from, i);
            return i;
        }

        private static boolean isMark(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        /** Single letters joined by full stops ({@code U.S.}, {@code e.g.}) are one token with all their stops. */
        private int abbreviation(int from, int to) {
            int n = text.length();
            if (to - from != 1 || to >= n || text.charAt(to) != '.') {
                return to;
            }
            int i = to;
            int letters = 1;
            while (i + 1 < n
                    && text.charAt(i) == '.'
                    && isAlphabetic(text.charAt(i + 1))
                    && (i + 2 >= n || !isAlphanumeric(text.charAt(i + 2)))) {
                i += 2;
                letters++;
            }
            if (letters > 1) {
                return i < n && text.charAt(i) == '.' ? i + 1 : i;
            }
            // A lone capital before a full stop is an initial: "George W. Bush".
            return Character.isUpperCase(text.charAt(from)) && text.charAt(from) != 'I' ? to + 1 : to;
        }

        /** A letter of a script that writes words with several: ideographs are words of their own, whatever stands beside. */
        private static boolean isAlphabetic(char c) {
            return Character.isLetter(c) && !Character.isIdeographic(c);
        }

        private static boolean isAlphanumeric(char c) {
            return isAlphabetic(c) || Character.isDigit(c);
        }

        private void clitic(int from, int to) {
            int cut = to;
            if (to - from > 3
                    && (text.charAt(to - 1) | 32) == 't'
                    && isApostrophe(text.charAt(to - 2))
                    && (text.charAt(to - 3) | 32) == 'n') {
                cut = to - 3;
            } else {
                for (int len = 2; len <= 3 && to - len > from; len++) {
                    if (isApostrophe(text.charAt(to - len)) && isClitic(to - len + 1, to)) {
                        cut = to - len;
                    }
                }
            }
            add(from, cut, TokenKind.WORD);
            if (cut < to) {
                add(cut, to, TokenKind.WORD);
            }
        }

        private boolean isClitic(int from, int to) {
            char a = (char) (text.charAt(from) | 32);
            if (to - from == 1) {
                return a == 's' || a == 'd' || a == 'm';
            }
            char b = (char) (text.charAt(from + 1) | 32);
            return (a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e');
        }

        private static boolean isApostrophe(char c) {
            return c == '\'' || c == '\u2019';
        }

        private void add(int start, int end, TokenKind kind) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                kinds = Arrays.copyOf(kinds, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            kinds[count] = (byte) kind.ordinal();
            count++;
        }
    }
}
