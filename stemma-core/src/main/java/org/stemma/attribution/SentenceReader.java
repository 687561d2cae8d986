package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the attributions that one outer sentence holds: pairs each cue with its source and content. */
final class SentenceReader {
    private final Syntax syntax;
    private final CueFinder cueFinder;
    private final SourceFinder sources;
    private final ContentFinder contents;
    private final ChannelFinder roads;

    SentenceReader(Syntax syntax) {
        this.syntax = syntax;
        NounPhrases phrases = new NounPhrases(syntax);
        this.cueFinder = new CueFinder(syntax);
        this.sources = new SourceFinder(syntax, phrases);
        this.contents = new ContentFinder(syntax, phrases);
        this.roads = new ChannelFinder(syntax);
    }

    SourceFinder sources() {
        return sources;
    }

    ChannelFinder roads() {
        return roads;
    }

    ContentFinder contents() {
        return contents;
    }

    /** "Called off": see the cue finder. */
    boolean isAnotherVerb(Range words) {
        return cueFinder.holdsAnotherVerb(words);
    }

    /** The cues of a sentence. */
    List<Cue> cues(int index) {
        return cueFinder.find(syntax.sentences().get(index).range());
    }

    /** The sentence's attributions in order; none lies inside another's content. */
    List<Draft> read(int index, List<Cue> cues) {
        return read(index, syntax.sentences().get(index).range(), cues);
    }

    /** The same of a clause of the sentence that is read as if it stood alone. */
    List<Draft> read(int index, Range clause) {
        return read(index, clause, cueFinder.find(clause));
    }

    private List<Draft> read(int index, Range sentence, List<Cue> cues) {
        if (cues.isEmpty()) {
            return List.of();
        }
        List<Draft> out = new ArrayList<>();
        for (Cue cue : cues) {
            Optional<Draft> tag = tag(index, cue, cues, sentence);
            tag.ifPresent(t -> keep(t, out));
        }
        for (Cue cue : cues) {
            if (cue.mood() == Cue.Mood.PREPOSITION) {
                accordingTo(index, cue, cues, sentence).ifPresent(d -> keep(d, out));
            }
        }
        for (Cue cue : cues) {
            boolean used = out.stream()
                    .anyMatch(d -> d.cue().isPresent() && d.cue().get().equals(cue));
            if (!used && !inside(cue, out)) {
                ahead(index, cue, cues, sentence, out).ifPresent(d -> keep(d, out));
            }
        }
        out.sort((a, b) -> Integer.compare(a.extent().first(), b.extent().first()));
        return out;
    }

    /** A sentence that ends in a colon leads into the quotation that opens the next one. */
    Optional<Draft> leadIn(int index, int target, Range content) {
        Range sentence = syntax.sentences().get(index).range();
        if (!syntax.is(sentence.last(), ":")) {
            return Optional.empty();
        }
        List<Cue> cues = cueFinder.find(sentence);
        Optional<Cue> cue = Optional.empty();
        Optional<Range> source = Optional.empty();
        for (Cue c : cues) {
            if (c.entry().act() == Attribution.Act.SPEECH && c.mood() != Cue.Mood.PREPOSITION) {
                cue = Optional.of(c);
                source = c.mood() == Cue.Mood.PARTICIPLE
                        ? sources.subject(sentence, c.verb())
                        : sources.before(c, sentence);
            }
        }
        if (source.isEmpty()) {
            source = sources.subject(sentence, sentence.last());
        }
        return Optional.of(new Draft(target, List.of(content), source, cue, Optional.empty(), Draft.Ground.CUE));
    }

