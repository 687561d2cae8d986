package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.text.Span;

/**
 * Puts the text of a lost source together from its copies: what the fullest copy shares with any other, in its order,
 * then what other copies share and the fullest lacks.
 */
final class LostText {
    /** So many of the longest other copies are compared with each other for what the fullest lacks. */
    private static final int FULL_COPIES = 8;

    /** A stretch of the text. */
    private record Part(int start, int copy, Span span) {}

    private final List<Source> copies;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<Long, List<Passage>> passages = new HashMap<>();

    private LostText(List<Source> copies) {
        this.copies = copies;
    }

    /** The text of two or more copies. */
    static LostText of(List<Source> copies) {
        LostText lost = new LostText(copies);
        int fullest = lost.fullest();
        List<Span> shared = new ArrayList<>();
        for (int c = 0; c < copies.size(); c++) {
            if (c != fullest) {
                lost.passages(fullest, c).forEach(p -> shared.add(p.from()));
            }
        }
        lost.add(fullest, union(shared));
        lost.addWhatLacks(fullest);
        return lost;
    }

    String text() {
        return text.toString();
    }

    List<LostSource.Piece> pieces() {
        return parts.stream()
                .map(p -> new LostSource.Piece(
                        p.start(), copies.get(p.copy()).account().id(), p.span()))
                .toList();
    }

    /** What a copy has of the text, in the order of the text. */
    List<Passage> passagesOf(int copy) {
        List<Passage> out = new ArrayList<>();
        for (Part part : parts) {
            if (part.copy() == copy) {
                out.add(new Passage(moved(part, part.span()), part.span()));
                continue;
            }
            for (Passage p : passages(part.copy(), copy)) {
                if (part.span().contains(p.from())) {
                    out.add(new Passage(moved(part, p.from()), p.to()));
                }
            }
        }
        return out;
    }

    private static Span moved(Part part, Span span) {
        int by = part.start() - part.span().start();
        return new Span(span.start() + by, span.end() + by);
    }

    /** The copy that shares most with the first; the first itself where there are two. */
    private int fullest() {
        int best = 0;
        int most = 0;
        for (int c = 1; c < copies.size(); c++) {
            int words = 0;
            for (Passage p : passages(0, c)) {
                words += p.to().length();
            }
            if (words > most) {
                most = words;
                best = copies.size() > 2 ? c : 0;
            }
        }
        return best;
    }

    private void addWhatLacks(int fullest) {
        List<Integer> longest = new ArrayList<>();
        for (int c = 0; c < copies.size(); c++) {
            if (c != fullest) {
                longest.add(c);
            }
        }
        longest.sort(Comparator.comparingInt(c -> -copies.get(c).prose().size()));
        for (int i = 0; i < Math.min(FULL_COPIES, longest.size()); i++) {
            int copy = longest.get(i);
            List<Span> lacking = new ArrayList<>();
            for (int j = 0; j < Math.min(FULL_COPIES, longest.size()); j++) {
                if (i != j) {
                    for (Passage p : passages(copy, longest.get(j))) {
                        lacking.add(p.from());
                    }
                }
            }
            List<Passage> known = passagesOf(copy);
            add(
                    copy,
                    union(lacking).stream()
                            .filter(s -> known.stream().noneMatch(k -> k.to().overlaps(s)))
                            .toList());
        }
    }

    private void add(int copy, List<Span> spans) {
        String body = copies.get(copy).account().body().text();
        for (Span s : spans) {
            if (text.length() > 0) {
                text.append('\n');
            }
            parts.add(new Part(text.length(), copy, s));
            text.append(body, s.start(), s.end());
        }
    }

    private List<Passage> passages(int from, int to) {
        return passages.computeIfAbsent((long) from * copies.size() + to, k -> {
            Source a = copies.get(from);
            Source b = copies.get(to);
            return Resemblance.of(a.prose(), b.prose()).passages(a.account(), a.prose(), b.account(), b.prose());
        });
    }

    private static List<Span> union(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.naturalOrder());
        List<Span> out = new ArrayList<>();
        for (Span s : sorted) {
            Span last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && s.start() <= last.end()) {
                out.set(out.size() - 1, last.cover(s));
            } else {
                out.add(s);
            }
        }
        return out;
    }
}
