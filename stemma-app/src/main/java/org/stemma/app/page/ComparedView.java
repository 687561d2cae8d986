package org.stemma.app.page;

import gg.jte.Content;
import java.util.List;

/**
 * Two articles side by side.
 *
 * @param left the one on the left
 * @param right the one on the right
 * @param verdict what they share, in words
 * @param rows their paragraphs, those that share words in one row
 */
public record ComparedView(Side left, Side right, String verdict, List<Row> rows) {
    /** Copies the list. */
    public ComparedView {
        rows = List.copyOf(rows);
    }

    /**
     * Whose text it is.
     *
     * @param id of the article
     * @param outlet who published it
     * @param title its headline
     * @param published when, in words
     */
    public record Side(String id, String outlet, String title, String published) {}

    /**
     * Paragraphs that stand beside each other.
     *
     * @param left empty where the other stands alone
     * @param right likewise
     * @param shared true when both have words in common
     */
    public record Row(Content left, Content right, boolean shared) {}
}
