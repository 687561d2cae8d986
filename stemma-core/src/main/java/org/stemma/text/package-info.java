/**
 * Text and what every finder needs of it: spans, tokens, sentences, quotation marks, names.
 *
 * <p>Start at {@link org.stemma.text.Prose}: it holds one unchanging string with its paragraphs, sentences, tokens,
 * quotations and names, each found once, in one linear pass, and read by all finders. Offsets are UTF-16 units,
 * end-exclusive. Thread-safe: everything here is immutable once made. Knows nothing of articles or news.
 */
@NullMarked
package org.stemma.text;

import org.jspecify.annotations.NullMarked;
