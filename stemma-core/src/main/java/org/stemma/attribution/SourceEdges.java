package org.stemma.attribution;

import java.util.Optional;
import java.util.Set;
import org.stemma.text.NameLexicon;

/** Finishes a source that was read word by word: takes in what a cut left out, and lets go what leans on it. */
final class SourceEdges {
    private static final int SPAN = 4;
    private static final int LETTER = 6;
    // "and without irony in an age of doubt said".
    private static final int ADJUNCTS = 3;
    private static final int SOMEBODY =
            Grammar.ROLE | Grammar.GROUP | Grammar.SUBJ | Grammar.OBJ | Grammar.WH | Grammar.DET;
    private static final Set<String> PLACE = Set.of("in", "on", "at", "within", "outside", "inside", "near");
    private static final Set<String> ADJUNCT = Set.of(
            "after",
            "before",
            "during",
            "following",
            "since",
            "until",
            "amid",
            "despite",
            "in",
            "on",
            "at",
            "within",
            "without",
            "outside",
            "inside",
            "near",
            "over",
            "under",
            "through",
            "throughout");

    private final Syntax syntax;
    private final SourceFinder finder;
    private final NounPhrases phrases;
    private final ChannelFinder roads;

    SourceEdges(Syntax syntax, SourceFinder finder, ChannelFinder roads) {
        this.syntax = syntax;
        this.finder = finder;
        this.roads = roads;
        this.phrases = new NounPhrases(syntax);
    }

    /** The source with its edges where a phrase has them. */
    Range finish(Range source, Cue cue, Range sentence) {
        Range s = withHead(withoutTime(source), sentence);
        boolean before = s.last() < cue.words().first();
        if (!before) {
            return s;
        }
        return ofClaim(s, cue)
                .or(() -> beforeAdjunct(s, cue, sentence))
                .or(() -> writerTo(s, cue, sentence))
                .or(() -> wholeOf(s, sentence))
                .orElse(s);
    }

    /** "Ann Lee yesterday said", "Ann Lee on Friday": the day is no part of who said it. */
    private Range withoutTime(Range s) {
        int last = s.last();
        while (last > s.first() && syntax.has(last, Grammar.DAY | Grammar.ADV)) {
            last--;
        }
        if (last < s.last() && last > s.first() && syntax.is(last, "on")) {
            last--;
        }
        boolean released = last < s.last() && syntax.isVerb(last);
        return released ? s : new Range(s.first(), beforeSpan(s.first(), last));
    }

    /** "Ann Lee over the weekend joked". */
    private int beforeSpan(int first, int last) {
        boolean time = syntax.has(last, Grammar.TIME) && !syntax.isPossessive(last + 1);
        for (int i = last - 1; time && i > first && last - i < SPAN && !syntax.isVerb(i); i--) {
            if (syntax.has(i, Grammar.PREP) && !syntax.is(i, "of")) {
                return i - 1;
            }
        }
        return last;
    }

    /** "The mayor who [runs the town], said": with whom the clause is about. */
    private Range withHead(Range s, Range sentence) {
        int who = s.first() - 1;
        boolean clause = who > sentence.first() && syntax.has(who, Grammar.WH) && syntax.isVerb(s.first());
        return clause
                ? finder.antecedentOf(who, sentence)
                        .map(h -> new Range(h.first(), s.last()))
                        .orElse(s)
                : s;
    }

    /** "His on-[camera] claim": whose claim it is. */
    private Optional<Range> ofClaim(Range s, Cue cue) {
        boolean inside =
                syntax.isHyphen(s.first() - 1) && s.last() + 1 == cue.words().first();
        int whose = s.first() - 3;
        return inside && syntax.has(whose, Grammar.POSS) ? Optional.of(new Range(whose, whose)) : Optional.empty();
    }

