/** Other people's programs, under GPL, that we measure beside ours: built only with the profile {@code peers}. */
@NullMarked
package org.stemma.bench.peers;

import org.jspecify.annotations.NullMarked;
