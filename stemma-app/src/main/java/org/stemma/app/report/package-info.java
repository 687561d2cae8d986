/** The dossier on a terminal. */
@NullMarked
package org.stemma.app.report;

import org.jspecify.annotations.NullMarked;
