package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.stemma.collation.Word;
import org.stemma.text.Lexicon;
import org.stemma.text.Span;

/**
 * Finds what was changed between an original and its copy, word by word.
 *
 * <p>The runs that keep their order are the backbone; runs out of order moved; what stands between two runs of the
 * backbone is compared by words as the collation room reads them, so that {@code govt.} and {@code government} are one.
 */
final class EditFinder {
    /** A shorter run out of order is a phrase that both texts happen to use. */
    private static final int SHORTEST_MOVE = 8;

    /** Places up to this long on both sides are one changed wording, whether or not a word stayed. */
    private static final int PHRASE = 12;

    /** Longer stretches are two wordings of one place only when so many telling words of the shorter one stayed. */
    private static final double STAYED = 0.35;

    /** And when the one is not so many times as long as the other. */
    private static final double MOST_TIMES = 2.5;

    /** Longer gaps are not aligned: a part was cut and another put in. */
    private static final int MOST_WORDS = 400;

    /** An attribution is not longer. */
    private static final int ATTRIBUTION = 14;

    private static final Set<String> SAYING = Lexicon.words(EditFinder.class, "saying.txt");

    private final Side from;
    private final Side to;
    private final List<Edit> edits = new ArrayList<>();

    private EditFinder(Side from, Side to) {
        this.from = from;
        this.to = to;
    }

    /** The edits in the order of the copy, from what the two texts share in all their words. */
    static List<Edit> between(Source from, Source to, Resemblance whole) {
        EditFinder finder = new EditFinder(new Side(from), new Side(to));
        finder.read(whole.runs());
        finder.edits.sort(Comparator.comparingInt((Edit e) -> e.to().start())
                .thenComparingInt(e -> e.from().start()));
        return finder.edits;
    }

    private void read(List<Run> runs) {
        boolean[] inOrder = InOrder.of(runs);
        for (int i = 0; i < inOrder.length; i++) {
            Run run = runs.get(i);
            if (!inOrder[i] && run.length() >= SHORTEST_MOVE) {
                from.move(run.a(), run.endA());
                to.move(run.b(), run.endB());
                add(Edit.Kind.MOVED, from.span(run.a(), run.endA()), to.span(run.b(), run.endB()), run.length());
                respelt(run);
            }
        }
        List<Run> backbone = new ArrayList<>();
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i]) {
                backbone.add(runs.get(i));
            }
        }
        int a = 0;
        int b = 0;
        for (Run run : Slides.settle(backbone, from, to)) {
            gap(a, run.a(), b, run.b());
            respelt(run);
            a = run.endA();
            b = run.endB();
        }
        gap(a, from.size(), b, to.size());
    }

    /** Words that count as equal but are printed differently: {@code U.S.}, {@code US}. */
    private void respelt(Run run) {
        for (int i = 0; i < run.length(); i++) {
            int a = run.a() + i;
            int b = run.b() + i;
            if (!from.folded(a).equals(to.folded(b))) {
                add(Edit.Kind.SPELLING, from.span(a, a + 1), to.span(b, b + 1), 1);
            }
        }
    }

    private void gap(int a, int endA, int b, int endB) {
        List<int[]> left = from.kept(a, endA);
        List<int[]> right = to.kept(b, endB);
        if (left.size() == 1 && right.size() == 1) {
            compare(left.get(0), right.get(0));
            return;
        }
        for (int[] s : left) {
            cut(from.words(s[0], s[1]), to.place(b));
        }
        for (int[] s : right) {
            added(from.place(a), to.words(s[0], s[1]));
        }
    }

    private void compare(int[] left, int[] right) {
        List<Word> a = from.words(left[0], left[1]);
        List<Word> b = to.words(right[0], right[1]);
        int longer = Math.max(a.size(), b.size());
        List<int[]> stayed = longer > MOST_WORDS ? List.of() : align(a, b);
        int shorter = Math.min(a.size(), b.size());
        boolean alike =
                longer <= MOST_TIMES * shorter && telling(kept(a, stayed)) >= STAYED * Math.min(telling(a), telling(b));
        if (longer > PHRASE && !alike) {
            cut(a, to.place(right[0]));
            added(from.place(left[0]), b);
            return;
        }
        int i = 0;
        int j = 0;
        Span placeA = from.place(left[0]);
        Span placeB = to.place(right[0]);
        for (int[] pair : stayed) {
            changed(a.subList(i, pair[0]), b.subList(j, pair[1]), placeA, placeB);
            Word wordA = a.get(pair[0]);
            Word wordB = b.get(pair[1]);
            if (!wordA.folded().equals(wordB.folded())) {
                add(Edit.Kind.SPELLING, wordA.span(), wordB.span(), 1);
            }
            i = pair[0] + 1;
            j = pair[1] + 1;
            placeA = behind(wordA);
            placeB = behind(wordB);
        }
        changed(a.subList(i, a.size()), b.subList(j, b.size()), placeA, placeB);
    }

    /** Words that serve grammar stand in any two sentences. */
    private static long telling(List<Word> words) {
        return words.stream().filter(w -> w.kind() != Word.Kind.FUNCTION).count();
    }

    private static List<Word> kept(List<Word> a, List<int[]> stayed) {
        return stayed.stream().map(p -> a.get(p[0])).toList();
    }

    private static Span behind(Word word) {
        return new Span(word.span().end(), word.span().end());
    }

    private void changed(List<Word> a, List<Word> b, Span placeA, Span placeB) {
        if (b.isEmpty()) {
            cut(a, placeB);
        } else if (a.isEmpty()) {
            added(placeA, b);
        } else {
            boolean number = hasNumber(a) && hasNumber(b);
            add(number ? Edit.Kind.NUMBER : Edit.Kind.REWORDED, span(a), span(b), Math.max(a.size(), b.size()));
        }
    }

    private void cut(List<Word> a, Span place) {
        if (a.isEmpty()) {
            return;
        }
        Span words = span(a);
        boolean quoted = from.isAmidQuotation(words) && to.isAmidQuotation(place);
        boolean attribution = !quoted
                && a.size() <= ATTRIBUTION
                && saysWho(a)
                && from.isWithinSentence(words)
                && !from.isQuoted(words);
        Edit.Kind kind = attribution ? Edit.Kind.ATTRIBUTION_DROPPED : Edit.Kind.CUT;
        edits.add(new Edit(kind, words, place, quoted, a.size()));
    }

    private void added(Span place, List<Word> b) {
        if (!b.isEmpty()) {
            Span words = span(b);
            boolean quoted = from.isAmidQuotation(place) && to.isAmidQuotation(words);
            edits.add(new Edit(Edit.Kind.ADDED, place, words, quoted, b.size()));
        }
    }

    private void add(Edit.Kind kind, Span a, Span b, int words) {
        boolean quoted = kind != Edit.Kind.MOVED && from.isQuoted(a) && to.isQuoted(b);
        edits.add(new Edit(kind, a, b, quoted, words));
    }

    /** The verb stands near an end: "officials said", "he told reporters on Monday". */
    private static boolean saysWho(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if ((i < 2 || i >= words.size() - 2) && SAYING.contains(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(List<Word> words) {
        return words.stream().anyMatch(w -> w.kind() == Word.Kind.NUMBER);
    }

    private static Span span(List<Word> words) {
        return words.get(0).span().cover(words.get(words.size() - 1).span());
    }

    /** The words that stayed, as pairs of places: the longest common subsequence by key. */
    private static List<int[]> align(List<Word> a, List<Word> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] = a.get(i).key().equals(b.get(j).key())
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<int[]> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).key().equals(b.get(j).key())) {
                out.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return out;
    }
}
