/** How a dossier page opens and prints in a real browser. */
@NullMarked
package org.stemma.bench.page;

import org.jspecify.annotations.NullMarked;
