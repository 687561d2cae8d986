/** Stories in vocabularies of others, and how articles are named there. */
@NullMarked
package org.stemma.app.linked;

import org.jspecify.annotations.NullMarked;
