/**
 * The index of a library: articles and what is said in them, found by words, fields and meaning.
 *
 * <p>Start at {@link org.stemma.store.index.ArticleIndex}. On the way in {@link org.stemma.store.index.IndexedArticle} becomes a
 * block of Lucene documents, one for each attribution and one for the article behind them; on the way out a
 * {@link org.stemma.store.query.Condition} becomes a Lucene query, and what it matched comes back as spans in the article's own
 * text. The index is a cache of the database: whoever owns both asks {@code committedRevision()} after a crash and puts in
 * again what came later. Knows nothing of the database.
 */
@NullMarked
package org.stemma.store.index;

import org.jspecify.annotations.NullMarked;
