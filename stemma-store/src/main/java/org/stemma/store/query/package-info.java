/**
 * The language of search: what a reader types becomes a condition on articles and quotations, or an error that points at the
 * place.
 *
 * <p>Start at {@link org.stemma.store.query.QueryReader#read}. One linear pass; what it takes in is bounded in length, words and
 * depth, so that no query is dearer to read than to run. docs/search.md tells readers of it. Knows nothing of the index.
 */
@NullMarked
package org.stemma.store.query;

import org.jspecify.annotations.NullMarked;
