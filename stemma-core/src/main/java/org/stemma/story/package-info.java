/**
 * Which articles tell the same story.
 *
 * <p>Start at {@link org.stemma.story.StoryClusterer}.
 */
@NullMarked
package org.stemma.story;

import org.jspecify.annotations.NullMarked;
