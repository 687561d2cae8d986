package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.attribution.CueLexicon.Form;
import org.stemma.attribution.CueLexicon.Inflected;

/** Finds the cues of a sentence outside quotation marks, and tells verbs from nouns by their neighbours. */
final class CueFinder {
    private static final int QUOTED_REACH = 12;
    private static final int QUOTATION_REACH = 7;

    private final Syntax syntax;

    CueFinder(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The cues in order; they do not overlap. */
    List<Cue> find(Range sentence) {
        List<Cue> out = new ArrayList<>();
        int i = sentence.first();
        while (i <= sentence.last()) {
            if (syntax.quotationOf(i) >= 0) {
                i = syntax.quotationRange(syntax.quotationOf(i)).last() + 1;
                continue;
            }
            Optional<Cue> cue = at(i, sentence);
            if (cue.isPresent()) {
                out.add(cue.get());
                i = cue.get().last() + 1;
            } else {
                i++;
            }
        }
        return out;
    }

    private Optional<Cue> at(int i, Range sentence) {
        Optional<Cue> best = Optional.empty();
        for (Inflected f : CueLexicon.SHIPPED.at(syntax.word(i))) {
            if (isAnotherVerb(i) || !restFollows(i, f.entry(), sentence)) {
                continue;
            }
            Optional<Cue> cue = cue(i, f, sentence);
            if (cue.isPresent()
                    && (best.isEmpty() || cue.get().last() > best.get().last())) {
                best = cue;
            }
        }
        return best;
    }

    /** "Blasted off", "called off", "laughed off": nothing is said. */
    private boolean isAnotherVerb(int i) {
        return syntax.is(i + 1, "off") && !syntax.quotedAt(i + 1);
    }

    /** Whether one of these words says something only without the particle behind it. */
    boolean holdsAnotherVerb(Range words) {
        for (int i = words.first(); i <= words.last(); i++) {
            boolean speech = CueLexicon.SHIPPED.at(syntax.word(i)).stream()
                    .anyMatch(f -> f.entry().act() == Attribution.Act.SPEECH);
            if (speech && isAnotherVerb(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean restFollows(int i, CueEntry entry, Range sentence) {
        List<String> rest = entry.rest();
        if (i + rest.size() > sentence.last()) {
            return false;
        }
        for (int k = 0; k < rest.size(); k++) {
            if (!syntax.is(i + 1 + k, rest.get(k)) || syntax.quotationOf(i + 1 + k) >= 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<Cue> cue(int i, Inflected f, Range sentence) {
        int end = i + f.entry().rest().size();
        if (f.entry().precedesSource()) {
            return Optional.of(new Cue(new Range(i, end), i, f.entry(), Cue.Mood.PREPOSITION));
        }
        int before = i - 1;
        while (before >= sentence.first() && (syntax.isAdverb(before) || syntax.has(before, Grammar.NEG))) {
            before--;
        }
        boolean atStart = before < sentence.first();
        Optional<Cue.Mood> mood = f.form() == Form.PAST || f.form() == Form.PARTICIPLE
                ? past(i, before, f, sentence)
                : f.form() == Form.ING ? ing(i, before, atStart, f) : present(i, before, atStart, f);
        if (mood.isEmpty()) {
            return Optional.empty();
        }
        if (mood.get() == Cue.Mood.QUOTED) {
            return Optional.of(quoted(i, before, sentence));
        }
        int first = mood.get() == Cue.Mood.PARTICIPLE ? i : auxiliaries(before, i, sentence);
        return Optional.of(new Cue(new Range(first, end), i, f.entry(), mood.get()));
    }

    private int auxiliaries(int before, int verb, Range sentence) {
        int first = verb;
        for (int k = verb - 1; k >= sentence.first(); k--) {
            boolean aux = syntax.has(k, Grammar.AUX) && !(syntax.is(k, "'s") && k == verb - 1 && before < verb - 1);
            if (!aux && !syntax.isAdverb(k) && !syntax.has(k, Grammar.NEG)) {
                break;
            }
            first = k;
        }
        return first;
    }

    private Optional<Cue.Mood> past(int i, int before, Inflected f, Range sentence) {
        if (syntax.isBe(before)) {
            return quotedEnd(i, sentence) > 0 ? Optional.of(Cue.Mood.QUOTED) : Optional.empty();
        }
        boolean have = isHave(before);
        if (f.form() == Form.PARTICIPLE && !have) {
            return Optional.empty();
        }
        if (have) {
            return Optional.of(Cue.Mood.FINITE);
        }
        boolean noun = syntax.has(before, Grammar.DET | Grammar.POSS | Grammar.PREP)
                || syntax.isPossessive(before)
                || syntax.isHyphen(i - 1)
                || syntax.isHyphen(i + 1);
        boolean passive =
                syntax.is(i + 1, "by") && (f.entry().takes('o') || f.entry().takes('r'));
        return noun || passive || before < sentence.first() && !startsTag(i, sentence)
                ? Optional.empty()
                : Optional.of(Cue.Mood.FINITE);
    }

    /** A quotation stood before this sentence: {@code Said the mayor: ...}. */
    private boolean startsTag(int i, Range sentence) {
        return i == sentence.first() && syntax.startsUpper(i + 1);
    }

    private Optional<Cue.Mood> ing(int i, int before, boolean atStart, Inflected f) {
        if (syntax.isBe(before)) {
            return Optional.of(Cue.Mood.FINITE);
        }
        if (syntax.has(before, Grammar.DET | Grammar.POSS) || syntax.isPossessive(before) || syntax.isHyphen(i - 1)) {
            return Optional.empty();
        }
        boolean clauseAhead = syntax.has(i + 1, Grammar.THAT | Grammar.WH) || quotationNear(i);
        if (syntax.has(before, Grammar.PREP) && !atStart) {
            return clauseAhead || syntax.is(i, "telling") ? Optional.of(Cue.Mood.PARTICIPLE) : Optional.empty();
        }
        if (syntax.has(i + 1, Grammar.PREP | Grammar.AUX | Grammar.VERB) && !syntax.quotedAt(i + 1)) {
            return Optional.empty();
        }
        return Optional.of(Cue.Mood.PARTICIPLE);
    }

    private Optional<Cue.Mood> present(int i, int before, boolean atStart, Inflected f) {
        if (syntax.isHyphen(i - 1) || syntax.isHyphen(i + 1) || syntax.isNamed(i) && syntax.isNamed(i - 1)) {
            return Optional.empty();
        }
        if (f.form() == Form.PRESENT) {
            return presentS(before, atStart, f);
        }
        if (syntax.is(before, "to")) {
            boolean clear = syntax.has(i + 1, Grammar.THAT) || quotationNear(i) || syntax.is(i + 1, ":");
            return clear && f.entry().act() == Attribution.Act.SPEECH
                    ? Optional.of(Cue.Mood.INFINITIVE)
                    : Optional.empty();
        }
        if (isModal(before) || syntax.has(before, Grammar.SUBJ) && !isSingular(before)) {
            return Optional.of(Cue.Mood.FINITE);
        }
        boolean plural = syntax.isWord(before)
                && (syntax.word(before).endsWith("s") || isPeople(before))
                && !syntax.isPossessive(before)
                && !syntax.has(before, ~0);
        boolean tag = (syntax.isComma(before) && syntax.quotedAt(before - 1) || syntax.quotedAt(before))
                && f.entry().takes('v');
        boolean follows = !f.entry().takes('n') || syntax.has(i + 1, Grammar.THAT);
        return (plural || tag || syntax.is(before, "who")) && follows ? Optional.of(Cue.Mood.FINITE) : Optional.empty();
    }

    private Optional<Cue.Mood> presentS(int before, boolean atStart, Inflected f) {
        boolean noun = syntax.has(before, Grammar.DET | Grammar.POSS | Grammar.PREP | Grammar.CC | Grammar.AUX)
                || syntax.isPossessive(before);
        if (noun || atStart) {
            return Optional.empty();
        }
        boolean sure = syntax.has(before, Grammar.SUBJ | Grammar.WH | Grammar.THAT)
                || syntax.startsUpper(before)
                || syntax.isComma(before)
                || syntax.is(before, ")")
                || syntax.quotationOf(before) >= 0;
        return sure || !f.entry().takes('n') ? Optional.of(Cue.Mood.FINITE) : Optional.empty();
    }

    /** A quotation opens within a few words behind the verb. */
    private boolean quotationNear(int i) {
        for (int k = i + 1; k <= Math.min(syntax.size() - 1, i + QUOTATION_REACH); k++) {
            if (syntax.quotedAt(k)) {
                return true;
            }
            if (syntax.isComma(k) || syntax.is(k, ".")) {
                return false;
            }
        }
        return false;
    }

    private boolean isPeople(int i) {
        return syntax.is(i, "people") || syntax.is(i, "police") || syntax.is(i, "many") || syntax.is(i, "some");
    }

    private boolean isSingular(int i) {
        return syntax.is(i, "he") || syntax.is(i, "she") || syntax.is(i, "it");
    }

    private boolean isHave(int i) {
        return switch (i >= 0 ? syntax.word(i) : "") {
            case "has", "have", "had", "having", "'ve", "'d" -> true;
            default -> false;
        };
    }

    private boolean isModal(int i) {
        return switch (i >= 0 ? syntax.word(i) : "") {
            case "will",
                    "would",
                    "can",
                    "could",
                    "may",
                    "might",
                    "must",
                    "shall",
                    "should",
                    "do",
                    "does",
                    "did",
                    "'ll",
                    "n't" -> true;
            default -> false;
        };
    }

    /** "was quoted [by state TV] as saying": where "saying" stands, or -1. */
    private int quotedEnd(int i, Range sentence) {
        boolean quotes = syntax.is(i, "quoted") || syntax.is(i, "cited") || syntax.is(i, "reported");
        for (int k = i + 1; quotes && k <= Math.min(sentence.last(), i + QUOTED_REACH); k++) {
            if (syntax.is(k, "saying") || syntax.is(k, "telling") || syntax.is(k, "stating")) {
                return k;
            }
        }
        return -1;
    }

    private Cue quoted(int i, int before, Range sentence) {
        CueEntry say = CueLexicon.SHIPPED.at("said").get(0).entry();
        return new Cue(new Range(before, quotedEnd(i, sentence)), i, say, Cue.Mood.QUOTED);
    }
}
