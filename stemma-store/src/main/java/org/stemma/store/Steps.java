package org.stemma.store;

/** Is told how far a long work is. */
public interface Steps {
    /** Listens to nothing. */
    Steps NONE = (what, done, total) -> {};

    /** So much of a work is done. */
    void at(String what, long done, long total);
}
