package org.stemma.app.page;

import gg.jte.Content;
import java.util.List;

/**
 * The whole page.
 *
 * @param title of the document
 * @param css its style sheet
 * @param policy its content security policy
 * @param stories in it
 * @param fullText true when it holds whole articles
 * @param notRead what is in no story, or only in part
 * @param data for programs that check it
 * @param seal the digest of all before it, known when it is written
 */
public record PageView(
        String title,
        String css,
        String policy,
        List<StoryView> stories,
        boolean fullText,
        List<PageSettings.NotRead> notRead,
        Content data,
        Content seal) {
    /** Copies the lists. */
    public PageView {
        stories = List.copyOf(stories);
        notRead = List.copyOf(notRead);
    }
}
