/** Speed of the finders and collators on invented text; run by {@code ./bench jmh}. */
@NullMarked
package org.stemma.bench.jmh;

import org.jspecify.annotations.NullMarked;