    /** "Ann Lee, a lawyer, wrote a letter to [the mayor] calling for": who wrote it, not who is to read it. */
    private Optional<Range> writerTo(Range s, Cue cue, Range sentence) {
        int to = s.first() - 1;
        boolean addressed = to - 1 > sentence.first()
                && syntax.is(to, "to")
                && Roads.isPaper(syntax.word(to - 1))
                && syntax.isIng(cue.words().first());
        int verb = to - 2;
        while (addressed
                && verb > sentence.first()
                && to - verb < LETTER
                && !syntax.isVerb(verb)
                && !syntax.isIng(verb)) {
            verb--;
        }
        if (!addressed || !syntax.isVerb(verb) && !syntax.isIng(verb)) {
            return Optional.empty();
        }
        Cue writing = new Cue(new Range(verb, verb), verb, cue.entry(), Cue.Mood.FINITE);
        return finder.before(writing, sentence);
    }

    /**
     * "Lee smiled and after the race said": what stands behind a preposition and is nobody has said nothing, so the subject
     * is whatever stood before.
     */
    private Optional<Range> beforeAdjunct(Range s, Cue cue, Range sentence) {
        boolean beside =
                cue.mood() == Cue.Mood.FINITE && isNext(s.last(), cue.words().first());
        if (!beside || !isAdjunct(s, sentence)) {
            return Optional.empty();
        }
        int p = s.first() - 2;
        for (int round = 0; round < ADJUNCTS; round++) {
            while (p > sentence.first() && syntax.isAdverb(p)) {
                p--;
            }
            if (p <= sentence.first()) {
                return Optional.empty();
            }
            if (syntax.has(p, Grammar.CC) || syntax.isComma(p)) {
                return finder.subject(new Range(sentence.first(), p), p).flatMap(this::somebody);
            }
            Optional<Range> phrase = phrases.endingAt(p, sentence.first());
            if (PLACE.contains(syntax.word(p + 1))
                    && phrase.filter(this::maySpeak).isPresent()) {
                return phrase.map(r -> new Range(r.first(), s.last())); // "some in the crowd"
            }
            if (phrase.isEmpty() || !isAdjunct(phrase.get(), sentence)) {
                return phrase.flatMap(this::somebody);
            }
            p = phrase.get().first() - 2;
        }
        return Optional.empty();
    }

    private boolean isNext(int last, int cue) {
        int i = last + 1;
        while (i < cue && syntax.isAdverb(i)) {
            i++;
        }
        return i == cue;
    }

    /** Whether a phrase stands behind a preposition of time, place or circumstance, and names nobody who could speak. */
    private boolean isAdjunct(Range s, Range sentence) {
        int before = s.first() - 1;
        return before > sentence.first() && ADJUNCT.contains(syntax.word(before)) && !maySpeak(s);
    }

    /** Whoever may speak: the phrase itself, or whose thing it is ({@code Lee's last race}). */
    private Optional<Range> somebody(Range phrase) {
        for (int i = phrase.first() + 1; i <= phrase.last() && !maySpeak(phrase); i++) {
            if (syntax.isPossessive(i) && syntax.isNamed(i - 1)) {
                return Optional.of(new Range(phrase.first(), i - 1));
            }
        }
        return Optional.of(phrase).filter(this::maySpeak);
    }

    /** Whether a phrase may be somebody: a name, a job, a body, a pronoun, many of whatever they are, or what they wrote. */
    private boolean maySpeak(Range s) {
        int head = roads.headOf(s);
        return syntax.isNamed(head)
                || syntax.has(head, SOMEBODY)
                || syntax.word(head).endsWith("s")
                || NameLexicon.SHIPPED.isTitle(syntax.word(head))
                || roads.passesOn(s);
    }

    /** The phrase of which it is the end: "right-[wing activists]", "the firm's founder and [owner]". */
    private Optional<Range> wholeOf(Range s, Range sentence) {
        int before = s.first() - 1;
        if (before <= sentence.first() || syntax.quotedAt(before)) {
            return Optional.empty();
        }
        int job = Grammar.ROLE | Grammar.GROUP;
        boolean second = s.length() == 1
                && syntax.is(before, "and")
                && syntax.has(s.first(), job)
                && syntax.has(before - 1, job);
        if (syntax.isHyphen(before)) {
            return phrases.endingAt(s.last(), sentence.first()).filter(r -> r.contains(s));
        }
        if (second) {
            return phrases.endingAt(before - 1, sentence.first()).map(r -> new Range(r.first(), s.last()));
        }
        return Optional.empty();
    }
}
