package org.stemma.reuse;

import java.util.List;
import java.util.Optional;

/**
 * Who copied whom in one story.
 *
 * @param copies the edges of the tree; each article is the copy in at most one: its main source
 * @param further edges from further sources of articles that are made of several texts: what the main source lacks.
 *     They make no circle with the others, and no article a member of a second lineage
 * @param lost sources that are not among the articles; each is the original of two or more copies
 * @param lineages the articles parted into groups of one origin, each sorted as the articles were given; the number of
 *     lineages is the number of independent texts
 */
public record CopyTree(List<Copy> copies, List<Copy> further, List<LostSource> lost, List<List<String>> lineages) {
    /** Copies the lists. */
    public CopyTree {
        copies = List.copyOf(copies);
        further = List.copyOf(further);
        lost = List.copyOf(lost);
        lineages = lineages.stream().map(List::copyOf).toList();
    }

    /** A tree in which every source is given and nothing has two. */
    public CopyTree(List<Copy> copies, List<List<String>> lineages) {
        this(copies, List.of(), List.of(), lineages);
    }

    /** The lost source of this id, if it is one. */
    public Optional<LostSource> lost(String id) {
        return lost.stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
