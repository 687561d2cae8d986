package org.stemma.app.page;

import gg.jte.Content;
import java.util.List;
import org.stemma.app.outcome.ErrorRates;

/**
 * The whole page.
 *
 * @param title of the document
 * @param css its style sheet
 * @param policy its content security policy
 * @param stories in it
 * @param fullText true when it holds whole articles
 * @param notRead what is in no story, or only in part
 * @param rates how often each finder is right
 * @param linked for programs that read the words of schema.org
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
        ErrorRates rates,
        Content linked,
        Content data,
        Content seal) {
    /** Copies the lists. */
    public PageView {
        stories = List.copyOf(stories);
        notRead = List.copyOf(notRead);
    }
}
