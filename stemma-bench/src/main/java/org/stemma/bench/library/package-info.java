/** Measures a library and what it bears: {@link org.stemma.bench.library.LibraryKilling}, {@link org.stemma.bench.library.Reprinted}. */
@NullMarked
package org.stemma.bench.library;

import org.jspecify.annotations.NullMarked;
