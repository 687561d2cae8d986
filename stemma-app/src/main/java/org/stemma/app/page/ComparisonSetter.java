package org.stemma.app.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.dossier.Dossier;
import org.stemma.reuse.Copy;
import org.stemma.reuse.Edit;
import org.stemma.reuse.Passage;
import org.stemma.text.Span;

/**
 * Sets two articles side by side: paragraphs that share the most words stand in one row, and the rows keep the order of
 * both (the heaviest common subsequence of paragraphs).
 */
final class ComparisonSetter {
    /** Pairs of paragraphs that are compared: two articles of a thousand paragraphs each. */
    private static final long MOST_PAIRS = 1_000_000;

    private final Dossier both;
    private final String left;
    private final String right;
    private final List<Span> leftParagraphs;
    private final List<Span> rightParagraphs;
    private final List<Passage> passages = new ArrayList<>();

    /** Where the copyist changed something; empty on the side that has no words there. */
    private final List<Passage> edits = new ArrayList<>();

    private ComparisonSetter(Dossier both, String left, String right) {
        this.both = both;
        this.left = left;
        this.right = right;
        leftParagraphs = both.of(left).account().body().paragraphs();
        rightParagraphs = both.of(right).account().body().paragraphs();
        for (Copy c : copies()) {
            boolean turned = c.from().equals(right);
            c.passages().forEach(p -> passages.add(turned ? new Passage(p.to(), p.from()) : p));
            c.changes().edits().stream()
                    .filter(e -> e.kind() != Edit.Kind.MOVED)
                    .forEach(e -> edits.add(turned ? new Passage(e.to(), e.from()) : new Passage(e.from(), e.to())));
        }
    }

    /** The comparison of two articles that were collated as one story. */
    static ComparedView of(Dossier both, String left, String right) {
        ComparisonSetter setter = new ComparisonSetter(both, left, right);
        return new ComparedView(setter.side(left), setter.side(right), setter.verdict(), setter.rows());
    }

    private List<Copy> copies() {
        List<Copy> out = new ArrayList<>(both.copyTree().copies());
        out.addAll(both.copyTree().further());
        out.removeIf(c ->
                !(c.from().equals(left) && c.to().equals(right)) && !(c.from().equals(right) && c.to().equals(left)));
        return out;
    }

    private ComparedView.Side side(String id) {
        Article a = both.of(id).account().article();
        return new ComparedView.Side(
                id,
                a.outlet().map(Outlet::name).orElse("unknown outlet"),
                a.title().orElse("Untitled"),
                a.published().map(Dates::published).orElse("undated"));
    }

    private String verdict() {
        List<Copy> copies = copies();
        if (copies.isEmpty()) {
            return "Neither takes its text from the other: they share no prose but what both quote.";
        }
        Copy c = copies.get(0);
        String taken = Words.percent(c.share()) + " of " + (c.to().equals(left) ? "the left" : "the right")
                + " article\u2019s own prose stands in the other";
        if (!c.directed()) {
            return taken + "; nothing decides which was first.";
        }
        return taken + ", which was first" + (c.credited() ? " and is credited." : "; no credit is visible.");
    }

    private List<ComparedView.Row> rows() {
        if ((long) leftParagraphs.size() * rightParagraphs.size() > MOST_PAIRS) {
            return inOrder();
        }
        long[][] shared = shared();
        long[][] best = new long[leftParagraphs.size() + 1][rightParagraphs.size() + 1];
        for (int i = leftParagraphs.size() - 1; i >= 0; i--) {
            for (int j = rightParagraphs.size() - 1; j >= 0; j--) {
                long together = shared[i][j] == 0 ? 0 : shared[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<ComparedView.Row> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < leftParagraphs.size() || j < rightParagraphs.size()) {
            boolean leftLeft = i < leftParagraphs.size();
            boolean rightLeft = j < rightParagraphs.size();
            if (leftLeft && rightLeft && shared[i][j] > 0 && best[i][j] == shared[i][j] + best[i + 1][j + 1]) {
                out.add(new ComparedView.Row(words(true, i++, true), words(false, j++, true), true));
            } else if (leftLeft && (!rightLeft || best[i][j] == best[i + 1][j])) {
                out.add(new ComparedView.Row(words(true, i++, false), new Markup(), false));
            } else {
                out.add(new ComparedView.Row(new Markup(), words(false, j++, false), false));
            }
        }
        return out;
    }

    /** Both texts as they run: what so many paragraphs share is marked, but nobody would find rows that fit. */
    private List<ComparedView.Row> inOrder() {
        List<ComparedView.Row> out = new ArrayList<>();
        for (int i = 0; i < Math.max(leftParagraphs.size(), rightParagraphs.size()); i++) {
            out.add(new ComparedView.Row(
                    i < leftParagraphs.size() ? words(true, i, false) : new Markup(),
                    i < rightParagraphs.size() ? words(false, i, false) : new Markup(),
                    false));
        }
        return out;
    }

    /** How many characters each pair of paragraphs shares. */
    private long[][] shared() {
        long[][] out = new long[leftParagraphs.size()][rightParagraphs.size()];
        for (Passage p : passages) {
            for (int i = 0; i < leftParagraphs.size(); i++) {
                long overlap = overlap(leftParagraphs.get(i), p.from());
                for (int j = 0; overlap > 0 && j < rightParagraphs.size(); j++) {
                    out[i][j] += Math.min(overlap, overlap(rightParagraphs.get(j), p.to()));
                }
            }
        }
        return out;
    }

    private static long overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    /** A paragraph; what was changed is marked only beside what it was changed from. */
    private Markup words(boolean onLeft, int paragraph, boolean beside) {
        String text = both.of(onLeft ? left : right).account().body().text();
        Span where = (onLeft ? leftParagraphs : rightParagraphs).get(paragraph);
        List<Mark> marks = new ArrayList<>(on(onLeft, where, passages, "shared"));
        if (beside) {
            marks.addAll(on(onLeft, where, edits, "parted"));
        }
        return MarkedText.render(text, where, marks);
    }

    private static List<Mark> on(boolean left, Span where, List<Passage> all, String css) {
        return all.stream()
                .map(p -> left ? p.from() : p.to())
                .filter(s -> !s.isEmpty() && s.overlaps(where))
                .map(s -> Mark.of(s, "mark", css))
                .toList();
    }
}
