package org.stemma.store;

import java.util.List;
import java.util.Optional;

/** Something that a person puts right. */
public sealed interface Correction {
    /**
     * An article belongs to another story.
     *
     * @param article its id
     * @param story it belongs to; empty for a story of its own
     */
    record MoveArticle(String article, Optional<String> story) implements Correction {}

    /**
     * Some of a story's articles are a story of their own.
     *
     * @param story that they are in
     * @param articles ids of those that leave
     */
    record SplitStory(String story, List<String> articles) implements Correction {
        /** Copies the list. */
        public SplitStory {
            articles = List.copyOf(articles);
        }
    }

    /**
     * Two stories are one.
     *
     * @param story that goes on
     * @param other that goes into it
     */
    record MergeStories(String story, String other) implements Correction {}

    /**
     * Two names are one speaker's.
     *
     * @param story in which they are
     * @param name that the speaker has
     * @param other name to be taken for it
     */
    record MergeSpeakers(String story, String name, String other) implements Correction {}

    /**
     * A piece of an article that was left out is part of its text.
     *
     * @param article its id
     * @param part index of the part that goes into the body, where it stood
     */
    record RestoreBlock(String article, int part) implements Correction {}
}
