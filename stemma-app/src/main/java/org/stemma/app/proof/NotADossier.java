package org.stemma.app.proof;

import java.io.IOException;

/** A file that cannot be read as a dossier; the message names it and says why, for its reader. */
public final class NotADossier extends IOException {
    private static final long serialVersionUID = 1;

    NotADossier(String name, String why) {
        super(name + ": " + why);
    }
}
