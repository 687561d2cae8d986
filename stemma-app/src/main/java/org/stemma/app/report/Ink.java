package org.stemma.app.report;

/** How a stretch of the report is printed where the terminal can. */
public enum Ink {
    /** As it stands. */
    PLAIN(""),
    /** Headings and what is said most. */
    STRONG("\u001b[1m"),
    /** What stands back. */
    FAINT("\u001b[2m"),
    /** Sigla. */
    SIGN("\u001b[36m"),
    /** Where accounts part. */
    DIFFERENCE("\u001b[33m");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String dye(String words, boolean colour) {
        return colour && !code.isEmpty() && !words.isEmpty() ? code + words + "\u001b[0m" : words;
    }
}
