package org.stemma.story;

/**
 * An article that is of another story now.
 *
 * @param article its id
 * @param from the story it was of
 * @param to the story it is of
 * @param cause why
 */
public record Move(String article, String from, String to, Cause cause) {
    /** Why an article moved. */
    public enum Cause {
        /** It fits the other story better, now that more is known of both. */
        FITS_BETTER,
        /** Its whole story went into the other, with all articles that the stream no longer remembers. */
        MERGED,
        /** Its story was two; the larger part keeps the id, the older of two equal ones. */
        SPLIT,
        /** Somebody said so. */
        BY_HAND
    }
}
