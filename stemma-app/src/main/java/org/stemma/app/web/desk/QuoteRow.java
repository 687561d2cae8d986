package org.stemma.app.web.desk;

import gg.jte.Content;
import java.util.List;

/**
 * A quotation that was found.
 *
 * @param speaker whose it is
 * @param more all that this speaker said; empty when nobody knows who speaks
 * @param words one content for each piece
 * @param channels the road it came by, as printed
 * @param href the article that carries it
 * @param outlet who published that
 * @param title its headline
 * @param published when, in words
 */
public record QuoteRow(
        String speaker,
        String more,
        List<Content> words,
        List<String> channels,
        String href,
        String outlet,
        String title,
        String published) {
    /** Copies the lists. */
    public QuoteRow {
        words = List.copyOf(words);
        channels = List.copyOf(channels);
    }
}
