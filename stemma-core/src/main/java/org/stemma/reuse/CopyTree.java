package org.stemma.reuse;

import java.util.List;

/**
 * Who copied whom in one story.
 *
 * @param copies the edges; each article is the copy in at most one
 * @param lineages the articles parted into groups of one origin, each sorted as the articles were given; the number of
 *     lineages is the number of independent texts
 */
public record CopyTree(List<Copy> copies, List<List<String>> lineages) {
    /** Copies the lists. */
    public CopyTree {
        copies = List.copyOf(copies);
        lineages = lineages.stream().map(List::copyOf).toList();
    }
}
