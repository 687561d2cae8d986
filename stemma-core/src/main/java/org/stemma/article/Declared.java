package org.stemma.article;

import java.util.List;
import java.util.Optional;

/**
 * What a file declares of an article in fields of their own, beside the text.
 *
 * @param credits who made or owns the text, the nearest first: credit line, information source, provider, rights holder
 * @param dateline the place it was filed from, perhaps with day and agency
 * @param edition which version of which item it is
 */
public record Declared(List<MappedText> credits, Optional<MappedText> dateline, Optional<Edition> edition) {
    /** For files that have no such fields. */
    public static final Declared NOTHING = new Declared(List.of(), Optional.empty(), Optional.empty());

    /** Leaves out what is empty or there twice. */
    public Declared {
        java.util.Set<String> seen = new java.util.HashSet<>();
        credits =
                credits.stream().filter(c -> !c.isEmpty() && seen.add(c.text())).toList();
        dateline = dateline.filter(d -> !d.isEmpty());
    }
}
