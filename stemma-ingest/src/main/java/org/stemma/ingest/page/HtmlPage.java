package org.stemma.ingest.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stemma.article.Block;

/**
 * A web page as an article: what it says of itself, and its text with its structure.
 *
 * @param data what it says of itself, with the evidence
 * @param way how the article was found
 * @param confidence that what was found is the article, from 0 to 1; rough, by way, length and share of the page
 * @param blocks all runs of text of the page in order, those that are not the article's text with their reason
 */
public record HtmlPage(PageData data, Way way, double confidence, List<PageBlock> blocks) {
    private static final int DEEPEST = 256;

    /** How an article is found on a page. */
    public enum Way {
        /** By markup, names and text. */
        STRICT,
        /** By the text alone, whatever is hidden or named for something else. */
        LENIENT,
        /** From the page's metadata, as the page itself shows none. */
        METADATA
    }

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
        return Found.on(body, html, runs, metadata, data);
    }

    /** The blocks that make the article: its text, and what stands in it without being part of it. */
    public List<Block> article() {
        return blocks.stream().filter(PageBlock::near).map(PageBlock::block).toList();
    }

    /** The text of the article on the page: its paragraphs and headings, parted by blank lines. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (PageBlock block : blocks) {
            if (block.dropped().isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n\n").append(block.text().text());
            }
        }
        return out.toString();
    }
}
