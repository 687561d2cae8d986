/** The small twin of the scripted run over a million articles. */
@NullMarked
package org.stemma.bench.copysearch;

import org.jspecify.annotations.NullMarked;
