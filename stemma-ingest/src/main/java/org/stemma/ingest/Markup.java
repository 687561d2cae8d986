package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stemma.article.Block;
import org.stemma.article.Part;

/** Reads text that comes as a piece of HTML or NITF inside another format; all of it is the article. */
final class Markup {
    private Markup() {}

    /** The blocks of a piece of markup; their maps lead back into it. */
    static List<Block> blocks(String markup, Limits limits) throws Unreadable {
        if (markup.length() > limits.pageUnits()) {
            throw new Unreadable("holds a text of " + markup.length() + " characters, more than Stemma takes apart");
        }
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.depth() * 2);
        Document page = parser.parseInput(markup, "");
        // NITF's own names for what HTML has, too.
        page.body().select("media-caption, media-producer").tagName("figcaption");
        page.body().select("hl1, hl2").tagName("h3");
        List<Block> out = new ArrayList<>();
        for (HtmlBlock run : HtmlBlocks.of(page.body(), markup)) {
            out.add(Block.of(kind(run), run.text()));
        }
        return out;
    }

    /** True when a text has tags of paragraphs in it, whatever its format says. */
    static boolean isMarkup(String text) {
        String s = text.stripLeading();
        return s.startsWith("<") && s.indexOf('>') > 0 || text.contains("</p>") || text.contains("<br");
    }

    private static Part.Kind kind(HtmlBlock run) {
        if (run.isHeading()) {
            return Part.Kind.SUBHEAD;
        }
        int depth = 0;
        for (Element e = run.element(); e != null && depth++ < 8; e = e.parent()) {
            if (e.normalName().equals("figcaption") || e.normalName().equals("caption")) {
                return Part.Kind.CAPTION;
            }
        }
        return Part.Kind.BODY;
    }
}
