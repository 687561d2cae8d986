package org.stemma.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stemma.article.Article;

/**
 * What came of reading the inputs.
 *
 * @param articles read, sorted by {@link Article#BY_TIME_THEN_ID}
 * @param refusals inputs that gave no article
 * @param notes inputs that gave one, but with something the user should know (a date that cannot be, a file given twice)
 */
public record Reading(List<Article> articles, List<Refusal> refusals, List<Refusal> notes) {
    private static final int MOST_OF_ONE = 24;

    /** Copies the lists. Of one input it keeps the first two dozen notes; a last one counts those that are left out. */
    public Reading {
        articles = List.copyOf(articles);
        refusals = List.copyOf(refusals);
        notes = folded(notes);
    }

    /** A file of a million broken records is one thing to know, not a million. */
    private static List<Refusal> folded(List<Refusal> notes) {
        Map<String, Integer> counts = new HashMap<>();
        notes.forEach(n -> counts.merge(n.name(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        List<Refusal> out = new ArrayList<>();
        for (Refusal note : notes) {
            int left = counts.getOrDefault(note.name(), 0) - MOST_OF_ONE;
            int number = seen.merge(note.name(), 1, Integer::sum);
            if (number <= MOST_OF_ONE || left == 1) {
                out.add(note);
            } else if (number == MOST_OF_ONE + 1) {
                out.add(new Refusal(
                        note.name(), String.format(Locale.ROOT, "and %,d more things to know of it", left)));
            }
        }
        return List.copyOf(out);
    }
}
