package org.stemma.app.outcome;

import org.stemma.dossier.Dossier;

/** From how many articles on a story is told by its lineages, everywhere alike: on the page, in the terminal, in files. */
public final class Crowds {
    /** Beyond so many articles only what differs is told of each. */
    public static final int THRONG = 60;

    /** Beyond so many articles what they print alike stands once, and a lineage is one column. */
    public static final int CROWD = 24;

    private static final int WORDINGS = 8;
    private static final int WORDINGS_OF_THRONG = 5;

    private Crowds() {}

    /** True when there are too many articles for each to have a column, a row and a line everywhere. */
    public static boolean isCrowd(Dossier dossier) {
        return dossier.findings().size() > CROWD;
    }

    /** True when there are too many articles for each to be told of where it says nothing of its own. */
    public static boolean isThrong(Dossier dossier) {
        return dossier.findings().size() > THRONG;
    }

    /** Of how many witnesses that differ at one place the words are printed. */
    public static int wordings(Dossier dossier) {
        return isThrong(dossier) ? WORDINGS_OF_THRONG : isCrowd(dossier) ? WORDINGS : Integer.MAX_VALUE;
    }
}
