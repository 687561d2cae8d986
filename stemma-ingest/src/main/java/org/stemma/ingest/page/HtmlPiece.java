package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stemma.article.Block;
import org.stemma.article.Part;

/** A piece of HTML or NITF inside another format: all of it is the article, so nothing is looked for and nothing left out. */
public final class HtmlPiece {
    private HtmlPiece() {}

    /**
     * The blocks of a piece of markup; their maps lead back into it.
     *
     * @param depth of nested elements; what is deeper is taken as less deep
     */
    public static List<Block> blocks(String markup, int depth) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(depth * 2);
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
