/**
 * Reading: files and pages become articles.
 *
 * <p>Start at {@link org.stemma.ingest.Reader}.
 */
@NullMarked
package org.stemma.ingest;

import org.jspecify.annotations.NullMarked;
