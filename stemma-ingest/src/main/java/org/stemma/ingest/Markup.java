package org.stemma.ingest;

import java.util.List;
import org.stemma.article.Block;
import org.stemma.ingest.page.HtmlPiece;

/** Reads text that comes as a piece of HTML or NITF inside another format. */
final class Markup {
    private Markup() {}

    /** The blocks of a piece of markup; their maps lead back into it. */
    static List<Block> blocks(String markup, Limits limits) throws Unreadable {
        if (markup.length() > limits.pageUnits()) {
            throw new Unreadable("holds a text of " + markup.length() + " characters, more than Stemma takes apart");
        }
        return HtmlPiece.blocks(markup, limits.depth());
    }

    /** True when a text has tags of paragraphs in it, whatever its format says. */
    static boolean isMarkup(String text) {
        String s = text.stripLeading();
        return s.startsWith("<") && s.indexOf('>') > 0 || text.contains("</p>") || text.contains("<br");
    }
}
