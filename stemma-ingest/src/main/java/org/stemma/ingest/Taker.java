package org.stemma.ingest;

import java.util.Optional;
import org.stemma.article.Article;

/**
 * Takes articles one by one as they are read, in the order of the inputs and of the records in them.
 *
 * <p>What it is given is not kept by the reader: any number of articles is read in constant memory. Where reading can be
 * stopped and taken up again, an article comes with its {@link Archives.Mark}; whoever keeps the mark of the last article
 * together with the article itself has nothing twice and nothing lost.
 */
public interface Taker extends Onlooker {
    /**
     * Takes an article.
     *
     * @param input the file or address as it was named
     * @param mark to go on after it, where the input is an archive
     */
    void article(String input, Article article, Optional<Archives.Mark> mark);

    /** An input, or a part of one, that gave nothing. */
    void refused(Refusal refusal);

    /** What the user should know of an input that gave something. */
    void noted(Refusal note);

    /** Where an earlier run stopped in this archive; empty to read it from its start. */
    default Optional<Archives.Mark> last(String input) {
        return Optional.empty();
    }

    /** So many bytes of an archive have been read. */
    default void progress(String input, long done, long size) {}

    /** An archive was read to its end. */
    default void finished(String input) {}
}
