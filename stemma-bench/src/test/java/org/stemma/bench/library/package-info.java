/** Tests of what a library bears. */
@NullMarked
package org.stemma.bench.library;

import org.jspecify.annotations.NullMarked;
