package org.stemma.ingest.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stemma.article.Block;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.ingest.date.Dates;

/**
 * A web page as an article: what it says of itself, and the blocks of its text.
 *
 * @param title the headline, if found
 * @param author who signed it, if found
 * @param publishedAs the date as the page words it, if found
 * @param outlet the outlet's name as the page words it, if found
 * @param url its own address, if it gives one
 * @param language the language it declares, if any
 * @param blocks the article's text in order, captions and the site's own kept apart
 */
public record HtmlPage(
        Optional<String> title,
        Optional<String> author,
        Optional<String> publishedAs,
        Optional<String> outlet,
        Optional<String> url,
        Optional<String> language,
        List<Block> blocks) {
    private static final int DEEPEST = 256;

    /** Copies the blocks. */
    public HtmlPage {
        blocks = List.copyOf(blocks);
    }

    /** Reads a page; its maps lead back into this source. */
    public static HtmlPage of(String html) {
        return of(html, DEEPEST);
    }

    public static HtmlPage of(String html, int depth) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(depth * 2);
        Document page = parser.parseInput(html, "");
        HtmlMetadata metadata = HtmlMetadata.of(page);
        Optional<String> title = metadata.title();
        Optional<String> url = metadata.url();
        Element body = page.body();
        List<HtmlBlock> runs = HtmlBlocks.of(body, html);
        return new HtmlPage(
                title,
                metadata.author(),
                metadata.published(url),
                metadata.outlet(),
                url,
                metadata.language(),
                HtmlBody.of(body, runs, title.orElse(""), metadata.text().orElse("")));
    }

    /** When it was published, if the page says so in words that can be read. */
    public Optional<Published> published() {
        return publishedAs.flatMap(Dates::parse);
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
