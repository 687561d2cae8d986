package org.stemma.ingest.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds what leads to other stories within an article's element: teasers, and lists of links. */
final class Cards {
    private static final double MOSTLY_LINKS = 0.6;
    private static final double LINKED_HEADING = 0.8;
    private static final int WIDEST = 6;
    private static final int MOST_PARAGRAPHS = 3;

    private Cards() {}

    /** A heading that is a link stands above another story's teaser: the element around both. */
    static Set<Element> of(List<HtmlBlock> inside, Element container) {
        Set<Element> out = Ancestors.none();
        Map<Element, Integer> paragraphs = new IdentityHashMap<>();
        for (HtmlBlock block : inside) {
            if (block.isHeading() && block.linkShare() > LINKED_HEADING) {
                Element card = block.element();
                Element parent = card.parent();
                for (int n = 0; n < WIDEST && parent != null && parent != container; n++) {
                    // Counted once an element: a page may have thousands of such headings.
                    int below = paragraphs.computeIfAbsent(
                            parent, e -> e.getElementsByTag("p").size());
                    if (below > MOST_PARAGRAPHS) {
                        break;
                    }
                    card = parent;
                    parent = card.parent();
                }
                out.add(card);
            }
        }
        for (HtmlBlock block : inside) {
            Element inner = block.element().closest("article");
            // An article within an article is another one's teaser, or a comment.
            if (inner != null && Ancestors.isBelow(inner, container) && isWithinArticle(inner)) {
                out.add(inner);
            }
        }
        return out;
    }

    private static boolean isWithinArticle(Element element) {
        Element parent = element.parent();
        return parent != null && parent.closest("article") != null;
    }

    /** Lists whose items are mostly links lead to other pages. */
    static Set<Element> linkLists(List<HtmlBlock> inside) {
        Map<Element, int[]> lists = new IdentityHashMap<>();
        for (HtmlBlock block : inside) {
            Element list = block.element();
            for (int depth = 0; list != null && !isList(list) && depth < WIDEST; depth++) {
                list = list.parent();
            }
            if (list != null && isList(list)) {
                int[] n = lists.computeIfAbsent(list, l -> new int[2]);
                n[0] += block.text().text().length();
                n[1] += block.linked();
            }
        }
        Set<Element> out = Ancestors.none();
        lists.forEach((list, n) -> {
            if (n[1] > n[0] * MOSTLY_LINKS) {
                out.add(list);
            }
        });
        return out;
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }
}
