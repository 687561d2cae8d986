/**
 * When it happened: time expressions (ISO-TimeML TIMEX3), their resolution, and the timeline of a story.
 *
 * <p>Start at {@link org.stemma.timeline.TimexFinder}, then {@link org.stemma.timeline.TimelineBuilder}.
 */
@NullMarked
package org.stemma.timeline;

import org.jspecify.annotations.NullMarked;
