package org.stemma.collation;

import java.util.List;

/** Brings British and American spellings of a word to one key, which need not be a spelling of either. */
final class Spelling {
    /**
     * One regular difference.
     *
     * @param from the letters of the one house
     * @param to the letters of the other
     * @param before how many letters must stand in front
     * @param atEnd true when only the end of the word (but for an inflection) is meant
     */
    private record Rule(String from, String to, int before, boolean atEnd) {}

    private static final int SHORTEST = 6;

    private static final List<Rule> RULES = List.of(
            new Rule("our", "or", 3, false),
            new Rule("isation", "ization", 3, false),
            new Rule("ising", "izing", 3, true),
            new Rule("ised", "ized", 3, true),
            new Rule("ises", "izes", 3, true),
            new Rule("iser", "izer", 3, true),
            new Rule("ise", "ize", 3, true),
            new Rule("ysed", "yzed", 3, true),
            new Rule("yse", "yze", 3, true),
            new Rule("tres", "ters", 2, true),
            new Rule("tre", "ter", 3, true),
            new Rule("ogues", "ogs", 3, true),
            new Rule("ogue", "og", 3, true),
            new Rule("ences", "enses", 3, true),
            new Rule("ence", "ense", 3, true),
            new Rule("elled", "eled", 2, true),
            new Rule("elling", "eling", 2, true),
            new Rule("eller", "eler", 2, true),
            new Rule("ellers", "elers", 2, true),
            new Rule("paed", "ped", 0, false),
            new Rule("haem", "hem", 0, false),
            new Rule("oeuv", "euv", 2, false),
            new Rule("arrhoea", "arrhea", 2, true));

    private Spelling() {}

    /** The key of a folded word. */
    static String key(String folded) {
        if (folded.length() < SHORTEST) {
            return folded;
        }
        String key = folded;
        for (Rule r : RULES) {
            int at = key.indexOf(r.from());
            if (at >= r.before() && (!r.atEnd() || key.endsWith(r.from()))) {
                int cut = r.atEnd() ? key.length() - r.from().length() : at;
                key = key.substring(0, cut)
                        + r.to()
                        + key.substring(cut + r.from().length());
            }
        }
        return key;
    }
}
