/** Tests of what learns. */
@NullMarked
package org.stemma.bench.train;

import org.jspecify.annotations.NullMarked;
