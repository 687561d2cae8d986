package org.stemma.app.page;

import java.util.List;

/**
 * What a page shows beyond its dossiers.
 *
 * @param fullText true for whole articles; false for the cited spans with their context
 * @param notRead inputs that are in no dossier, or only in part, with the reason
 * @param served true on the desk: an article has a page of its own there, and a file is named without its directory, which
 *     is a matter of the server
 */
public record PageSettings(boolean fullText, List<NotRead> notRead, boolean served) {
    /** On the desk, in full. */
    static final PageSettings SERVED = new PageSettings(true, List.of(), true);

    /** In a file. */
    public PageSettings(boolean fullText, List<NotRead> notRead) {
        this(fullText, notRead, false);
    }

    /** Copies the list. */
    public PageSettings {
        notRead = List.copyOf(notRead);
    }

    /** Quoted spans with their context, and nothing that was not read. */
    public static PageSettings quoted() {
        return new PageSettings(false, List.of());
    }

    /**
     * Something that was not read.
     *
     * @param name of the file, the record or the article
     * @param why in words for its reader
     */
    public record NotRead(String name, String why) {}
}
