package org.stemma.story;

/**
 * How long and how much a {@link StoryStream} remembers.
 *
 * @param idleDays an article that arrived so many days ago, by the dates of those that arrive now, is forgotten; a story
 *     lives as long as one of its articles is remembered
 * @param keepAtLeast so many articles are remembered however old they are: a small library forgets nothing
 * @param keepAtMost no more are remembered however new they are: what bounds memory where no dates are given
 * @param mostOfOneStory a story remembers so many articles, the latest
 */
public record StreamSettings(double idleDays, int keepAtLeast, int keepAtMost, int mostOfOneStory) {
    /** Fourteen days; a thousand articles at least, two hundred thousand at most; a story's latest two thousand. */
    public static final StreamSettings DEFAULT = new StreamSettings(14, 1000, 200_000, 2000);

    /** Sums of weights stay exact up to here. */
    private static final int MOST = 100_000;

    /** Throws {@link IllegalArgumentException} when a number is out of range. */
    public StreamSettings {
        if (!(idleDays > 0)) {
            throw new IllegalArgumentException("idle days must be more than 0: " + idleDays);
        }
        if (keepAtLeast < 0 || keepAtMost < Math.max(1, keepAtLeast)) {
            throw new IllegalArgumentException(
                    "articles to keep must be from 0 up: at least " + keepAtLeast + ", at most " + keepAtMost);
        }
        if (mostOfOneStory < 2 || mostOfOneStory > MOST) {
            throw new IllegalArgumentException(
                    "articles of one story must be from 2 to " + MOST + ": " + mostOfOneStory);
        }
    }
}
