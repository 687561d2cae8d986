package org.stemma.app.web.desk;

import java.util.List;

/**
 * A correction that was made.
 *
 * @param number of it
 * @param words what was put right
 * @param made when, in words
 * @param undone true when it was taken back
 * @param about the stories and articles it is about
 */
public record CorrectionRow(long number, String words, String made, boolean undone, List<About> about) {
    /** Copies the list. */
    public CorrectionRow {
        about = List.copyOf(about);
    }

    /**
     * A story or an article.
     *
     * @param href its page
     * @param name its headline, with the outlet where it is an article
     */
    public record About(String href, String name) {}
}
