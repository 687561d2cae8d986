package org.stemma.ingest.page;

import org.jsoup.nodes.Element;
import org.stemma.article.MappedText;

/**
 * A run of text on a page that stands in one block element.
 *
 * @param element the nearest block element around it
 * @param text its words
 * @param linked how many of its units are links
 * @param length how much it says, in units of an alphabetic script
 */
record HtmlBlock(Element element, MappedText text, int linked, int length) {
    /** A Chinese character says as much as two and a half letters. */
    private static final double IDEOGRAPH = 1.5;

    HtmlBlock(Element element, MappedText text, int linked) {
        this(element, text, linked, length(text.text()));
    }

    private static int length(String text) {
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ideographs += c >= '\u3040' && Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30ff' ? 1 : 0;
        }
        return text.length() + (int) (ideographs * IDEOGRAPH);
    }

    /** The share of its text that is links. */
    double linkShare() {
        return text.isEmpty() ? 0 : Math.min(1.0, linked / (double) text.text().length());
    }

    /** True for the headings that markup knows. */
    boolean isHeading() {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** What markup makes of it. */
    PageBlock.Form form() {
        if (isHeading()) {
            return PageBlock.Form.HEADING;
        }
        Element e = element;
        for (int i = 0; i < 6 && e != null; i++, e = e.parent()) {
            switch (e.normalName()) {
                case "li", "dd", "dt" -> {
                    return PageBlock.Form.ITEM;
                }
                case "blockquote" -> {
                    return PageBlock.Form.QUOTE;
                }
                case "td", "th", "caption" -> {
                    return PageBlock.Form.CELL;
                }
                case "pre" -> {
                    return PageBlock.Form.PREFORMATTED;
                }
                default -> {
                    // Go on outwards.
                }
            }
        }
        return PageBlock.Form.PARAGRAPH;
    }
}
