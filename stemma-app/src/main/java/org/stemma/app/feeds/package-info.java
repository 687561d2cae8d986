/**
 * The feeds of a library, asked for what is new in them.
 *
 * <p>Start at {@link org.stemma.app.feeds.FeedPolling}: {@code stemma watch} and the desk share it. What a feed says goes through
 * {@code FeedRound} into the library, and what is known of the feed is kept there.
 */
@NullMarked
package org.stemma.app.feeds;

import org.jspecify.annotations.NullMarked;
