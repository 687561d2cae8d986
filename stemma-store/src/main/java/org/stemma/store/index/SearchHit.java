package org.stemma.store.index;

import java.util.List;
import java.util.Optional;
import org.stemma.article.Published;

/**
 * An article that was found.
 *
 * @param article its id
 * @param story the story it belongs to, if it is in one
 * @param title its headline, with what matched in it
 * @param outlet who published it, if known
 * @param published when, if known
 * @param url its address, if known
 * @param language BCP 47 tag, if known
 * @param agency whose text it is, if known
 * @param score how well it matches; comparable within one search only
 * @param snippets where it matches, the best first; its beginning when nothing of its text is what matched
 */
public record SearchHit(
        String article,
        Optional<String> story,
        Optional<Marked> title,
        Optional<String> outlet,
        Optional<Published> published,
        Optional<String> url,
        Optional<String> language,
        Optional<String> agency,
        float score,
        List<Snippet> snippets) {
    /** Copies the list. */
    public SearchHit {
        snippets = List.copyOf(snippets);
    }
}
