package org.stemma.store;

/** A library cannot do what it was asked for; the message tells the user why and what may help. */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** With the words for the user. */
    public LibraryException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** With what it came from, too. */
    public LibraryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What sort of trouble it is. */
    public Reason reason() {
        return reason;
    }

    /** Sorts of trouble. */
    public enum Reason {
        /** Another process writes, and went on for longer than we waited. */
        LOCKED,
        /** Too many of this process ask for the same at a time. */
        BUSY,
        /** The disk is full. */
        FULL,
        /** The place holds something else. */
        FOREIGN,
        /** A newer Stemma made it. */
        NEWER,
        /** It cannot be reached, read or written. */
        UNREACHABLE,
        /** It is damaged. */
        DAMAGED,
        /** What was named is not here. */
        UNKNOWN,
        /** Something else. */
        OTHER
    }
}
