package org.stemma.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What English nouns look like behind a number: plural or not, their singular, and which mean the same thing. */
final class Nouns {
    private static final Map<String, String> IRREGULAR = new HashMap<>();
    private static final Set<String> SAME = new HashSet<>();
    private static final Set<String> COMPOUND = new HashSet<>();
    private static final Set<String> NOT_PLURAL = new HashSet<>();
    private static final Set<String> PERSON = new HashSet<>();
    private static final Map<String, String> CLASS = new HashMap<>();
    private static final Set<String> FUNCTION = Resource.words("function.txt");

    static {
        for (var row : Resource.rows("nouns.tsv", 3)) {
            String word = row.get(0);
            switch (row.get(1)) {
                case "irregular" -> IRREGULAR.put(word, row.get(2));
                case "same" -> SAME.add(word);
                case "compound" -> COMPOUND.add(word);
                case "not" -> NOT_PLURAL.add(word);
                case "person" -> PERSON.add(word);
                case "class" -> CLASS.put(word, row.get(2));
                default -> throw new IllegalStateException("nouns.tsv: " + row);
            }
        }
    }

    private Nouns() {}

    /** True for words that end a noun phrase. */
    static boolean isFunction(String folded) {
        return FUNCTION.contains(folded);
    }

    /** True for plurals, and for nouns whose plural looks like their singular. */
    static boolean isPlural(String folded) {
        if (IRREGULAR.containsKey(folded) || SAME.contains(folded)) {
            return true;
        }
        int n = folded.length();
        return n > 3
                && folded.charAt(n - 1) == 's'
                && !folded.endsWith("ss")
                && !folded.endsWith("us")
                && !folded.endsWith("is")
                && folded.indexOf('\'') < 0
                && !NOT_PLURAL.contains(folded)
                && !FUNCTION.contains(folded);
    }

    /** True for plurals that stand before the noun they belong to: "arms dealers". */
    static boolean isCompound(String folded) {
        return COMPOUND.contains(folded);
    }

    /** True for singulars that name one human being. */
    static boolean isPerson(String singular) {
        return PERSON.contains(singular);
    }

    /** The singular. */
    static String singular(String folded) {
        String irregular = IRREGULAR.get(folded);
        if (irregular != null) {
            return irregular;
        }
        if (!isPlural(folded) || SAME.contains(folded)) {
            return folded;
        }
        int n = folded.length();
        if (folded.endsWith("ies") && n > 4) {
            return folded.substring(0, n - 3) + "y";
        }
        if (folded.endsWith("sses") || folded.endsWith("ches") || folded.endsWith("shes") || folded.endsWith("xes")) {
            return folded.substring(0, n - 2);
        }
        return folded.substring(0, n - 1);
    }

    /** The class in which a singular is compared: itself, unless other words mean the same. */
    static String comparedAs(String singular) {
        return CLASS.getOrDefault(singular, singular);
    }
}
