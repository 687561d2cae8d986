package org.stemma.dossier;

import java.util.List;
import org.stemma.collation.Apparatus;

/**
 * An utterance's words in all quoted witnesses: the apparatus, its base text, and where the differences come from.
 *
 * @param apparatus of the quoted carriers; a witness's text is its carrier's words, its siglum the article's (with a letter
 *     behind it when one article carries it twice)
 * @param base why the base text was chosen
 * @param departures by column, then by witness; where lineages say nothing (the marks and spelling of independent outlets)
 *     there is none
 */
public record CriticalText(Apparatus apparatus, BaseText base, List<Departure> departures) {
    /** Copies the departures. */
    public CriticalText {
        departures = List.copyOf(departures);
    }

    /** The departures at one place. */
    public List<Departure> at(int column) {
        return departures.stream().filter(d -> d.column() == column).toList();
    }
}
