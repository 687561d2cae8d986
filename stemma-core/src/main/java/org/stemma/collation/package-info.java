/**
 * Textual criticism, nothing of news: witnesses of one text, aligned word by word into an apparatus.
 *
 * <p>Start at {@link org.stemma.collation.Collator}. The alignment does not depend on the order of the witnesses.
 */
@NullMarked
package org.stemma.collation;

import org.jspecify.annotations.NullMarked;
