package org.stemma.ingest.page;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds sentences that a page sets twice: in their paragraph, and large beside it. */
final class PullQuotes {
    private static final int LEAST = 15;
    private static final int LONGEST = 400;

    /** More are no pull quotes; each is looked for in the whole text. */
    private static final int MOST = 40;

    private PullQuotes() {}

    /** The block quotations whose words stand in a paragraph of the same text. */
    static Set<Element> of(List<HtmlBlock> inside) {
        Set<Element> out = Ancestors.none();
        List<HtmlBlock> quotes = inside.stream()
                .filter(b -> b.form() == PageBlock.Form.QUOTE && b.length() <= LONGEST)
                .limit(MOST)
                .toList();
        if (quotes.isEmpty()) {
            return out;
        }
        StringBuilder text = new StringBuilder();
        for (HtmlBlock block : inside) {
            if (block.form() == PageBlock.Form.PARAGRAPH) {
                text.append(Letters.of(block.text().text())).append(' ');
            }
        }
        for (HtmlBlock quote : quotes) {
            String letters = Letters.of(quote.text().text());
            if (letters.length() >= LEAST && text.indexOf(letters) >= 0) {
                out.add(quote.element());
            }
        }
        return out;
    }
}
