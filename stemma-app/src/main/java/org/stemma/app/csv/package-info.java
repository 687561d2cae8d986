/** Every table of a dossier as CSV (RFC 4180). */
@NullMarked
package org.stemma.app.csv;

import org.jspecify.annotations.NullMarked;
