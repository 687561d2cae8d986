package org.stemma.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** What befalls those who are counted, from {@code predicates.tsv}: "killed 12", "12 were killed", "a toll of 12". */
final class Predicates {
    private static final Map<String, String> CLASS = new HashMap<>();
    private static final Set<String> DOERS = new HashSet<>();
    private static final Set<String> BETWEEN = Set.of(
            "was",
            "were",
            "are",
            "is",
            "been",
            "be",
            "being",
            "have",
            "had",
            "has",
            "also",
            "left",
            "reported",
            "found",
            "feared",
            "confirmed",
            "others",
            "more",
            "other",
            "people",
            "believed",
            "known",
            "to",
            "still",
            "reportedly",
            "shot",
            "currently");
    private static final int REACH = 5;
    private static final int TOLL_REACH = 10;

    static {
        for (var row : Resource.rows("predicates.tsv", 2)) {
            CLASS.put(row.get(0), row.get(1));
            if (row.size() > 2) {
                DOERS.add(row.get(1));
            }
        }
    }

    private Predicates() {}

    /** The class of a folded word; empty when it is none. */
    static String of(String folded) {
        return CLASS.getOrDefault(folded, "");
    }

    /** True for a class of what those who are counted do themselves. */
    static boolean isDone(String predicate) {
        return DOERS.contains(predicate);
    }

    /**
     * The class of what befalls a quantity; empty when nothing does.
     *
     * @param first first token of its phrase
     * @param last last token of its phrase
     * @param from first token of its sentence
     * @param end one past the last token of its sentence
     */
    static String around(Tokens t, int first, int last, int from, int end) {
        String own = CLASS.getOrDefault(t.folded(last), "");
        if (!own.isEmpty()) {
            return own;
        }
        String right = right(t, last + 1, end);
        return right.isEmpty() ? left(t, first, from) : right;
    }

    private static String right(Tokens t, int at, int end) {
        for (int k = at; k < end && k < at + REACH; k++) {
            String f = t.folded(k);
            String c = CLASS.getOrDefault(f, "");
            if (!c.isEmpty()) {
                // "12 people died", not "12 people killed a guard": a verb of doing needs its object before it.
                return f.equals("killing") || f.equals("wounding") || f.equals("injuring") ? "" : c;
            }
            if (!BETWEEN.contains(f)) {
                return "";
            }
        }
        return "";
    }

    private static String left(Tokens t, int first, int from) {
        int k = first - 1;
        if (k >= from) {
            String c = CLASS.getOrDefault(t.folded(k), "");
            boolean verb = t.kind(k) == TokenKind.WORD && !c.isEmpty();
            if (verb) {
                return c;
            }
        }
        if (k > from && t.is(k, "by")) {
            // "Signed by 12", not "killed by 12".
            String done = CLASS.getOrDefault(t.folded(k - 1), "");
            return isDone(done) ? done : "";
        }
        if (k >= from && t.is(k, "from")) {
            // "Rose from 14 to 17": the former number is no figure of this article.
            return "";
        }
        String named = "";
        for (int j = first - 1; j >= from && j >= first - TOLL_REACH; j--) {
            String f = t.folded(j);
            if (f.equals("toll")) {
                return "killed";
            }
            if (f.equals("number") && !named.isEmpty() && t.is(j + 1, "of")) {
                return named;
            }
            if (f.equals(",") || f.equals(";") || f.equals("and")) {
                return "";
            }
            named = named.isEmpty() ? CLASS.getOrDefault(f, "") : named;
        }
        return "";
    }
}
