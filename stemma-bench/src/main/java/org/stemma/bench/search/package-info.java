/** Measures the index on a made-up library: {@link org.stemma.bench.search.SearchRun}. */
@NullMarked
package org.stemma.bench.search;

import org.jspecify.annotations.NullMarked;
