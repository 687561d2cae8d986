/** The dossier as a TEI document: its apparatuses in parallel segmentation. Start at {@link org.stemma.app.tei.DossierTei}. */
@NullMarked
package org.stemma.app.tei;

import org.jspecify.annotations.NullMarked;
