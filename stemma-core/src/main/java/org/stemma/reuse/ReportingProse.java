package org.stemma.reuse;

import java.util.Arrays;
import java.util.List;
import org.stemma.article.Account;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * The words of a body that count as the outlet's own writing: no quoted words, no captions, credits or site furniture.
 *
 * <p>Machine note: a word is the 64-bit hash of its folded form without full stops ({@code U.S.} is {@code US});
 * possessive {@code 's} is dropped. {@code shingles} holds the hash of each run of {@link #SHINGLE} words, sorted, with
 * the place of its first word beside it; no run crosses a stretch that does not count.
 */
final class ReportingProse {
    /** Words in a shingle: five are rarely shared by chance, and reprints seldom change every fifth word. */
    static final int SHINGLE = 5;

    /** Quotations of up to this many words are the reporter's prose: a title, a nickname, a word held at arm's length. */
    private static final int SCARE_QUOTE = 3;

    private final long[] words;
    private final int[] tokens;
    private final boolean[] lower;
    private final long[] shingles;
    private final int[] places;

    private ReportingProse(long[] words, int[] tokens, boolean[] starts, boolean[] lower) {
        this.words = words;
        this.tokens = tokens;
        this.lower = lower;
        int n = 0;
        long[] hashes = new long[Math.max(0, words.length - SHINGLE + 1)];
        int[] at = new int[hashes.length];
        int run = 0;
        for (int i = 0; i < words.length; i++) {
            run = starts[i] ? 1 : run + 1;
            if (run >= SHINGLE) {
                hashes[n] = hash(i - SHINGLE + 1);
                at[n++] = i - SHINGLE + 1;
            }
        }
        this.shingles = new long[n];
        this.places = new int[n];
        sortInto(hashes, at, n);
    }

    /** The words of an account's own writing; linear but for the sort of the shingles. */
    static ReportingProse of(Account account) {
        return of(account.body(), uncounted(account.body()));
    }

    /** All words of an account, the quoted and the foreign too. */
    static ReportingProse whole(Account account) {
        return of(account.body(), new boolean[account.body().tokens().size()]);
    }

    private static ReportingProse of(Prose body, boolean[] skip) {
        Tokens tokens = body.tokens();
        long[] words = new long[tokens.size()];
        int[] at = new int[tokens.size()];
        boolean[] starts = new boolean[tokens.size()];
        boolean[] lower = new boolean[tokens.size()];
        int n = 0;
        boolean broken = true;
        for (int i = 0; i < tokens.size(); i++) {
            if (skip[i]) {
                broken = true;
                continue;
            }
            long word = tokens.isWord(i) ? hash(tokens.folded(i)) : 0;
            if (word != 0) {
                words[n] = word;
                at[n] = i;
                lower[n] = Character.isLowerCase(body.text().codePointAt(tokens.start(i)));
                starts[n++] = broken;
                broken = false;
            }
        }
        return new ReportingProse(
                Arrays.copyOf(words, n), Arrays.copyOf(at, n), Arrays.copyOf(starts, n), Arrays.copyOf(lower, n));
    }

    /** How many words count. */
    int size() {
        return words.length;
    }

    /** The hash of counted word {@code i}. */
    long word(int i) {
        return words[i];
    }

    /** The token that counted word {@code i} is. */
    int token(int i) {
        return tokens[i];
    }

    /** How many counted words of an account stand in this span of its body. */
    int countIn(Account account, Span span) {
        Tokens all = account.body().tokens();
        return firstFrom(all.endAt(span.end())) - firstFrom(all.firstAt(span.start()));
    }

    /** The first counted word that is this token or a later one. */
    private int firstFrom(int token) {
        int at = Arrays.binarySearch(tokens, token);
        return at >= 0 ? at : -at - 1;
    }

    /** True when counted word {@code i} is printed in lower case: no name, no number. */
    boolean isLower(int i) {
        return lower[i];
    }

    /** How many shingles there are. */
    int shingles() {
        return shingles.length;
    }

    /** The hash of shingle {@code i}, ascending in {@code i}. */
    long shingle(int i) {
        return shingles[i];
    }

    /** The counted word that shingle {@code i} starts with; ascending among equal hashes. */
    int place(int i) {
        return places[i];
    }

    private static boolean[] uncounted(Prose body) {
        Tokens tokens = body.tokens();
        boolean[] skip = new boolean[tokens.size()];
        for (Quotation q : body.quotations()) {
            int first = tokens.firstAt(q.inner().start());
            int end = tokens.endAt(q.inner().end());
            int count = 0;
            for (int i = first; i < end; i++) {
                count += tokens.isWord(i) ? 1 : 0;
            }
            if (count > SCARE_QUOTE || !q.closed() || q.continues()) {
                Arrays.fill(skip, first, end, true);
            }
        }
        List<Span> paragraphs = body.paragraphs();
        boolean[] foreign = Lines.foreign(body);
        for (int p = 0; p < paragraphs.size(); p++) {
            if (foreign[p]) {
                Span line = paragraphs.get(p);
                Arrays.fill(skip, tokens.firstAt(line.start()), tokens.endAt(line.end()), true);
            }
        }
        return skip;
    }

    private static long hash(String folded) {
        if (folded.equals("'s")) {
            return 0;
        }
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != '.') {
                h = (h ^ c) * 0x100000001b3L;
            }
        }
        return h == 0 ? 1 : h;
    }

    private long hash(int from) {
        long h = 0;
        for (int i = from; i < from + SHINGLE; i++) {
            h = Long.rotateLeft(h * 0x9e3779b97f4a7c15L, 23) ^ words[i];
        }
        return h * 0xd6e8feb86659fd93L;
    }

    private void sortInto(long[] hashes, int[] at, int n) {
        System.arraycopy(hashes, 0, shingles, 0, n);
        Arrays.sort(shingles);
        int[] taken = new int[n];
        for (int i = 0; i < n; i++) {
            int first = firstAt(hashes[i]);
            // In the order of the text, so that equal hashes have their places ascending.
            places[first + taken[first]++] = at[i];
        }
    }

    /** The first shingle with this hash, which there is. */
    private int firstAt(long hash) {
        int lo = 0;
        int hi = shingles.length - 1;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (shingles[mid] >= hash) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return lo;
    }
}
