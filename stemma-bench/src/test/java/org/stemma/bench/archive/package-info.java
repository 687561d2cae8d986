/** Tests of {@link org.stemma.bench.archive}. */
@NullMarked
package org.stemma.bench.archive;

import org.jspecify.annotations.NullMarked;
