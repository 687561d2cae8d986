package org.stemma.store;

import org.stemma.dossier.Dossier;

/**
 * A story's dossier as it was last made.
 *
 * @param revision of the library that changed the story last before it was made; the story may have changed since
 * @param dossier itself
 */
public record MadeDossier(long revision, Dossier dossier) {}
