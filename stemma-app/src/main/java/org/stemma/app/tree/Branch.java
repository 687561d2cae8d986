package org.stemma.app.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.LostSource;

/**
 * An article or lost source in its place in the copy tree, with all that was taken from it.
 *
 * @param id of the article or lost source
 * @param copy how it was taken from the one above; empty at the root
 * @param branches what was taken from it, in the order of the lineage
 */
public record Branch(String id, Optional<Copy> copy, List<Branch> branches) {
    /** Copies the list. */
    public Branch {
        branches = List.copyOf(branches);
    }

    /** The lineages of a tree, in its order, each as its roots; most have one. Every article stands in one place. */
    public static List<List<Branch>> lineages(CopyTree tree) {
        Grower grower = new Grower(tree);
        return tree.lineages().stream().map(grower::roots).toList();
    }

    /** This branch and all below it, each before what was taken from it. */
    public List<Branch> all() {
        List<Branch> out = new ArrayList<>();
        addTo(out);
        return out;
    }

    private void addTo(List<Branch> out) {
        out.add(this);
        for (Branch b : branches) {
            b.addTo(out);
        }
    }

    /** Puts branches together. Recursion goes as deep as the longest chain of copies. */
    private static final class Grower {
        private final Map<String, Copy> into = new HashMap<>();
        private final Map<String, List<String>> below = new HashMap<>();
        private final Set<String> grown = new HashSet<>();

        Grower(CopyTree tree) {
            tree.copies().forEach(c -> into.put(c.to(), c));
            List<String> order = new ArrayList<>();
            tree.lost().stream().map(LostSource::id).forEach(order::add);
            tree.lineages().forEach(order::addAll);
            for (String id : order) {
                Copy copy = into.get(id);
                if (copy != null) {
                    below.computeIfAbsent(copy.from(), k -> new ArrayList<>()).add(id);
                }
            }
        }

        List<Branch> roots(List<String> lineage) {
            Set<String> roots = new LinkedHashSet<>();
            for (String id : lineage) {
                roots.add(root(id));
            }
            List<Branch> out = new ArrayList<>();
            for (String root : roots) {
                if (!grown.contains(root)) {
                    out.add(grow(root, Optional.empty()));
                }
            }
            return out;
        }

        private String root(String id) {
            Set<String> way = new HashSet<>();
            String at = id;
            for (Copy c = into.get(at); c != null && way.add(at); c = into.get(at)) {
                at = c.from();
            }
            return at;
        }

        private Branch grow(String id, Optional<Copy> copy) {
            grown.add(id);
            List<Branch> branches = new ArrayList<>();
            for (String to : below.getOrDefault(id, List.of())) {
                if (!grown.contains(to)) {
                    branches.add(grow(to, Optional.ofNullable(into.get(to))));
                }
            }
            return new Branch(id, copy, branches);
        }
    }
}
