/**
 * Who copied whom: shared passages, the copy tree, lineages and the number of independent texts.
 *
 * <p>Start at {@link org.stemma.reuse.ReuseFinder}. Quoted words and captions do not count as copying: two reporters who
 * hear one speech write the same quotation. The way through: an account becomes its reporting prose, an index of word
 * runs proposes pairs, each pair is covered by shared runs and scored, and a spanning forest over the likenesses, rooted by
 * credits and times, is the tree. Cost grows with what is shared, not with the square of the collection. Knows nothing of
 * utterances, dates in texts or figures.
 */
@NullMarked
package org.stemma.reuse;

import org.jspecify.annotations.NullMarked;
