package org.stemma.ingest;

import java.util.List;
import org.stemma.article.Article;

/**
 * What came of polling a feed.
 *
 * @param outcome in a word
 * @param articles of items that are new or were edited, in the order of the feed
 * @param after what to keep for the next poll
 * @param refusals why there was nothing
 * @param notes what the user should know of it
 */
public record Polled(
        Outcome outcome, List<Article> articles, FeedMemory after, List<Refusal> refusals, List<Refusal> notes) {
    /** What a poll comes to. */
    public enum Outcome {
        /** The feed was read; it may still have nothing new. */
        READ,
        /** The server says that it is as it was. */
        UNCHANGED,
        /** It could not be had or read, and is tried again later. */
        FAILED,
        /** It is gone for good and should not be polled any more. */
        GONE
    }

    /** Copies the lists. */
    public Polled {
        articles = List.copyOf(articles);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }
}
