package org.stemma.ingest.page;

import java.util.Optional;
import org.stemma.article.Block;
import org.stemma.article.MappedText;
import org.stemma.article.Part;

/**
 * A run of text on a page with its place in the page's structure.
 *
 * @param form what its markup makes of it
 * @param text its words, with the way back to the page's source
 * @param dropped why it is not the article's running text; empty when it is
 * @param near true when it stands in the element that holds the article, and in nothing named for something else
 */
public record PageBlock(Form form, MappedText text, Optional<Dropped> dropped, boolean near) {
    /** What markup makes of a run of text. */
    public enum Form {
        /** A paragraph. */
        PARAGRAPH,
        /** A heading between paragraphs. */
        HEADING,
        /** An item of a list. */
        ITEM,
        /** A paragraph of a block quotation. */
        QUOTE,
        /** A cell of a table. */
        CELL,
        /** Text that keeps its line ends: code, verse. */
        PREFORMATTED
    }

    /** The same, kept out of the text. */
    PageBlock without(Dropped reason) {
        return new PageBlock(form, text, Optional.of(reason), near);
    }

    /** True when it is running text: a paragraph, an item, a quotation, a cell. */
    boolean isText() {
        return dropped.isEmpty() && form != Form.HEADING;
    }

    /** As a block of an article. */
    public Block block() {
        Part.Kind kind = dropped.map(d -> d == Dropped.CAPTION ? Part.Kind.CAPTION : Part.Kind.FURNITURE)
                .orElse(form == Form.HEADING ? Part.Kind.SUBHEAD : Part.Kind.BODY);
        return Block.of(kind, text);
    }
}
