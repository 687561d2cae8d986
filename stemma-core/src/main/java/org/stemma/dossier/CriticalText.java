package org.stemma.dossier;

import java.util.List;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Column;
import org.stemma.collation.CommonEnds;
import org.stemma.collation.Word;
import org.stemma.collation.Words;

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

    /**
     * The words of a departure that are not the same at both ends: {@code gravely} and {@code badly}, even where the place
     * holds a whole sentence because other witnesses share nothing with it. Either may be empty.
     */
    public Change change(Departure d) {
        Column column = apparatus.columns().get(d.column());
        String was = apparatus.words(column, apparatus.witness(d.from()));
        String is = apparatus.words(column, apparatus.witness(d.witness()));
        List<Word> a = Words.of(was);
        List<Word> b = Words.of(is);
        CommonEnds ends = CommonEnds.of(a, b);
        return ends.start() + ends.end() == 0
                ? new Change(was, is)
                : new Change(ends.between(was, a), ends.between(is, b));
    }

    /**
     * What stood there and what stands there now.
     *
     * @param was the words before; empty when some were added
     * @param is the words after; empty when some were dropped
     */
    public record Change(String was, String is) {}
}
