package org.stemma.ingest.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Text that a page hides until a reader asks for it, or until a script has run. */
final class Unfolded {
    /** So much prose is a text; less is a notice that scripts are needed. */
    static final int LEAST = 250;

    private Unfolded() {}

    /** True when the page's own markup hides the element. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    /**
     * True when a hidden element goes on with a text that is shown right beside it: both have paragraphs of prose, and not
     * the same ones.
     */
    static boolean goesOn(Element hidden) {
        Element first = firstProse(hidden);
        return first != null
                && (isOther(hidden.previousElementSibling(), first) || isOther(hidden.nextElementSibling(), first));
    }

    private static boolean isOther(@Nullable Element sibling, Element paragraph) {
        return sibling != null && isProse(sibling) && !Letters.same(sibling.text(), paragraph.text());
    }

    private static @Nullable Element firstProse(Element element) {
        for (Element paragraph : element.getElementsByTag("p")) {
            if (isProse(paragraph)) {
                return paragraph;
            }
        }
        return null;
    }

    private static boolean isProse(Element element) {
        return element.normalName().equals("p") && element.text().length() >= Container.PARAGRAPH;
    }

    /** How many units an element's paragraphs of prose have. */
    static int prose(Element element) {
        int sum = 0;
        for (Element paragraph : element.getElementsByTag("p")) {
            sum += isProse(paragraph) ? paragraph.text().length() : 0;
        }
        return sum;
    }
}
