package org.stemma.dossier;

/** How an article carries an utterance, from most to least. */
public enum Carriage {
    /** All of it in quotation marks, in the words of the base text. */
    FULL("full quotation"),
    /** In quotation marks, but in other words or another translation. */
    OTHER("other wording or translation"),
    /** Only a piece of it in quotation marks. */
    CUT("cut or quoted in part"),
    /** Only a piece, and in other words. */
    CUT_OTHER("cut, and in other wording"),
    /** In the reporter's words. */
    INDIRECT("indirect"),
    /** Not at all. */
    SILENT("silent");

    private final String inWords;

    Carriage(String inWords) {
        this.inWords = inWords;
    }

    /** What a reader is told. */
    public String inWords() {
        return inWords;
    }
}
