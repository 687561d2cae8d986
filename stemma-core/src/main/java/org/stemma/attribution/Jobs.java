package org.stemma.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.NameLexicon;
import org.stemma.text.WordTable;

/** Finds the words beside a name that say who somebody is: {@code a spokesman for the harbour office}. */
final class Jobs {
    private static final int BEFORE = 6;
    private static final int BEHIND = 14;
    private static final int ENDS_BEFORE =
            Grammar.DET | Grammar.PREP | Grammar.CC | Grammar.POSS | Grammar.SUB | Grammar.TIME | Grammar.ADV;

    private static final Set<String> HONORIFIC =
            WordTable.beside(Jobs.class, "roles.tsv").words("honorific");
    private static final Set<String> KEPT =
            WordTable.beside(Jobs.class, "roles.tsv").words("doing");
    private static final Map<String, String> SAME = readSame();

    private final Syntax syntax;

    Jobs(Syntax syntax) {
        this.syntax = syntax;
    }

    private static Map<String, String> readSame() {
        Map<String, String> out = new HashMap<>();
        for (List<String> row : WordTable.beside(Jobs.class, "roles.tsv").rows()) {
            if (row.get(0).equals("same")) {
                List<String> words = WordTable.cut(row.get(1), ' ');
                words.forEach(w -> out.put(w, words.get(0)));
            }
        }
        return Map.copyOf(out);
    }

    /** One word for all the words of one job: {@code senator} for {@code sen}. */
    static String key(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** The words beside this name; {@code core} is the name without its titles. */
    Optional<Range> of(Range name, Range core) {
        Optional<Range> behind = behind(behindPlace(name.last() + 1));
        if (behind.isPresent()) {
            return behind;
        }
        Optional<Range> before = before(core.first() - 1);
        return before.isPresent() || !syntax.isComma(name.first() - 1) ? before : apart(name);
    }

    /** {@code Senator Ann Lee of Norland, the ...}: the place whose senator somebody is. */
    private int behindPlace(int next) {
        int i = next;
        if (syntax.is(i, "of") && syntax.isNamed(i + 1)) {
            i++;
            while (i < next + 4 && syntax.isNamed(i)) {
                i++;
            }
        }
        return syntax.isComma(i) ? i : next;
    }

    /** {@code Ann Lee, a spokesman for the harbour office,}. */
    private Optional<Range> behind(int comma) {
        if (!syntax.isComma(comma)) {
            return Optional.empty();
        }
        int last = comma;
        for (int i = comma + 1; i < Math.min(syntax.size(), comma + BEHIND); i++) {
            if (syntax.isComma(i)
                    || syntax.isDash(i)
                    || syntax.isVerb(i)
                    || syntax.has(i, Grammar.WH)
                    || !inPhrase(i)
                    || !onOneLine(i - 1)) {
                break;
            }
            last = i;
        }
        return isAnother(comma + 1, last) ? Optional.empty() : withJob(comma + 1, last);
    }

    /** {@code harbour office spokesman Ann Lee}. */
    private Optional<Range> before(int last) {
        int first = last + 1;
        for (int i = last; i >= Math.max(0, last - BEFORE); i--) {
            boolean stop = syntax.has(i, ENDS_BEFORE) || syntax.isVerb(i) || syntax.is(i, "unlike");
            if (stop || isDoing(i) || !inPhrase(i) || !onOneLine(i)) {
                break;
            }
            first = i;
        }
        return withJob(first, last);
    }

    /** {@code A spokesman for the harbour office, Ann Lee,}: between an article and a comma. */
    private Optional<Range> apart(Range name) {
        int comma = name.first() - 1;
        int after = name.last() + 1;
        boolean closed =
                after >= syntax.size() || syntax.isComma(after) || !syntax.isWord(after) || syntax.isVerb(after);
        for (int i = comma - 1; closed && i >= Math.max(0, comma - BEFORE - 2); i--) {
            if (syntax.isVerb(i) || !inPhrase(i)) {
                break;
            }
            boolean opens = syntax.has(i, Grammar.DET | Grammar.POSS) && !syntax.has(i - 1, Grammar.PREP);
            if (opens) {
                return withJob(i, comma - 1);
            }
        }
        return Optional.empty();
    }

    /** "visiting President Lee": what somebody does, not what they are ("acting", "managing"). */
    private boolean isDoing(int i) {
        return syntax.isIng(i) && !KEPT.contains(syntax.word(i));
    }

    /** "Ann Lee, former Mayor Karl Brandt, ...": the next of a list. */
    private boolean isAnother(int first, int last) {
        boolean another = false;
        for (int i = first; i <= last; i++) {
            if (syntax.isPossessive(i) || i == first && syntax.has(i, Grammar.DET | Grammar.POSS)) {
                return false;
            }
            int next = syntax.is(i + 1, ".") ? i + 2 : i + 1;
            another |= NameLexicon.SHIPPED.isTitle(syntax.word(i))
                    && next <= last
                    && syntax.isNamed(next)
                    && !NameLexicon.SHIPPED.isTitle(syntax.word(next));
        }
        return another;
    }

    /** Whether no line ends behind a token. */
    private boolean onOneLine(int i) {
        if (i < 0 || i + 1 >= syntax.size()) {
            return true;
        }
        for (int k = syntax.tokens().end(i); k < syntax.tokens().start(i + 1); k++) {
            if (syntax.prose().text().charAt(k) == '\n') {
                return false;
            }
        }
        return true;
    }

    private boolean inPhrase(int i) {
        boolean stop =
                syntax.is(i, ".") && syntax.startsUpper(i - 1) && NameLexicon.SHIPPED.isTitle(syntax.word(i - 1));
        boolean word = syntax.isWord(i) || syntax.isPossessive(i) || syntax.isHyphen(i) || syntax.is(i, "'s") || stop;
        return word && !syntax.quotedAt(i);
    }

    private Optional<Range> withJob(int first, int last) {
        for (int i = first; i <= last && !(i > first && syntax.has(i, Grammar.PREP)); i++) {
            boolean job = syntax.has(i, Grammar.ROLE) || NameLexicon.SHIPPED.isTitle(syntax.word(i));
            if (job && !HONORIFIC.contains(syntax.word(i))) {
                return Optional.of(new Range(first, last));
            }
        }
        return Optional.empty();
    }

    /** Whether one of these words makes somebody another's voice. */
    boolean isVoice(Range role) {
        for (int i = role.first(); i <= role.last(); i++) {
            if (WordLists.get().isVoice(syntax.word(i))) {
                return true;
            }
        }
        return false;
    }
}
