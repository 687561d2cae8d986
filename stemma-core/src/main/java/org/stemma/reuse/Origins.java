package org.stemma.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.text.Span;

/**
 * Which of the articles that carry one statement have it from each other.
 *
 * <p>An article with reporting of its own beside copied passages is a source for the former and none for the latter: each
 * statement is followed up the copy tree as far as its words were taken. What a copy and its original quote in the same
 * words was taken too, since the copyist had it before him; another translation was not.
 */
public final class Origins {
    /** A place is taken when so much of it is. */
    private static final double TAKEN = 0.5;

    /** A passage of fewer words is no reporting of one's own: the copyist worded something anew. */
    private static final int OWN_PASSAGE = 12;

    private final Map<String, List<Copy>> sourcesOf = new HashMap<>();
    private final CopyTree tree;

    /**
     * Where an article carries a statement.
     *
     * @param article its id
     * @param span where in its body
     */
    public record Place(String article, Span span) {}

    /** Reads a tree. */
    public Origins(CopyTree tree) {
        this.tree = tree;
        for (List<Copy> copies : List.of(tree.copies(), tree.further())) {
            for (Copy c : copies) {
                sourcesOf.computeIfAbsent(c.to(), k -> new ArrayList<>()).add(c);
            }
        }
    }

    /**
     * The articles that carry a statement, parted into groups of one origin; groups and articles in the order of the
     * places. Their number is that of the independent texts that have the statement.
     *
     * <p>An article that has it in several places has it from where any of them comes.
     */
    public List<List<String>> of(List<Place> places) {
        Map<String, Integer> groupOf = new HashMap<>();
        Map<String, Integer> groupOfOrigin = new HashMap<>();
        Map<Integer, List<String>> groups = new TreeMap<>();
        for (Map.Entry<String, String> e : originOf(places).entrySet()) {
            int group = groupOfOrigin.computeIfAbsent(e.getValue(), k -> groupOfOrigin.size());
            groupOf.put(e.getKey(), group);
        }
        for (Place p : places) {
            Integer group = groupOf.remove(p.article());
            if (group != null) {
                groups.computeIfAbsent(group, k -> new ArrayList<>()).add(p.article());
            }
        }
        return groups.values().stream().map(List::copyOf).toList();
    }

    private Map<String, String> originOf(List<Place> places) {
        Map<String, String> out = new java.util.LinkedHashMap<>();
        for (Place p : places) {
            String origin = origin(p);
            if (!origin.equals(p.article())) {
                out.put(p.article(), origin);
            } else {
                out.putIfAbsent(p.article(), origin);
            }
        }
        return out;
    }

    /** The article or lost source from which the words at this place come in the end. */
    private String origin(Place place) {
        Place at = place;
        // A tree has no circles; the bound is for trees made by hand.
        for (int steps = 0; steps < 1000; steps++) {
            Optional<Place> above = Optional.empty();
            for (Copy copy : sourcesOf.getOrDefault(at.article(), List.of())) {
                above = taken(copy, at.span());
                if (above.isPresent()) {
                    break;
                }
            }
            if (above.isEmpty()) {
                return at.article();
            }
            at = above.get();
        }
        return at.article();
    }

    /** Where the words of a span of the copy stand in the original, if they were taken from there. */
    private Optional<Place> taken(Copy copy, Span span) {
        if (copy.passages().isEmpty()) {
            return Optional.empty();
        }
        // Of a lost source no more is known than the passages.
        if (tree.lost(copy.from()).isEmpty()) {
            boolean own = own(copy, span) > TAKEN * span.length();
            return own ? Optional.empty() : Optional.of(above(copy, span));
        }
        int taken = 0;
        for (Passage p : copy.passages()) {
            taken += overlap(p.to(), span);
        }
        return taken >= TAKEN * Math.max(1, span.length()) ? Optional.of(above(copy, span)) : Optional.empty();
    }

    /** How much of a span is the copy's own: in a reprint only what was put in, elsewhere what was reworded too. */
    private static int own(Copy copy, Span span) {
        boolean reprint = copy.kind() == Copy.Kind.REPRINT || copy.kind() == Copy.Kind.REVISION;
        int own = 0;
        for (Edit e : copy.changes().edits()) {
            boolean put = e.kind() == Edit.Kind.ADDED || e.kind() == Edit.Kind.REWORDED && !reprint;
            own += put && (!reprint || e.words() >= OWN_PASSAGE) ? overlap(e.to(), span) : 0;
        }
        return own;
    }

    /** About where the span stands in the original: as far into the nearest passage as in the copy. */
    private static Place above(Copy copy, Span span) {
        Passage nearest = copy.passages().get(0);
        for (Passage p : copy.passages()) {
            if (distance(p.to(), span) < distance(nearest.to(), span)) {
                nearest = p;
            }
        }
        int start =
                Math.max(0, nearest.from().start() + span.start() - nearest.to().start());
        return new Place(copy.from(), new Span(start, start + span.length()));
    }

    private static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static int distance(Span passage, Span span) {
        return Math.max(0, Math.max(passage.start() - span.end(), span.start() - passage.end()));
    }
}
