package org.stemma.ingest.fetch;

/** Why an address gave nothing, in words for the user. */
public final class NotFetched extends Exception {
    private static final long serialVersionUID = 1L;

    NotFetched(String reason) {
        super(reason);
    }

    /** The words; they go on from the address: "answers 404 (not found)". */
    public String reason() {
        String m = getMessage();
        return m == null ? "cannot be fetched" : m;
    }
}
