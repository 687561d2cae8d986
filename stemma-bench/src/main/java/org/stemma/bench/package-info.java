/** Accuracy runs on gold data and speed measurements; never published. */
@NullMarked
package org.stemma.bench;

import org.jspecify.annotations.NullMarked;
