package org.stemma.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the longer quotations that stand in a sentence without any cue to somebody: such words are a person's, though no
 * verb says so. Short ones are as often names, titles and scare quotes, and stay what they are, but where a speaker goes on
 * ({@code She said the lock was old. It would be "a ruin" by spring.}) or they name an act that is done by saying it.
 */
final class RunningQuotations {
    private static final int LONG = 8;
    private static final int PHRASE = 2;
    // Reported speech that goes on without a verb of saying is shifted in time.
    private static final Set<String> SHIFTED = Set.of("would", "could", "might", "should", "will");

    private final Syntax syntax;
    private final SentenceReader reader;
    private final List<List<Draft>> bySentence;
    private final QuotedActs acts;

    RunningQuotations(Syntax syntax, SentenceReader reader, List<List<Draft>> bySentence) {
        this.syntax = syntax;
        this.reader = reader;
        this.bySentence = bySentence;
        this.acts = new QuotedActs(syntax, reader.sources());
    }

    /** Adds what a quotation in running text says to the drafts, unless it may be anything. */
    void settle(Range q, int s) {
        List<Draft> drafts = bySentence.get(s);
        if (TitleCase.is(syntax, q) || syntax.words(q) < PHRASE || drafts.isEmpty() && goesOn(s)) {
            return;
        }
        if (syntax.words(q) < LONG) {
            acts.of(q, s).ifPresent(drafts::add);
            return;
        }
        Range sentence = syntax.sentences().get(s).range();
        int here = spoken(drafts);
        if (here >= 0) {
            Draft d = drafts.get(here);
            if (isQuotation(d) && syntax.is(q.first() - 1, ".")) {
                drafts.set(here, d.with(q));
            } else {
                drafts.add(draft(s, q, d.source(), Draft.Ground.BESIDE));
            }
            return;
        }
        boolean goesOn = s > 0
                && syntax.sentences().get(s - 1).paragraph()
                        == syntax.sentences().get(s).paragraph();
        int before = goesOn ? spoken(bySentence.get(s - 1)) : -1;
        if (before < 0) {
            Optional<Range> subject = subject(q, sentence);
            Draft.Ground ground = subject.isPresent() ? Draft.Ground.BESIDE : Draft.Ground.ALONE;
            drafts.add(draft(s, q, subject, ground));
            return;
        }
        Draft d = bySentence.get(s - 1).get(before);
        if (isQuotation(d) && q.first() == sentence.first()) {
            // Kept with its last sentence, so that the next quotation finds it there.
            bySentence.get(s - 1).remove(before);
            drafts.add(d.with(told(q, sentence)));
        } else {
            drafts.add(draft(s, told(q, sentence), d.source(), Draft.Ground.CONTINUED));
        }
    }

    /**
     * Takes the sentence to what was reported just before: {@code ... He would also pay a "fair price".} Who is reported to say
     * the one is the subject of the other.
     */
    private boolean goesOn(int s) {
        Range sentence = syntax.sentences().get(s).range();
        boolean shifted =
                syntax.has(sentence.first(), Grammar.SUBJ) && SHIFTED.contains(syntax.word(sentence.first() + 1));
        boolean beside = s > 0
                && syntax.sentences().get(s - 1).paragraph()
                        == syntax.sentences().get(s).paragraph();
        int before = shifted && beside ? spoken(bySentence.get(s - 1)) : -1;
        if (before < 0 || bySentence.get(s - 1).size() > 1) {
            return false;
        }
        Draft d = bySentence.get(s - 1).get(before);
        Range told = syntax.sentences().get(s - 1).range();
        boolean open = d.extent().last() >= reader.contents().sentenceEnd(told)
                && !syntax.quotedAt(d.extent().first());
        if (open) {
            bySentence.get(s - 1).remove(before);
            bySentence
                    .get(s)
                    .add(d.with(new Range(sentence.first(), reader.contents().sentenceEnd(sentence))));
        }
        return open;
    }

    private boolean isQuotation(Draft d) {
        return syntax.quotedAt(d.extent().last()) && d.content().size() < LooseQuotations.LONGEST;
    }

    /** The sentence, when most of it is quoted: {@code He said so. The lock will "... " by spring.} */
    private Range told(Range q, Range sentence) {
        Range whole = new Range(sentence.first(), reader.contents().sentenceEnd(sentence));
        return 2 * syntax.words(q) > syntax.words(whole) ? whole : q;
    }

    /** The subject of the clause that the quotation stands in. */
    private Optional<Range> subject(Range q, Range sentence) {
        for (int i = q.first() - 1; i > sentence.first(); i--) {
            if (syntax.isVerb(i) && !syntax.quotedAt(i)) {
                Optional<Range> subject = reader.sources().subject(new Range(sentence.first(), i), i + 1);
                return subject.isPresent() ? subject : reader.sources().subject(sentence, q.first());
            }
        }
        return Optional.empty();
    }

    private static int spoken(List<Draft> drafts) {
        for (int k = 0; k < drafts.size(); k++) {
            if (drafts.get(k).isSpeech() && drafts.get(k).source().isPresent()) {
                return k;
            }
        }
        return -1;
    }

    private static Draft draft(int s, Range content, Optional<Range> source, Draft.Ground ground) {
        return new Draft(s, List.of(content), source, Optional.empty(), Optional.empty(), ground);
    }
}
