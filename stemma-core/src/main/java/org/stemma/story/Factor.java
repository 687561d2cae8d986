package org.stemma.story;

/**
 * One reason for or against putting an article to a story.
 *
 * @param name of the reason: {@code words}, {@code names}, {@code days}
 * @param logOdds what it speaks for (above 0) or against (below 0)
 */
public record Factor(String name, double logOdds) {}
