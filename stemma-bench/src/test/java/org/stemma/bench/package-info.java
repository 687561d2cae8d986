/** Tests of the bench. */
@NullMarked
package org.stemma.bench;

import org.jspecify.annotations.NullMarked;
