package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is said within reported speech to have been said: {@code The mayor said her deputy had told her that ...}.
 *
 * <p>Each clause of what somebody is reported to have said is read by the rules as a sentence of its own; the model has learned
 * outermost attributions only. What stands in quotation marks is not read into: who {@code he} or {@code I} is in there, its
 * speaker knew.
 */
final class NestedSpeech {
    private static final int LEAST_WORDS = 3;
    private static final Set<String> CONDITIONAL =
            Set.of("would", "could", "might", "should", "may", "can", "will", "must");

    private final Syntax syntax;
    private final SentenceReader reader;
    private final ChannelFinder channels;
    private final SpeakerResolver speakers;

    NestedSpeech(Syntax syntax, SentenceReader reader, ChannelFinder channels, SpeakerResolver speakers) {
        this.syntax = syntax;
        this.reader = reader;
        this.channels = channels;
        this.speakers = speakers;
    }

    /**
     * The attribution within, where an agency or the like only passes on the whole of it: {@code Reuters reported the mayor had
     * said ...}. Who spoke is the speaker then, and who passes it on the road.
     */
    Draft heard(Draft outer) {
        Optional<Range> house = outer.source().filter(channels::isCarrier);
        if (house.isEmpty() || outer.channel().isPresent() || outer.content().size() > 1) {
            return outer;
        }
        Range clause = outer.extent();
        return said(outer, clause).stream()
                .filter(d -> isWhole(d, clause))
                .findFirst()
                .map(d -> d.through(house).likely(outer.chance()))
                .orElse(outer);
    }

    /** Nothing but "that" and marks stands beside who said it, that they did, and what. */
    private static boolean isWhole(Draft d, Range clause) {
        Range cue = d.cue().orElseThrow().words();
        Range source = d.source().orElseThrow();
        int first = Math.min(Math.min(cue.first(), source.first()), d.extent().first());
        int last = Math.max(Math.max(cue.last(), source.last()), d.extent().last());
        return first <= clause.first() + 1 && last >= clause.last() - 1;
    }

    /** What is said within an attribution whose speaker was resolved last. */
    List<Attribution> within(Draft outer, Speaker teller) {
        List<Attribution> out = new ArrayList<>();
        for (Range clause : outer.content()) {
            for (Draft d : said(outer, clause)) {
                Speaker speaker = speaker(d, outer, teller);
                if (isOwnWord(d) && speaker.asName().equals(teller.asName())) {
                    continue;
                }
                Draft likely = d.likely(d.chance() * outer.chance());
                out.add(AttributionFinder.finish(likely, syntax, speaker, chain(d, clause)));
            }
        }
        return out;
    }

    /** {@code She blamed what she called "a ruin"}: in one breath with the rest. */
    private boolean isOwnWord(Draft d) {
        return syntax.is(d.source().orElseThrow().first() - 1, "what");
    }

    private List<Draft> said(Draft outer, Range clause) {
        int s = outer.sentence();
        return !syntax.sentences().get(s).range().contains(clause)
                ? List.of()
                : reader.read(s, clause).stream().filter(d -> isSaid(d, clause)).toList();
    }

    /** Somebody is said to have said it, in words that somebody could have said. */
    private boolean isSaid(Draft d, Range clause) {
        Cue cue = d.cue().orElseThrow();
        return cue.mood() != Cue.Mood.INFINITIVE
                && d.isSpeech()
                && d.source().filter(r -> clause.contains(r) && isSomebody(r)).isPresent()
                && d.content().stream().allMatch(clause::contains)
                && d.content().stream().mapToInt(syntax::words).sum() >= LEAST_WORDS
                && !isUnsaid(d, cue)
                && (isQuotation(d, cue) || isClause(d.content().get(0), cue));
    }

    /** {@code "Hold on"}; {@code the lock "a ruin"}, which ends what she called it. */
    private boolean isQuotation(Draft d, Cue cue) {
        Range said = d.content().get(0);
        boolean named = cue.entry().takes('o') && syntax.quotedAt(said.last()) && !syntax.hasVerb(said);
        return cue.entry().isQuotable() && (syntax.quotedAt(said.first()) || named);
    }

    /** {@code that the lock holds}, {@code the lock holds}; behind a verb that is a noun as often only the first. */
    private boolean isClause(Range content, Cue cue) {
        int first = content.first();
        if (cue.mood() == Cue.Mood.PREPOSITION) {
            return true;
        }
        if (syntax.has(first, Grammar.THAT)) {
            return cue.entry().takesClause() || cue.entry().takes('T');
        }
        if (syntax.is(first, "to")) {
            return cue.mood() == Cue.Mood.FINITE
                    && cue.entry().takes('i')
                    && cue.entry().takes('r');
        }
        boolean gap = syntax.isVerb(first) || syntax.has(first, Grammar.AUX);
        return cue.mood() == Cue.Mood.FINITE
                && cue.entry().takesClause()
                && !cue.entry().takes('n')
                && !gap
                && syntax.hasVerb(content);
    }

    /** A name, a pronoun, a job, a body: what stands for somebody who can say something. */
    private boolean isSomebody(Range source) {
        int head = channels.headOf(source);
        boolean pronoun = source.length() == 1 && syntax.has(source.first(), Grammar.SUBJ);
        return !syntax.has(source.first(), Grammar.NEG)
                && !syntax.is(source.first(), "no")
                && (pronoun || syntax.isNamed(head) || syntax.has(head, Grammar.ROLE | Grammar.GROUP));
    }

    /**
     * {@code has not said that}, {@code would say that}, {@code whether she said}: nobody has said it.
     */
    private boolean isUnsaid(Draft d, Cue cue) {
        int before = d.source().orElseThrow().first() - 1;
        if (syntax.is(before, "if") || syntax.is(before, "whether")) {
            return true;
        }
        for (int i = cue.words().first(); i <= cue.verb(); i++) {
            if (syntax.has(i, Grammar.NEG) || CONDITIONAL.contains(syntax.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The same pronoun twice is the same person: {@code she said that when she had said ...}. */
    private Speaker speaker(Draft d, Draft outer, Speaker teller) {
        Range source = d.source().orElseThrow();
        boolean again = source.length() == 1
                && syntax.has(source.first(), Grammar.SUBJ)
                && outer.source()
                        .filter(r -> r.length() == 1 && syntax.is(r.first(), syntax.word(source.first())))
                        .isPresent();
        return again ? teller : speakers.within(source, d.sentence());
    }

    /** The road that the clause itself names; the road of the whole is that of whoever tells it. */
    private List<Channel> chain(Draft d, Range clause) {
        Optional<Range> road = channels.find(d).filter(clause::contains);
        return road.map(channels::channel).stream().toList();
    }
}
