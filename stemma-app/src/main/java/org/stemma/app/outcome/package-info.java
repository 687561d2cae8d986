/** What one run has to show: what was read, what came of it, by which version. */
@NullMarked
package org.stemma.app.outcome;

import org.jspecify.annotations.NullMarked;
