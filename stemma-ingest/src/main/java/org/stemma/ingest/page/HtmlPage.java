package org.stemma.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stemma.article.Block;
import org.stemma.article.Part;

/**
 * A web page as an article: what it says of itself, and the blocks of its text.
 *
 * @param data what it says of itself, with the evidence
 * @param blocks the article's text in order, captions and the site's own kept apart
 */
public record HtmlPage(PageData data, List<Block> blocks) {
    private static final int DEEPEST = 256;

    /** Copies the blocks. */
    public HtmlPage {
        blocks = List.copyOf(blocks);
    }

    /** Reads a page; its maps lead back into this source. */
    public static HtmlPage of(String html) {
        return of(html, DEEPEST, Optional.empty());
    }

    /**
     * Reads a page; its maps lead back into this source.
     *
     * @param depth of nested elements; what is deeper is taken as less deep
     * @param taken when it was fetched, if known: no later date is believed
     */
    public static HtmlPage of(String html, int depth, Optional<Instant> taken) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(depth * 2);
        Document page = parser.parseInput(html, "");
        Element body = page.body();
        List<HtmlBlock> runs = HtmlBlocks.of(body, html);
        Metadata metadata = new Metadata(page);
        PageData data = metadata.data(runs, taken);
        return new HtmlPage(data, HtmlBody.of(body, runs, data.title().value().orElse(""), metadata.text()));
    }

    /** The text of the article on the page: its paragraphs and headings, parted by blank lines. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            if (block.kind() == Part.Kind.BODY || block.kind() == Part.Kind.SUBHEAD) {
                out.append(out.isEmpty() ? "" : "\n\n").append(block.text().text());
            }
        }
        return out.toString();
    }
}
