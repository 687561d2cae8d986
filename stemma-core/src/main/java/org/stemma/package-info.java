/**
 * Stemma does for the news what textual criticism does for manuscripts: it collates the accounts that many outlets give
 * of one event.
 *
 * <p>Start at {@link org.stemma.Stemma}.
 */
@NullMarked
package org.stemma;

import org.jspecify.annotations.NullMarked;
