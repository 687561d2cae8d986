/**
 * Reads the meaning of sentences with a small neural network that comes along in the jar.
 *
 * <p>Start at {@link org.stemma.encoder.MiniLm}, which stands behind the core's port {@link org.stemma.text.Encoder}: words
 * become pieces of a vocabulary ({@link org.stemma.encoder.WordPiece}), pieces become vectors in ONNX Runtime, and a
 * sentence is the mean of its pieces. About 300 sentences a second on one core, and half a second to load; nothing is
 * loaded before the first question. Opens no connection. Knows nothing of news.
 */
@NullMarked
package org.stemma.encoder;

import org.jspecify.annotations.NullMarked;
