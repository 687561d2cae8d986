package org.stemma.app.outcome;

import java.util.List;
import java.util.Locale;
import org.stemma.ingest.Reading;
import org.stemma.ingest.Refusal;

/**
 * What came of adding articles to a library.
 *
 * @param added articles that were not there
 * @param versions of articles that were
 * @param known articles that were there with these words
 * @param refusals inputs that gave nothing
 * @param notes inputs that gave something, but with something the user should know
 */
public record Added(long added, long versions, long known, List<Refusal> refusals, List<Refusal> notes) {
    /** Copies the lists. */
    public Added {
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    /** What the user is told of the inputs. */
    public Reading reading() {
        return new Reading(List.of(), refusals, notes);
    }

    /** The same in a line. */
    public String line() {
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%,d %s added", added, added == 1 ? "article" : "articles"));
        if (versions > 0) {
            out.append(String.format(Locale.ROOT, ", %,d new %s", versions, versions == 1 ? "version" : "versions"));
        }
        if (known > 0) {
            out.append(String.format(Locale.ROOT, ", %,d known before", known));
        }
        return out.toString();
    }
}
