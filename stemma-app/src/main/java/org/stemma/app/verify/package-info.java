/**
 * The check of a dossier file: whether its words hang together, and whether they stand in the articles.
 *
 * <p>{@link org.stemma.app.verify.Verifier} reads the claims of a page or of JSON into one shape, tests them against each
 * other, and then each citation against its article. The file is a stranger's: whatever it holds, the answer is a list of
 * faults and never an exception.
 */
@NullMarked
package org.stemma.app.verify;

import org.jspecify.annotations.NullMarked;
