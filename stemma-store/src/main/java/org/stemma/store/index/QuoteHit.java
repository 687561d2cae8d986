package org.stemma.store.index;

import java.util.List;
import java.util.Optional;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;

/**
 * An attribution that was found.
 *
 * @param article the id of the article that carries it
 * @param number its index among the article's attributions
 * @param attribution as it was found: all its spans are offsets in the article's body
 * @param speaker who said it, under the fullest name known; empty when nobody knows
 * @param words the content, one text for each of its spans, with what matched in it
 * @param source the words that name who said it, as printed, if there are any
 * @param channels the words that name the road, from the speaker outward
 * @param story the article's story, if it is in one
 * @param title the article's headline, if it has one
 * @param outlet who published it, if known
 * @param published when, if known
 * @param url its address, if known
 */
public record QuoteHit(
        String article,
        int number,
        Attribution attribution,
        Optional<String> speaker,
        List<Marked> words,
        Optional<String> source,
        List<String> channels,
        Optional<String> story,
        Optional<String> title,
        Optional<String> outlet,
        Optional<Published> published,
        Optional<String> url) {
    /** Copies the lists. */
    public QuoteHit {
        words = List.copyOf(words);
        channels = List.copyOf(channels);
    }
}
