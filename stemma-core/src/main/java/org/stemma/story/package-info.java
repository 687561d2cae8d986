/**
 * Which articles tell the same story.
 *
 * <p>Start at {@link org.stemma.story.StoryClusterer}. An account becomes a report (weighed words, names and lead), and
 * reports go one by one to the live story they fit best. The cost of one is that of the postings of its rarer words.
 * Knows nothing of copying, quotations or dates in texts.
 */
@NullMarked
package org.stemma.story;

import org.jspecify.annotations.NullMarked;
