package org.stemma.figure;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What words do in the phrase that names a figure, from {@code labels.tsv}. */
enum LabelWords {
    /** A preposition that ties a complement to a noun: "silos at the terminal". */
    BIND,
    /** One that ties a complement to a length of time: "months after the fall". */
    TIME,
    /** One that follows a participle only: "brought to safety". */
    WAY,
    /** Opens a noun phrase. */
    DET,
    /** An adjective that may also end a phrase behind a number: "the old harbour", "six years old". */
    ADJ,
    /** Stands between a noun and its participle: "people (were) injured". */
    AUX,
    /** A participle that its ending does not tell. */
    PART,
    /** A particle or pronoun that belongs to the verb before it: "hit back". */
    TAIL,
    /** Subject of a bare clause: "times they paid". */
    PRO;

    private static final Map<LabelWords, Set<String>> WORDS = new EnumMap<>(LabelWords.class);

    static {
        for (var row : Resource.rows("labels.tsv", 2)) {
            WORDS.computeIfAbsent(valueOf(row.get(1).toUpperCase(Locale.ROOT)), k -> new HashSet<>())
                    .add(row.get(0));
        }
    }

    /** True when a folded word does this. */
    boolean has(String folded) {
        return WORDS.getOrDefault(this, Set.of()).contains(folded);
    }

    /** True for participles and finite verbs that look like them. */
    static boolean isParticiple(String folded) {
        return PART.has(folded)
                || !Predicates.of(folded).isEmpty() && folded.endsWith("ed")
                || folded.length() > 4 && folded.endsWith("ed") && !folded.endsWith("eed");
    }
}
