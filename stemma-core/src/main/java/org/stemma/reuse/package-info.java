/**
 * Who copied whom: shared passages, the copy tree, lineages and the number of independent texts.
 *
 * <p>Start at {@link org.stemma.reuse.ReuseFinder}. Quoted words and captions do not count as copying: two reporters who
 * hear one speech write the same quotation.
 */
@NullMarked
package org.stemma.reuse;

import org.jspecify.annotations.NullMarked;
