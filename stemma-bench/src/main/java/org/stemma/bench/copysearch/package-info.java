/**
 * Candidate search over an archive of generated articles: speed, memory and recall of planted copies.
 *
 * <p>Start at {@link org.stemma.bench.copysearch.CopySearch}. Texts are made up by a model of words at run time; nothing
 * of what it is trained on is kept.
 */
@NullMarked
package org.stemma.bench.copysearch;

import org.jspecify.annotations.NullMarked;
