package org.stemma.dossier;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** How an article carries an utterance, from most to least. */
public enum Carriage {
    /** All of it in quotation marks, in the words of the base text. */
    FULL("full quotation"),
    /** In quotation marks, but in other words or another translation. */
    OTHER("other wording or translation"),
    /** Only a piece of it in quotation marks. */
    CUT("cut or quoted in part"),
    /** Only a piece, and in other words. */
    CUT_OTHER("cut, and in other wording"),
    /** In the reporter's words. */
    INDIRECT("indirect"),
    /** Not at all. */
    SILENT("silent");

    private final String inWords;

    Carriage(String inWords) {
        this.inWords = inWords;
    }

    /** How an article carries a whole that it carries so in its parts; at least one. */
    static Carriage ofParts(Collection<Carriage> parts) {
        Set<Carriage> all = EnumSet.copyOf(parts);
        if (all.size() == 1) {
            return all.iterator().next();
        }
        boolean quoted = all.stream().anyMatch(c -> c.compareTo(INDIRECT) < 0);
        if (!quoted) {
            return INDIRECT;
        }
        boolean other = all.contains(OTHER) || all.contains(CUT_OTHER);
        boolean cut = all.stream().anyMatch(c -> c.compareTo(CUT) >= 0);
        return cut ? (other ? CUT_OTHER : CUT) : OTHER;
    }

    /** What a reader is told. */
    public String inWords() {
        return inWords;
    }
}
