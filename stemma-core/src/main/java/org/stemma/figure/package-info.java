/**
 * Quantities with unit and what they count, and where the accounts agree, differ or keep silent.
 *
 * <p>Start at {@link org.stemma.figure.QuantityFinder}, then {@link org.stemma.figure.FigureComparer}.
 */
@NullMarked
package org.stemma.figure;

import org.jspecify.annotations.NullMarked;