    private boolean inside(Cue cue, List<Draft> drafts) {
        for (Draft d : drafts) {
            for (Range r : d.content()) {
                if (r.contains(cue.verb())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Keeps a draft unless it overlaps one that is there. */
    private static void keep(Draft d, List<Draft> out) {
        for (Draft o : out) {
            for (Range a : o.content()) {
                for (Range b : d.content()) {
                    if (a.overlaps(b)) {
                        return;
                    }
                }
            }
        }
        out.add(d);
    }

    /** A tag behind or within its content: {@code CLAUSE, she said}, {@code "A," said Ann Lee, "B."}. */
    private Optional<Draft> tag(int index, Cue cue, List<Cue> cues, Range sentence) {
        CueEntry e = cue.entry();
        boolean finite =
                cue.mood() == Cue.Mood.FINITE || cue.mood() == Cue.Mood.QUOTED || cue.mood() == Cue.Mood.INFINITIVE;
        if (!finite
                || e.act() != Attribution.Act.SPEECH
                || !(e.isQuotable() || e.takes('t'))
                || contents.isSilence(cue)) {
            return Optional.empty();
        }
        int beforeCue = cue.words().first() - 1;
        boolean inverted = e.takes('v')
                && beforeCue >= sentence.first()
                && (closesStatement(beforeCue, sentence)
                        || (syntax.isComma(beforeCue)
                                && (endsInSource(cue, sentence) || !parenthesisEnds(beforeCue, sentence))));
        if (inverted) {
            Optional<Range> source = sources.after(cue.last(), sentence);
            if (source.isPresent()) {
                return around(index, cue, source.get(), beforeCue, source.get().last() + 1, cues, sentence);
            }
        }
        Optional<Range> source = sources.before(cue, sentence);
        if (source.isEmpty() || source.get().first() <= sentence.first()) {
            return Optional.empty();
        }
        int limit = source.get().first() - 1;
        boolean ends = contents.afterAdjuncts(cue, sentence) >= contents.sentenceEnd(sentence);
        if (ends && syntax.is(limit, "as") && limit > sentence.first()) {
            limit--; // "..., as the mayor put it."
        }
        if (!syntax.isComma(limit) && !syntax.isDash(limit) && !closesStatement(limit, sentence)) {
            return Optional.empty();
        }
        boolean adjunct = contents.opensWithAdjunct(sentence.first());
        if ((adjunct || !statementBefore(limit, sentence))
                && contents.forward(cue, cues, sentence).isPresent()) {
            return Optional.empty();
        }
        return around(index, cue, source.get(), limit, contents.afterAdjuncts(cue, sentence), cues, sentence);
    }

    private boolean statementBefore(int limit, Range sentence) {
        int q = syntax.quotationOf(limit - 1);
        return closesStatement(limit, sentence)
                || syntax.isComma(limit) && q >= 0 && syntax.quotationRange(q).first() == sentence.first();
    }

    /** {@code ..., said the mayor.}: nothing but who said it stands behind the cue. */
    private boolean endsInSource(Cue cue, Range sentence) {
        return sources.after(cue.last(), sentence)
                .filter(r -> r.last() >= sentence.last() - 1)
                .filter(r -> cue.entry().lemma().equals("say") || isSigned(cue, r))
                .isPresent();
    }

    /** {@code ..., added Lindqvist.}: verbs that other words may follow as well, and a name that ends in the source. */
    boolean isSigned(Cue cue, Range source) {
        return cue.entry().takes('v')
                && cue.entry().takes('t')
                && !cue.entry().takes('r')
                && cue.words().length() == 1
                && syntax.isNamed(source.last());
    }

    /** A comma that closes an apposition before the cue is no end of the content. */
    private boolean parenthesisEnds(int comma, Range sentence) {
        CueEntry say = CueLexicon.SHIPPED.at("said").get(0).entry();
        Cue cue = new Cue(new Range(comma + 1, comma + 1), comma + 1, say, Cue.Mood.FINITE);
        return (!syntax.quotedAt(comma - 1) || inRelative(comma - 1, sentence))
                && sources.before(cue, sentence).isPresent();
    }

    /** {@code Ann Lee, who once said "...", added ...}: the quotation before the comma is told of the subject. */
    private boolean inRelative(int quoted, Range sentence) {
        int first = syntax.quotationRange(syntax.quotationOf(quoted)).first();
        for (int i = sentence.first() + 1; i < first && !syntax.isVerb(i); i++) {
            if (syntax.is(i, "who") && syntax.isComma(i - 1)) {
                return true;
            }
        }
        return false;
    }

    /** A token that closes a quotation which reads as a statement: it ends in a stop or comma, or opens the sentence. */
    private boolean closesStatement(int i, Range sentence) {
        int q = syntax.quotationOf(i);
        if (q < 0 || syntax.quotationRange(q).last() != i) {
            return false;
        }
        char c = syntax.lastInner(q);
        Range r = syntax.quotationRange(q);
        return c == ','
                || c == '?'
                || c == '!'
                || c == '.'
                || c == '-'
                || c == '\u2014'
                || c == '\u2013'
                || (r.first() == sentence.first() && syntax.words(r) >= 4);
    }

    private Optional<Draft> around(
            int index, Cue cue, Range source, int limit, int after, List<Cue> cues, Range sentence) {
        Optional<Range> before = contents.backward(limit, sentence);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Optional<Range> more = contents.continuation(cue, before.get(), after, cues, sentence);
        if (!contents.isClause(before.get()) && more.isEmpty()) {
            return Optional.empty();
        }
        List<Range> content = new ArrayList<>();
        content.add(before.get());
        more.filter(r -> r.first() > before.get().last()).ifPresent(content::add);
        return Optional.of(
                new Draft(index, content, Optional.of(source), Optional.of(cue), Optional.empty(), Draft.Ground.CUE));
    }

    /** A cue with its content behind it. */
    private Optional<Draft> ahead(int index, Cue cue, List<Cue> cues, Range sentence, List<Draft> found) {
        if (cue.mood() == Cue.Mood.PREPOSITION) {
            return Optional.empty();
        }
        Optional<Draft> relayed = relayed(index, cue, cues, sentence);
        if (relayed.isPresent()) {
            return relayed;
        }
        Optional<Draft> told = asTold(index, cue, sentence);
        if (told.isPresent()) {
            return told;
        }
        Optional<Range> content = contents.forward(cue, cues, sentence);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Range> source =
                cue.mood() == Cue.Mood.PARTICIPLE ? ofParticiple(cue, sentence, found) : sources.before(cue, sentence);
        if (source.isEmpty() && !cue.entry().takesClause()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(index, List.of(content.get()), source, Optional.of(cue), Optional.empty(), Draft.Ground.CUE));
    }

    /** {@code As the mayor put it in a letter, the lock is closed}: what is told is the main clause. */
    private Optional<Draft> asTold(int index, Cue cue, Range sentence) {
        Optional<Range> source = sources.before(cue, sentence);
        boolean opens = cue.mood() == Cue.Mood.FINITE
                && cue.entry().takes('q')
                && syntax.is(sentence.first(), "as")
                && (syntax.isComma(cue.last() + 1) || syntax.has(cue.last() + 1, Grammar.PREP))
                && source.filter(r -> r.first() == sentence.first() + 1).isPresent();
        int comma = opens ? contents.afterAdjuncts(cue, sentence) : sentence.last();
        return !syntax.isComma(comma)
                ? Optional.empty()
                : range(comma + 1, contents.sentenceEnd(sentence))
                        .map(told -> new Draft(
                                index, List.of(told), source, Optional.of(cue), Optional.empty(), Draft.Ground.CUE));
    }

    /**
     * Somebody passes on what another said: {@code Reuters reported that Ann Lee said ...}, {@code state TV quoted him as
     * saying ...}. The inner one is the speaker, the outer one the road.
     */
    private Optional<Draft> relayed(int index, Cue cue, List<Cue> cues, Range sentence) {
        if (cue.mood() != Cue.Mood.FINITE && cue.mood() != Cue.Mood.PARTICIPLE) {
            return Optional.empty();
        }
        boolean quotes =
                cue.entry().lemma().equals("quote") || cue.entry().lemma().equals("cite");
        for (Cue inner : cues) {
            if (inner.verb() <= cue.last() || inner.entry().act() != Attribution.Act.SPEECH) {
                continue;
            }
            boolean asSaying = quotes && syntax.is(inner.verb() - 1, "as") && inner.mood() == Cue.Mood.PARTICIPLE;
            boolean clause = !quotes && inner.mood() == Cue.Mood.FINITE && cue.mood() == Cue.Mood.FINITE;
            if (!asSaying && !clause) {
                return Optional.empty();
            }
            Optional<Range> outer = sources.before(cue, sentence);
            Optional<Range> source = asSaying
                    ? range(cue.last() + 1, inner.verb() - 2)
                    : sources.before(inner, sentence).filter(r -> opensClause(r, cue));
            Optional<Range> content = contents.forward(inner, cues, sentence);
            boolean reports = cue.entry().lemma().equals("report");
            boolean carried =
                    asSaying || outer.filter(o -> reports || roads.isCarrier(o)).isPresent();
            return source.isPresent() && content.isPresent() && carried
                    ? Optional.of(new Draft(
                            index, List.of(content.get()), source, Optional.of(inner), outer, Draft.Ground.CUE))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Range> range(int first, int last) {
        return last < first ? Optional.empty() : Optional.of(new Range(first, last));
    }

    /** The inner source opens the clause behind the outer cue. */
    private boolean opensClause(Range source, Cue cue) {
        int start = cue.last() + 1;
        return source.first() == start || source.first() == start + 1 && syntax.has(start, Grammar.THAT);
    }

    /** A participle leans on the speaker of its sentence, else on the sentence's subject. */
    private Optional<Range> ofParticiple(Cue cue, Range sentence, List<Draft> found) {
        Optional<Range> own = sources.crowd(cue, sentence)
                .or(() -> sources.ownOfParticiple(cue, sentence))
                .filter(r -> !roads.isRoadWord(r));
        if (own.isPresent()) {
            return own;
        }
        Range clause = ownClause(cue, sentence);
        Optional<Range> last = sources.subject(clause, cue.verb()).filter(r -> clause.first() > sentence.first());
        for (Draft d : last.isPresent() ? List.<Draft>of() : found) {
            if (d.cue().isPresent()
                    && d.cue().get().verb() < cue.verb()
                    && d.source().isPresent()) {
                last = d.source();
            }
        }
        if (last.isPresent()) {
            return last;
        }
        Optional<Range> subject = sources.subject(sentence, cue.verb());
        return subject.isPresent() ? subject : sources.following(cue, sentence);
    }

    /** {@code ..., after the mayor was heard saying}: from the conjunction on, when no comma parts it from the cue. */
    private Range ownClause(Cue cue, Range sentence) {
        for (int i = cue.words().first() - 1; i > sentence.first() && !syntax.isComma(i); i--) {
            if (syntax.has(i, Grammar.SUB) && syntax.isComma(i - 1) && !syntax.quotedAt(i)) {
                return new Range(i + 1, sentence.last());
            }
        }
        return sentence;
    }

    private Optional<Draft> accordingTo(int index, Cue cue, List<Cue> cues, Range sentence) {
        Optional<Range> source = sources.afterPreposition(cue.last(), sentence);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        // "X said ..., according to his website": the second is the road, not the speaker; see ChannelFinder.
        boolean road = roads.ofSource(source.get()).isPresent() || roads.passesOn(source.get());
        for (Cue c : cues) {
            boolean said = c.entry().act() == Attribution.Act.SPEECH && c.verb() < cue.verb();
            if (road && said && c.mood() != Cue.Mood.PREPOSITION) {
                return Optional.empty();
            }
        }
        Optional<Range> content;
        if (cue.words().first() <= sentence.first() + 1) {
            int from = source.get().last() + 1;
            while (from < sentence.last() && syntax.isComma(from)) {
                from++;
            }
            content = from < sentence.last()
                    ? Optional.of(new Range(from, contents.sentenceEnd(sentence)))
                    : Optional.empty();
        } else {
            content = contents.backward(cue.words().first() - 1, sentence).filter(contents::isClause);
        }
        return content.map(
                c -> new Draft(index, List.of(c), source, Optional.of(cue), Optional.empty(), Draft.Ground.CUE));
    }
}
