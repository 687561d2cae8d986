/** Learns the models that ship: {@code ./bench train attribution}. Reads gold, which nothing that ships may do. */
@NullMarked
package org.stemma.bench.train;

import org.jspecify.annotations.NullMarked;
