/**
 * All that is known of one story, put together: findings of each article, the dossier, the brief.
 *
 * <p>Start at {@link org.stemma.dossier.DossierBuilder}. The finders do not know each other; what must be joined is
 * joined here, by span.
 */
@NullMarked
package org.stemma.dossier;

import org.jspecify.annotations.NullMarked;
