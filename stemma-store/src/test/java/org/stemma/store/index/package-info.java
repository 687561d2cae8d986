/** What an index finds, marks and survives. */
@NullMarked
package org.stemma.store.index;

import org.jspecify.annotations.NullMarked;
