/** The encoder's tests. */
@NullMarked
package org.stemma.encoder;

import org.jspecify.annotations.NullMarked;
