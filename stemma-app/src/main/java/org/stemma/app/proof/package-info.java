/**
 * What makes an exported file checkable: its citations, its seal, and the check itself.
 *
 * <p>Writers ask {@link org.stemma.app.proof.Citations} for a number wherever they print words of an article, print the
 * words with it, and write the table of citations at the end; {@link org.stemma.app.proof.SealedStream} then closes the
 * file. docs/verify.md says what that proves and what not.
 */
@NullMarked
package org.stemma.app.proof;

import org.jspecify.annotations.NullMarked;
