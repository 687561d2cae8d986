package org.stemma.attribution;

import java.util.Arrays;
import org.stemma.text.Tokens;

/**
 * One outer sentence as the labellers see it: its tokens, a whole quotation as one.
 *
 * <p>Machine note: arrays that are filled anew for each sentence, hashes instead of strings.
 */
final class Units {
    static final int QUOTATION = 24;
    private static final int NOTHING = 25;
    private static final int BEFORE = 0x5eed01;
    private static final int BEHIND = 0x5eed02;

    private final Syntax syntax;
    private int n;
    private int[] first = new int[64];
    private int[] last = new int[64];
    private int[] word = new int[64];
    private byte[] tag = new byte[64];
    private int[] ending = new int[64];
    private int[] lexicon = new int[64];

    Units(Syntax syntax) {
        this.syntax = syntax;
    }

    /** Reads a sentence. */
    void read(Range sentence) {
        n = 0;
        int i = sentence.first();
        while (i <= sentence.last()) {
            int end = i;
            int q = syntax.quotationOf(i);
            if (q >= 0) {
                end = Math.min(sentence.last(), syntax.quotationRange(q).last());
            }
            add(i, end, q);
            i = end + 1;
        }
    }

    private void add(int from, int to, int quotation) {
        if (n == first.length) {
            first = Arrays.copyOf(first, n * 2);
            last = Arrays.copyOf(last, n * 2);
            word = Arrays.copyOf(word, n * 2);
            tag = Arrays.copyOf(tag, n * 2);
            ending = Arrays.copyOf(ending, n * 2);
            lexicon = Arrays.copyOf(lexicon, n * 2);
        }
        first[n] = from;
        last[n] = to;
        if (quotation >= 0) {
            word[n] = quoted(from, to, quotation);
            tag[n] = QUOTATION;
            ending[n] = syntax.lastInner(quotation);
            lexicon[n] = 1;
        } else {
            Tokens tokens = syntax.tokens();
            String w = tokens.folded(from);
            word[n] = w.hashCode();
            tag[n] = syntax.tag(from);
            ending[n] = tail(w);
            lexicon[n] = known(w);
        }
        n++;
    }

    /** A quotation by its length and how it opens and closes. */
    private int quoted(int from, int to, int quotation) {
        int words = syntax.words(new Range(from, to));
        int length = words <= 2 ? words : words <= 4 ? 3 : words <= 8 ? 4 : 5;
        char close = syntax.lastInner(quotation);
        int stop = close == ',' ? 1 : close == '.' || close == '?' || close == '!' ? 2 : 0;
        int start = from;
        while (start < to && !syntax.isWord(start)) {
            start++;
        }
        return 0x7000 + length * 8 + stop * 2 + (syntax.startsUpper(start) ? 1 : 0);
    }

    private static int tail(String w) {
        int h = 3;
        for (int k = Math.max(0, w.length() - 3); k < w.length(); k++) {
            h = h * 31 + w.charAt(k);
        }
        return h;
    }

    private static int known(String w) {
        java.util.List<CueLexicon.Inflected> forms = CueLexicon.SHIPPED.at(w);
        if (forms.isEmpty()) {
            return 0;
        }
        CueLexicon.Inflected f = forms.get(0);
        return 2 + f.form().ordinal() * 8 + f.entry().act().ordinal();
    }

    int size() {
        return n;
    }

    int first(int u) {
        return first[u];
    }

    int last(int u) {
        return last[u];
    }

    Range range(int from, int to) {
        return new Range(first[from], last[to]);
    }

    /** The unit that holds a token; the nearest one when none does. */
    int at(int token) {
        int u = Arrays.binarySearch(last, 0, n, token);
        int k = u >= 0 ? u : -u - 1;
        return Math.min(k, n - 1);
    }

    /** Notes for each unit of a range that it begins one, or, by one more, lies in it; what stands outside is left alone. */
    void mark(Range r, int begin, int[] notes) {
        if (r.last() < first[0] || r.first() > last[n - 1]) {
            return;
        }
        int from = at(Math.max(r.first(), first[0]));
        int to = at(Math.min(r.last(), last[n - 1]));
        for (int i = from; i <= to; i++) {
            notes[i] = i == from ? begin : begin + 1;
        }
    }

    boolean isQuotation(int u) {
        return u >= 0 && u < n && tag[u] == QUOTATION;
    }

    int word(int u) {
        return u < 0 ? BEFORE : u >= n ? BEHIND : word[u];
    }

    int tag(int u) {
        return u < 0 || u >= n ? NOTHING : tag[u];
    }

    int ending(int u) {
        return u < 0 || u >= n ? 0 : ending[u];
    }

    int lexicon(int u) {
        return u < 0 || u >= n ? 0 : lexicon[u];
    }

    boolean isNamed(int u) {
        return u >= 0 && u < n && tag[u] != QUOTATION && syntax.isNamed(first[u]);
    }

    boolean isUpper(int u) {
        return u >= 0 && u < n && syntax.startsUpper(first[u]);
    }

    boolean isComma(int u) {
        return u >= 0 && u < n && tag[u] != QUOTATION && syntax.isComma(first[u]);
    }
}
