/**
 * Which articles tell the same story.
 *
 * <p>Start at {@link org.stemma.story.StoryStream}: an account becomes a report (weighed words, names and lead) and goes to
 * the live story that it fits best, and a pass now and then mends what could not be seen at the time.
 * {@link org.stemma.story.StoryClusterer} does the same with a known batch. The cost of an article is bounded, however many
 * came before. Knows nothing of copying, quotations or dates in texts.
 */
@NullMarked
package org.stemma.story;

import org.jspecify.annotations.NullMarked;
