package org.stemma.app.page;

/** How an article carries an utterance. */
public enum Carriage {
    /** All of it in quotation marks, in the words most articles have. */
    FULL("full quotation"),
    /** In quotation marks, but in other words or another translation than most. */
    OTHER("other wording or translation"),
    /** Only a piece of it in quotation marks. */
    CUT("cut or quoted in part"),
    /** Only a piece, and in other words. */
    CUT_OTHER("cut, and in other wording"),
    /** In the reporter's words. */
    INDIRECT("indirect"),
    /** Not at all. */
    SILENT("silent");

    private final String label;

    Carriage(String label) {
        this.label = label;
    }

    /** What a reader is told. */
    public String label() {
        return label;
    }

    /** The id of its sign among the page's symbols. */
    public String symbol() {
        return "c-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
