package org.stemma.reuse;

import java.util.List;
import java.util.Optional;

/**
 * What a copyist did to the text.
 *
 * @param edits in the order of the copy; what was cut stands where it is missing
 * @param removedCredit the credit of the original (its byline's or dateline's agency) that the copy leaves out
 */
public record Changes(List<Edit> edits, Optional<Credit> removedCredit) {
    /** Nothing was changed. */
    public static final Changes NONE = new Changes(List.of(), Optional.empty());

    /** Copies the edits. */
    public Changes {
        edits = List.copyOf(edits);
    }

    /** The edits inside quotation marks: words that somebody is said to have said, changed by a copyist. */
    public List<Edit> inQuotations() {
        return edits.stream().filter(Edit::quoted).toList();
    }

    /**
     * What was done, in one line: {@code cuts 212 words in 4 places, adds 31 words, changes 2 spellings and 1 number}.
     * Empty when nothing was.
     */
    public String summary() {
        return ChangeSummary.of(this);
    }
}
