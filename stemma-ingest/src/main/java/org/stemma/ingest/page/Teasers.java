package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds rows of teasers of other stories beside an article, by their shape: three or more elements alike, side by side, each
 * with a link first and hardly a paragraph after it.
 *
 * <p>A list of recommended things looks the same and is an article; a row is one of teasers only where there is a text
 * beside it.
 */
final class Teasers {
    private static final int LEAST = 3;
    private static final int LEAST_LINK = 12;
    private static final double ALL_LINK = 0.8;
    private static final int MOST_PARAGRAPHS = 2;

    /** So much prose beside them is a text of its own. */
    private static final int BESIDE = 600;

    private Teasers() {}

    /** The elements that hold a teaser each. */
    static Set<Element> of(Element root, List<HtmlBlock> blocks) {
        Set<Element> rows = rows(root, blocks);
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Element, Integer> paragraphs = new IdentityHashMap<>();
        int beside = 0;
        for (HtmlBlock block : blocks) {
            if (Container.isProse(block)) {
                boolean held = false;
                int depth = 0;
                for (Element e = block.element(); e != null && depth++ < Ancestors.DEEPEST; e = e.parent()) {
                    if (rows.contains(e)) {
                        held = true;
                        paragraphs.merge(e, 1, Integer::sum);
                    }
                }
                beside += held ? 0 : block.length();
            }
        }
        boolean teasers = beside >= BESIDE && paragraphs.values().stream().allMatch(n -> n <= MOST_PARAGRAPHS);
        return teasers ? rows : Ancestors.none();
    }

    /** Elements alike, side by side, that begin with a link. */
    private static Set<Element> rows(Element root, List<HtmlBlock> blocks) {
        Map<Element, List<Element>> byParent = new IdentityHashMap<>();
        Set<Element> seen = Ancestors.none();
        seen.add(root);
        for (HtmlBlock block : blocks) {
            boolean link = isLink(block);
            // What stands around an element that was seen was seen, too: all in all each element is looked at once.
            for (Element e = block.element(); e != null && seen.add(e); e = e.parent()) {
                Element parent = e.parent();
                if (link && parent != null) {
                    byParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(e);
                }
            }
        }
        Set<Element> out = Ancestors.none();
        byParent.values().stream().filter(Teasers::isRow).forEach(out::addAll);
        return out;
    }

    private static boolean isLink(HtmlBlock first) {
        return first.length() >= LEAST_LINK && first.linkShare() > ALL_LINK;
    }

    private static boolean isRow(List<Element> elements) {
        String tag = elements.get(0).normalName();
        return elements.size() >= LEAST
                && elements.stream().allMatch(e -> e.normalName().equals(tag));
    }
}
