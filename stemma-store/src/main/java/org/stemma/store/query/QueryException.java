package org.stemma.store.query;

/** A query that cannot be answered: where it goes wrong, and a sentence for whoever typed it. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final int length;

    /**
     * An error at a place of the query.
     *
     * @param offset of the first unit that is wrong (UTF-16); the query's length when something is missing at its end
     * @param length how many units are wrong; 0 when something is missing
     * @param message a sentence for the reader
     */
    public QueryException(int offset, int length, String message) {
        super(message);
        this.offset = offset;
        this.length = length;
    }

    /** Where it goes wrong: a UTF-16 offset in the query. */
    public int offset() {
        return offset;
    }

    /** How many UTF-16 units are wrong; 0 when something is missing there. */
    public int length() {
        return length;
    }

    /** The sentence for the reader. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
