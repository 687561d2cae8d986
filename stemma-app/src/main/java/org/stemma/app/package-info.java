/** The program: command line, reports, dossier page. */
@NullMarked
package org.stemma.app;

import org.jspecify.annotations.NullMarked;
