package org.stemma.store.index;

/** In which order results come. */
public enum Order {
    /** The best match first. */
    BEST,
    /** The newest first, undated ones last. */
    NEWEST,
    /** The oldest first, undated ones last. */
    OLDEST
}
