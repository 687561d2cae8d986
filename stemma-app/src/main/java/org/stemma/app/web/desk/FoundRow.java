package org.stemma.app.web.desk;

import gg.jte.Content;
import java.util.List;

/**
 * An article that was found.
 *
 * @param href its page
 * @param title its headline with what matched
 * @param outlet who published it
 * @param published when, in words
 * @param story its story's page, empty for none
 * @param snippets where it matches
 */
public record FoundRow(
        String href, Content title, String outlet, String published, String story, List<Content> snippets) {
    /** Copies the list. */
    public FoundRow {
        snippets = List.copyOf(snippets);
    }
}
