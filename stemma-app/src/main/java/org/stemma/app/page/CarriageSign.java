package org.stemma.app.page;

import java.util.Locale;
import org.stemma.dossier.Carriage;

/** The signs for how an article carries an utterance. */
public final class CarriageSign {
    private CarriageSign() {}

    /** The id of its sign among the page's symbols. */
    public static String of(Carriage how) {
        return "c-" + how.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
