package org.stemma.ingest.page;

/** Why a stretch of a page is not the article's running text. */
public enum Dropped {
    /** The words under a picture. */
    CAPTION("picture caption"),
    /** Who wrote it and when, who owns it. */
    CREDIT("byline, date or credit"),
    /** Other stories. */
    RELATED("other stories"),
    /** Buttons to pass it on. */
    SHARE("share bar"),
    /** What readers wrote below it. */
    COMMENT("readers' comments"),
    /** Anything else that belongs to the site. */
    FURNITURE("furniture of the site");

    private final String words;

    Dropped(String words) {
        this.words = words;
    }

    /** The reason for a reader. */
    public String words() {
        return words;
    }
}
