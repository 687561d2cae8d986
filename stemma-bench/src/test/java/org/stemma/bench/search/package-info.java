/** A small twin of the measurement of search. */
@NullMarked
package org.stemma.bench.search;

import org.jspecify.annotations.NullMarked;
