/** Tests of the figure room. */
@NullMarked
package org.stemma.figure;

import org.jspecify.annotations.NullMarked;
