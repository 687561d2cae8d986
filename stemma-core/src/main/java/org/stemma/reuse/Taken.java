package org.stemma.reuse;

import java.util.List;

/**
 * What a copy has of its original, word by word; of these two texts alone, whatever else the story has.
 *
 * @param exact how many words of reporting prose are alike
 * @param passages the places, in the order of the original
 * @param edits what was changed, in the order of the copy
 */
record Taken(int exact, List<Passage> passages, List<Edit> edits) {
    /** Copies the lists. */
    Taken {
        passages = List.copyOf(passages);
        edits = List.copyOf(edits);
    }

    /** Aligned in the order of the original: spans of a repeated word run must not depend on the time order. */
    static Taken of(Source from, Source to) {
        Resemblance r = Resemblance.of(from.prose(), to.prose());
        return new Taken(
                r.exact(),
                r.passages(from.account(), from.prose(), to.account(), to.prose()),
                EditFinder.between(from, to, Resemblance.of(from.whole(), to.whole())));
    }
}
