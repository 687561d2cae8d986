package org.stemma.ingest;

/** Why an input gives no article, in words for the user. */
final class Unreadable extends Exception {
    Unreadable(String reason) {
        super(reason);
    }

    /** The words. */
    String reason() {
        String m = getMessage();
        return m == null ? "cannot be read" : m;
    }
}
