package org.stemma.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.WordTable;

/**
 * Reads quoted words that name an act which is done by saying it: {@code Harbour Lines made a "last and final offer"}. No verb
 * of saying stands there, but whoever made the offer has called it that.
 */
final class QuotedActs {
    private static final WordTable WORDS = WordTable.beside(QuotedActs.class, "acts.tsv");
    private static final Set<String> DOES = WORDS.words("do");
    private static final Set<String> ACTS = WORDS.words("act");
    private static final int FEWEST = 2;
    private static final int MODIFIERS = 6;

    private final Syntax syntax;
    private final SourceFinder sources;

    QuotedActs(Syntax syntax, SourceFinder sources) {
        this.syntax = syntax;
        this.sources = sources;
    }

    /** The act that ends in this quotation, if its clause says who did it. */
    Optional<Draft> of(Range q, int s) {
        Range sentence = syntax.sentences().get(s).range();
        if (syntax.words(q) < FEWEST || !ACTS.contains(lastWord(q))) {
            return Optional.empty();
        }
        int verb = q.first() - 1;
        while (verb > sentence.first() && q.first() - verb <= MODIFIERS && isModifier(verb)) {
            verb--;
        }
        if (verb <= sentence.first() || verb == q.first() - 1 || !DOES.contains(syntax.word(verb))) {
            return Optional.empty();
        }
        CueEntry entry = new CueEntry(syntax.word(verb), Attribution.Act.SPEECH, "o", List.of());
        Cue cue = new Cue(new Range(verb, verb), verb, entry, Cue.Mood.FINITE);
        Range content = new Range(verb + 1, q.last());
        return sources.before(cue, sentence)
                .map(who -> new Draft(
                        s,
                        List.of(content),
                        Optional.of(who),
                        Optional.of(cue),
                        Optional.empty(),
                        Draft.Ground.BESIDE));
    }

    private String lastWord(Range q) {
        int i = q.last();
        while (i > q.first() && !syntax.isWord(i)) {
            i--;
        }
        return syntax.word(i);
    }

    /** {@code a new $12 billion "last offer"}: what stands between the verb and the marks. */
    private boolean isModifier(int i) {
        boolean sum = syntax.is(i, "$") || syntax.isNumber(i);
        return !syntax.quotedAt(i)
                && (sum
                        || syntax.isWord(i)
                                && !syntax.isVerb(i)
                                && !syntax.has(i, Grammar.PREP | Grammar.CC | Grammar.SUB));
    }
}
