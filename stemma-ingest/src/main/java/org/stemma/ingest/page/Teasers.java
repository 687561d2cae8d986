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
        Map<Element, HtmlBlock> first = new IdentityHashMap<>();
        Map<Element, Integer> paragraphs = new IdentityHashMap<>();
        List<Element> order = new ArrayList<>();
        int prose = 0;
        for (HtmlBlock block : blocks) {
            int depth = 0;
            boolean isProse = Container.isProse(block);
            prose += isProse ? block.length() : 0;
            for (Element e = block.element(); e != null && e != root && depth++ < Ancestors.DEEPEST; e = e.parent()) {
                if (first.putIfAbsent(e, block) == null) {
                    order.add(e);
                }
                paragraphs.merge(e, isProse ? 1 : 0, Integer::sum);
            }
        }
        Map<Element, List<Element>> rows = new IdentityHashMap<>();
        for (Element e : order) {
            Element parent = e.parent();
            int below = paragraphs.getOrDefault(e, 0);
            if (parent != null
                    && below > 0
                    && below <= MOST_PARAGRAPHS
                    && isLink(first.getOrDefault(e, blocks.get(0)))) {
                rows.computeIfAbsent(parent, p -> new ArrayList<>()).add(e);
            }
        }
        Set<Element> out = Ancestors.none();
        rows.values().stream().filter(Teasers::isRow).forEach(out::addAll);
        int held = 0;
        for (HtmlBlock block : blocks) {
            held += Container.isProse(block) && Ancestors.anyIn(block.element(), out, root) ? block.length() : 0;
        }
        return prose - held >= BESIDE ? out : Ancestors.none();
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
