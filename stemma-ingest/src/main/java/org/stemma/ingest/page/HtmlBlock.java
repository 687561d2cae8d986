package org.stemma.ingest.page;

import org.jsoup.nodes.Element;
import org.stemma.article.MappedText;

/**
 * A run of text on a page that stands in one block element.
 *
 * @param element the nearest block element around it
 * @param text its words
 * @param linked how many of its units are links
 */
record HtmlBlock(Element element, MappedText text, int linked) {
    /** The share of its text that is links. */
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1.0, linked / (double) text.text().length());
    }

    int length() {
        return text.text().length();
    }

    boolean isHeading() {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }
}
