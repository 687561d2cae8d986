package org.stemma.attribution;

import java.util.List;
import java.util.Optional;

/** Where a reader of news reads otherwise than the corpus that the model learned from. */
final class OwnReading {
    private static final int ADVERBS = 4;

    private final Syntax syntax;
    private final ContentFinder contents;
    private final NounPhrases phrases;
    private final ChannelFinder roads;

    OwnReading(Syntax syntax, ContentFinder contents, ChannelFinder roads) {
        this.syntax = syntax;
        this.contents = contents;
        this.roads = roads;
        this.phrases = new NounPhrases(syntax);
    }

    /** The draft as we read it; empty when we find nothing said in it. */
    Optional<Draft> of(Draft learned, List<Draft> rules, List<Cue> cues) {
        Cue cue = learned.cue().orElseThrow();
        if (learned.content().stream().noneMatch(r -> contents.isWorded(cue.entry(), r))) {
            return Optional.empty();
        }
        Optional<Draft> rule =
                rules.stream().filter(d -> d.cue().equals(learned.cue())).findFirst();
        Draft read =
                rule.map(r -> speaker(order(learned, r), r).ruledBy(r.source())).orElse(learned);
        return Optional.of(passedOn(ended(toldOf(read), cues)));
    }

    /** "He is described as ...", "she was told that ...": whoever says it, it is not the subject. */
    private Draft toldOf(Draft read) {
        Cue cue = read.cue().orElseThrow();
        boolean subject = read.source().filter(r -> r.last() < cue.verb()).isPresent();
        if (!subject || !read.isSpeech() || cue.mood() == Cue.Mood.QUOTED || !isPassive(cue.verb())) {
            return read;
        }
        int end = syntax.sentences().get(read.sentence()).range().last();
        int by = cue.last() + 1;
        int last = syntax.is(by, "by") ? phrases.endFrom(by + 1, end) : by;
        return read.by(last > by ? Optional.of(new Range(by + 1, last)) : Optional.empty());
    }

    private boolean isPassive(int verb) {
        int be = verb - 1;
        while (be > 0 && (syntax.isAdverb(be) || syntax.has(be, Grammar.NEG))) {
            be--;
        }
        boolean past = CueLexicon.SHIPPED.at(syntax.word(verb)).stream()
                .anyMatch(f -> f.form() == CueLexicon.Form.PAST || f.form() == CueLexicon.Form.PARTICIPLE);
        return past && syntax.isBe(be);
    }

    /** "...," the agency said, quoting the director: the director is the speaker, the agency the road. */
    private Draft passedOn(Draft read) {
        Range cue = read.cue().orElseThrow().words();
        if (read.source().filter(roads::isCarrier).isEmpty()) {
            return read;
        }
        Range house = read.source().get();
        int comma = Math.max(cue.last(), house.last()) + 1;
        boolean passes = syntax.isComma(comma) && (syntax.is(comma + 1, "quoting") || syntax.is(comma + 1, "citing"));
        int end = syntax.sentences().get(read.sentence()).range().last();
        int last = passes ? phrases.endFrom(comma + 2, end) : -1;
        return last <= comma + 1
                ? read
                : read.by(Optional.of(new Range(comma + 2, last))).through(Optional.of(house));
    }

    /**
     * Ends what was said at a quotation behind which something else begins: <q>called it "odd," and later said ...</q>,
     * <q>after calling it "odd," the mayor left</q>, <q>says "Hold on," as the gate opens</q>.
     */
    private Draft ended(Draft learned, List<Cue> cues) {
        Cue cue = learned.cue().orElseThrow();
        Range said = learned.content().get(0);
        if (learned.content().size() > 1 || said.first() < cue.words().last()) {
            return learned;
        }
        for (int i = said.first(); i < said.last(); i++) {
            int q = syntax.quotationOf(i);
            boolean inside = q >= 0 && syntax.lastInner(q) == ',';
            if (q < 0 || syntax.quotationRange(q).last() != i || !inside && !syntax.isComma(i + 1)) {
                continue;
            }
            int next = syntax.isComma(i + 1) ? i + 2 : i + 1;
            int subject = phrases.endFrom(next, said.last());
            boolean main = inside
                    && opensSentence(cue, learned.sentence())
                    && subject >= next
                    && (syntax.isVerb(subject + 1) || syntax.is(subject + 1, "("));
            boolean scene = inside && i + 1 == next && syntax.quotedAt(said.first()) && syntax.has(next, Grammar.SUB);
            if (main || scene || isNextCue(next, cues)) {
                Draft cut = learned.saying(List.of(new Range(said.first(), i)));
                return main && cut.source().isEmpty() ? cut.by(Optional.of(new Range(next, subject))) : cut;
            }
        }
        return learned;
    }

    /** "After saying", "a day after telling": no subject and no verb before it. */
    private boolean opensSentence(Cue cue, int sentence) {
        int first = syntax.sentences().get(sentence).range().first();
        int at = cue.words().first();
        boolean opens = at > first && syntax.isIng(at) && syntax.has(at - 1, Grammar.SUB | Grammar.PREP);
        for (int i = first; opens && i < at; i++) {
            opens = !syntax.isVerb(i) && !syntax.has(i, Grammar.SUBJ) && !syntax.quotedAt(i);
        }
        return opens;
    }

    private boolean isNextCue(int from, List<Cue> cues) {
        int i = syntax.has(from, Grammar.CC) ? from + 1 : from;
        int stop = i + ADVERBS;
        while (i < stop && syntax.isAdverb(i)) {
            i++;
        }
        int at = i;
        return cues.stream()
                .anyMatch(c -> c.mood() == Cue.Mood.FINITE
                        && c.entry().act() == Attribution.Act.SPEECH
                        && c.words().first() <= at
                        && c.verb() >= at
                        && c.words().first() >= from);
    }

    /** "ordered them twice since May to leave": what was ordered is the clause, not who and when. */
    private Draft order(Draft learned, Draft rule) {
        Range ruled = rule.content().get(0);
        Range read = learned.content().get(0);
        boolean cut = rule.content().size() == 1
                && learned.content().size() == 1
                && syntax.is(ruled.first(), "to")
                && read.first() < ruled.first()
                && read.last() == ruled.last();
        return cut ? learned.saying(rule.content()) : learned;
    }

    /**
     * Of a participle and of "according to" the rules know the source as well as the model does, and they know more forms:
     * "marches of dockers chanting", where the dockers chant.
     */
    private static Draft speaker(Draft learned, Draft rule) {
        Cue.Mood mood = rule.cue().orElseThrow().mood();
        boolean known = mood == Cue.Mood.PARTICIPLE || mood == Cue.Mood.PREPOSITION;
        return known && rule.source().isPresent() ? learned.by(rule.source()) : learned;
    }
}
