package org.stemma.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader knows of an article from its file's form alone: {@link Structure} makes the {@link Article} of it.
 *
 * @param id unique among the articles of one run
 * @param capture what it was read from
 * @param outlet who published it, if known
 * @param published when, if known
 * @param url its address, if known
 * @param language BCP 47 tag, if known
 * @param title the headline, if the file has one apart from the text
 * @param byline who signed it, without "By", if the file says so apart from the text
 * @param blocks the paragraphs in the order of the source
 * @param extra fields that Stemma does not know
 * @param declared what the file declares beside the text: credits, place, edition
 */
public record Draft(
        String id,
        Capture capture,
        Optional<Outlet> outlet,
        Optional<Published> published,
        Optional<String> url,
        Optional<String> language,
        Optional<MappedText> title,
        Optional<MappedText> byline,
        List<Block> blocks,
        Map<String, String> extra,
        Declared declared) {
    /** Copies the blocks. */
    public Draft {
        blocks = List.copyOf(blocks);
    }
}
