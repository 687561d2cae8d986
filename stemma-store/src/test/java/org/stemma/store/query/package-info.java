/** What a query means, and where it goes wrong. */
@NullMarked
package org.stemma.store.query;

import org.jspecify.annotations.NullMarked;
