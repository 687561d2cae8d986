package org.stemma.collation;

import java.util.ArrayList;
import java.util.List;

/** Apparatuses as lines that tests can hold against each other. */
final class ApparatusLines {
    private ApparatusLines() {}

    /** Collates texts as witnesses A, B, C ...; A is the base text. */
    static Apparatus collated(String... texts) {
        List<Witness> witnesses = new ArrayList<>();
        for (String text : texts) {
            witnesses.add(new Witness(Character.toString((char) ('A' + witnesses.size())), text));
        }
        return texts.length == 0 ? Collator.collate(witnesses) : Collator.collate(witnesses, "A");
    }

    /** A line a column: the difference, then the readings with their sigla. */
    static List<String> of(Apparatus a) {
        List<String> out = new ArrayList<>();
        for (Column c : a.columns()) {
            List<String> readings = new ArrayList<>();
            for (Reading r : a.readings(c)) {
                readings.add(r.words() + " " + String.join("", r.sigla()));
            }
            out.add(c.difference() + " " + String.join(" : ", readings));
        }
        return out;
    }
}
