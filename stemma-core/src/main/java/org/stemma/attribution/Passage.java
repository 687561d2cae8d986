package org.stemma.attribution;

import java.util.List;

/**
 * A stretch of an utterance in all the words that carry it: what can be set side by side, word by word.
 *
 * @param carriers at least one, in the order of their articles, then of the text
 */
public record Passage(List<Carrier> carriers) {
    /** Copies the carriers. */
    public Passage {
        carriers = List.copyOf(carriers);
    }

    /** Ids of the articles that carry it, each once, in order. */
    public List<String> articles() {
        return carriers.stream().map(Carrier::article).distinct().toList();
    }

    /**
     * The carrier whose words it is known by: the longest in quotation marks alone, else the longest that has some, else the
     * longest; the first of equals.
     */
    public Carrier fullest() {
        Carrier best = carriers.get(0);
        for (Carrier c : carriers) {
            int byKind = c.attribution().kind().compareTo(best.attribution().kind());
            if (byKind < 0 || byKind == 0 && c.length() > best.length()) {
                best = c;
            }
        }
        return best;
    }
}
