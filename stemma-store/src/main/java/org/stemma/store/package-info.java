/**
 * The library: articles, the stories they form, and their dossiers, kept so that nothing acknowledged is ever lost.
 *
 * <p>Start at {@link org.stemma.store.Library}. One writer at a time puts batches in, each in one transaction with the
 * stories it leads to; any number of readers look on. The database holds what cannot be had again (articles in all their
 * versions, raw bytes, the order in which they came, corrections by hand); stories follow from the order, and findings,
 * dossiers and the search index are caches that can be made anew. Knows nothing of files, feeds or pages: articles come
 * from whoever reads them.
 */
@NullMarked
package org.stemma.store;

import org.jspecify.annotations.NullMarked;
