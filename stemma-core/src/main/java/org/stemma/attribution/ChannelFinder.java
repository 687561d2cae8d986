package org.stemma.attribution;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Outlet;

/** Finds the road by which words reached the outlet: a website, a statement, an interview, an agency, state TV. */
final class ChannelFinder {
    private static final int REACH = 30;
    private static final int LONGEST = 3;
    private static final int MODIFIERS = 6;

    private final Syntax syntax;
    private final NounPhrases phrases;
    private final Roads roads;
    // "told Channel Nine's Ann Lee", and from then on "told Lee".
    private final Set<String> interviewers = new HashSet<>();

    ChannelFinder(Syntax syntax) {
        this(syntax, Optional.empty());
    }

    /** The outlet's own name is a channel, too: who is told in its pages. */
    ChannelFinder(Syntax syntax, Optional<Outlet> outlet) {
        this.syntax = syntax;
        this.phrases = new NounPhrases(syntax);
        this.roads = new Roads(syntax, outlet);
    }

    /** The channel next to the speaker that the draft's own sentence names, cut to the phrase that a reader needs. */
    Optional<Range> find(Draft d) {
        return road(d).or(() -> d.ruled().flatMap(r -> road(d.by(Optional.of(r)))))
                .map(this::cut);
    }

    /** Who passed it on from there, if the sentence says so: {@code state TV quoted him as saying}, {@code , Reuters reported}. */
    Optional<Range> carrier(Draft d) {
        if (d.channel().isPresent() || d.cue().isEmpty() || !d.isSpeech()) {
            return d.channel();
        }
        return credited(d).or(() -> reported(d));
    }

    /** The road that opens a sentence in which nobody is said to say anything: {@code In his statement, Brandt did not}. */
    Optional<Range> opening(int sentence) {
        Range r = syntax.sentences().get(sentence).range();
        return prepositional(r.first(), r).map(this::cut).filter(x -> !roads.isEvent(headOf(x)));
    }

    /** The range as one stage of a road. */
    Channel channel(Range r) {
        return new Channel(syntax.span(r), roads.type(r));
    }

    /** {@code "...", Ann Lee said, Reuters reported}: a tag that ends the sentence. */
    private Optional<Range> credited(Draft d) {
        int end = Math.max(d.extent().last(), d.cue().map(Cue::last).orElse(0));
        end = Math.max(end, d.source().map(Range::last).orElse(0));
        Range sentence = syntax.sentences().get(d.sentence()).range();
        for (int comma = end; comma < Math.min(sentence.last(), end + REACH) && !syntax.quotedAt(comma + 1); comma++) {
            int last = syntax.isComma(comma) ? phrases.endFrom(comma + 1, sentence.last()) : comma;
            boolean tag = last > comma && Roads.isReport(syntax.word(last + 1));
            if (tag && isCarrier(new Range(comma + 1, last))) {
                return Optional.of(new Range(comma + 1, last));
            }
        }
        return Optional.empty();
    }

    /** {@code Reuters reported that Ann Lee had said}. */
    private Optional<Range> reported(Draft d) {
        if (d.source().isEmpty()) {
            return Optional.empty();
        }
        int i = d.source().get().first() - 1;
        i = i >= 0 && syntax.has(i, Grammar.THAT) ? i - 1 : i;
        Range sentence = syntax.sentences().get(d.sentence()).range();
        if (i <= sentence.first() || !Roads.isReport(syntax.word(i)) || syntax.quotedAt(i)) {
            return Optional.empty();
        }
        return phrases.endingAt(i - 1, sentence.first()).filter(this::isCarrier);
    }

    /**
     * Without its relative clause ({@code his letter, which we have seen}), and of an occasion without its place and time
     * ({@code a speech at a rally}).
     */
    private Range cut(Range r) {
        boolean occasion = roads.isOccasion(headOf(r));
        int words = 0;
        int end = r.first();
        for (int i = r.first(); i <= r.last(); i++) {
            boolean clause = !syntax.quotedAt(i)
                    && (syntax.isComma(i) || syntax.has(i, Grammar.WH) || syntax.is(i, "(") || syntax.is(i, "that"));
            boolean place = occasion && Roads.leadsToPlace(syntax.word(i));
            boolean far = words >= LONGEST && syntax.has(i, Grammar.PREP);
            if (i > r.first() && (clause || place || far)) {
                break;
            }
            words += syntax.isWord(i) ? 1 : 0;
            end = i;
        }
        return new Range(r.first(), end);
    }

    private Optional<Range> road(Draft d) {
        if (d.cue().isEmpty() || !d.isSpeech()) {
            return Optional.empty();
        }
        Cue cue = d.cue().get();
        Range sentence = sentenceOf(cue);
        Optional<Range> found = quotedBy(cue);
        if (found.isEmpty()) {
            found = d.source().flatMap(this::ofSource);
        }
        if (found.isEmpty()) {
            found = d.source().flatMap(this::within);
        }
        if (found.isEmpty()) {
            found = recipient(cue, d, sentence);
        }
        if (found.isEmpty()) {
            found = document(cue, sentence);
        }
        if (found.isEmpty()) {
            found = behind(cue, d, sentence);
        }
        if (found.isEmpty()) {
            found = ahead(cue, d, sentence);
        }
        if (found.isEmpty()) {
            found = between(cue, d);
        }
        if (found.isEmpty()) {
            found = accordingAhead(d, sentence);
        }
        if (found.isEmpty() && Roads.isVerb(syntax.word(cue.verb()))) {
            found = Optional.of(new Range(cue.verb(), cue.verb()));
        }
        return found;
    }

    private Range sentenceOf(Cue cue) {
        int lo = 0;
        int hi = syntax.sentences().size() - 1;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (syntax.sentences().get(mid).range().last() < cue.verb()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return syntax.sentences().get(lo).range();
    }

    /** "was quoted by state TV as saying". */
    private Optional<Range> quotedBy(Cue cue) {
        if (cue.mood() != Cue.Mood.QUOTED) {
            return Optional.empty();
        }
        for (int i = cue.verb() + 1; i < cue.last(); i++) {
            if (syntax.is(i, "by") || syntax.is(i, "in")) {
                int last = Math.min(cue.last() - 1, phrases.endFrom(i + 1, cue.last() - 1));
                return last > i ? Optional.of(new Range(i + 1, last)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "his Twitter account said", "state media reported", "the statement said": the source is the road. */
    Optional<Range> ofSource(Range source) {
        return roads.isWriting(headOf(source)) ? Optional.of(source) : Optional.empty();
    }

    /** "a blogger on the site River Watch said": the road stands in the source. */
    private Optional<Range> within(Range source) {
        for (int i = source.first() + 1; i < source.last(); i++) {
            if (syntax.is(i, "on") || syntax.is(i, "in")) {
                Optional<Range> road = prepositional(i, source);
                if (road.isPresent() && roads.holdsMedium(road.get())) {
                    return road;
                }
            }
        }
        return Optional.empty();
    }

    /** A house, a paper or a medium: what passes on what somebody else said. */
    boolean passesOn(Range source) {
        int head = headOf(source);
        boolean theirs = head > source.first() && Roads.isReport(syntax.word(head)) && roads.isHouse(head - 1);
        return theirs || roads.isCarrier(head) || roads.isPaper(head) || roads.isRoad(head);
    }

    /** A house that carries others' words: an agency, a newspaper, state TV. */
    boolean isCarrier(Range source) {
        return roads.isCarrier(headOf(source));
    }

    /** A paper that somebody wrote, not a house that prints: "the statement". */
    boolean isPaper(Range source) {
        return roads.isPaper(headOf(source));
    }

    /** The last word before a comma, a preposition or a relative pronoun. */
    int headOf(Range np) {
        int head = np.first();
        for (int i = np.first(); i <= np.last(); i++) {
            boolean stop = syntax.isComma(i)
                    || syntax.has(i, Grammar.PREP) && i > np.first()
                    || syntax.has(i, Grammar.WH)
                    || syntax.is(i, "(");
            if (stop) {
                break;
            }
            if (i > np.first() && syntax.is(i + 1, "by")) {
                break; // "a commentary run by"
            }
            if (syntax.isWord(i) && !syntax.is(i, "'s")) {
                head = i;
            }
        }
        return head;
    }

    /** "told AFP", "told reporters". */
    private Optional<Range> recipient(Cue cue, Draft d, Range sentence) {
        // Who is asked to do something is no road.
        if (!cue.entry().takes('r') || syntax.is(d.content().get(0).first(), "to")) {
            return Optional.empty();
        }
        int first = cue.last() + 1;
        if (first > sentence.last() || syntax.quotedAt(first)) {
            return Optional.empty();
        }
        int last = phrases.endFrom(first, sentence.last());
        if (last < first || startsContent(d, first)) {
            return Optional.empty();
        }
        Range r = new Range(first, last);
        boolean road = roads.isOwn(r) || interviewers.contains(syntax.word(last));
        for (int i = first; i <= last; i++) {
            road |= roads.isListener(i) || roads.isHouse(i);
        }
        if (road && last > first && syntax.isNamed(last) && !roads.isHouse(last)) {
            interviewers.add(syntax.word(last));
        }
        return road ? Optional.of(r) : Optional.empty();
    }

    private static boolean startsContent(Draft d, int i) {
        return d.content().stream().anyMatch(r -> r.contains(i));
    }

    /** "issued a statement saying", "in a letter that says": the words before the cue. */
    private Optional<Range> document(Cue cue, Range sentence) {
        int p = cue.words().first() - 1;
        while (p > sentence.first()
                && (syntax.isComma(p) || syntax.has(p, Grammar.DAY | Grammar.THAT | Grammar.TIME | Grammar.PREP))) {
            p--;
        }
        boolean near =
                cue.mood() == Cue.Mood.PARTICIPLE || syntax.has(cue.words().first() - 1, Grammar.THAT);
        if (!near || p < sentence.first() || syntax.quotedAt(p)) {
            return Optional.empty();
        }
        Optional<Range> np = phrases.endingAt(p, sentence.first());
        return np.filter(r -> roads.isRoad(headOf(r)) && !roads.isEvent(headOf(r)));
    }

    /** Whether the head of a phrase is a road: a statement, a post, a website. */
    boolean isRoadWord(Range np) {
        return roads.isRoad(headOf(np));
    }

    /** Behind the cue, or behind the source of an inverted one: "said in a statement", ", according to his website". */
    private Optional<Range> behind(Cue cue, Draft d, Range sentence) {
        int from = cue.last() + 1;
        if (d.source().isPresent() && d.source().get().first() > cue.last()) {
            from = d.source().get().last() + 1;
        }
        for (int i = from; i <= Math.min(sentence.last(), from + REACH); i++) {
            if (syntax.is(i, "according") && syntax.is(i + 1, "to")) {
                int last = phrases.endFrom(i + 2, sentence.last());
                return last > i + 1 ? Optional.of(domain(new Range(i + 2, last))) : Optional.empty();
            }
        }
        for (int i = from; i <= Math.min(sentence.last(), from + REACH); i++) {
            boolean inContent = startsContent(d, i);
            if (inContent && i > from + 1 || syntax.quotedAt(i) && inContent) {
                break;
            }
            if (inContent || syntax.has(i, Grammar.WH) && i > from) {
                return Optional.empty();
            }
            Optional<Range> road = prepositional(i, sentence);
            if (road.isPresent()) {
                return road;
            }
        }
        return Optional.empty();
    }

    private Range domain(Range r) {
        return roads.isDomain(r.last()) ? new Range(r.first(), r.last() + 2) : r;
    }

    /** Before the source: "In a statement, X said", "Speaking on "The Hour", X said". */
    private Optional<Range> ahead(Cue cue, Draft d, Range sentence) {
        int to = Math.min(cue.words().first(), d.source().map(Range::first).orElse(sentence.last())) - 1;
        for (int i = sentence.first(); i <= Math.min(to, sentence.first() + REACH); i++) {
            if (startsContent(d, i)) {
                break;
            }
            Optional<Range> road = prepositional(i, sentence);
            if (road.isPresent() && road.get().last() <= to) {
                return road;
            }
        }
        return Optional.empty();
    }

    /** {@code Ann Lee joked about it on Twitter, asking}: between a participle and whom it leans on. */
    private Optional<Range> between(Cue cue, Draft d) {
        if (cue.mood() != Cue.Mood.PARTICIPLE || d.source().isEmpty()) {
            return Optional.empty();
        }
        int to = cue.words().first() - 1;
        int from = Math.max(d.source().get().last() + 1, to - REACH);
        for (int i = from; i < to; i++) {
            Optional<Range> road = prepositional(i, new Range(i, to));
            if (road.isPresent()) {
                return road;
            }
        }
        return Optional.empty();
    }

    /** {@code According to the Daily Harbour, the mayor said}. */
    private Optional<Range> accordingAhead(Draft d, Range sentence) {
        int first = sentence.first() + 2;
        boolean opens = syntax.is(sentence.first(), "according") && syntax.is(sentence.first() + 1, "to");
        if (!opens || d.source().isEmpty() || d.source().get().first() <= first) {
            return Optional.empty();
        }
        int last = phrases.endFrom(
                first, Math.min(sentence.last(), d.source().get().first() - 1));
        return last < first ? Optional.empty() : Optional.of(domain(new Range(first, last)));
    }

    /** A preposition and a noun phrase that is a road which it leads to. */
    private Optional<Range> prepositional(int i, Range sentence) {
        Roads.Lead lead = Roads.lead(syntax.word(i));
        if (lead == Roads.Lead.NOWHERE || i >= sentence.last() || syntax.quotedAt(i)) {
            return Optional.empty();
        }
        int first = i + 1;
        if (syntax.quotedAt(first)) {
            Range q = syntax.quotationRange(syntax.quotationOf(first));
            boolean show = q.length() <= 9 && (syntax.is(i, "on") || syntax.is(i, "in"));
            return show ? Optional.of(q) : Optional.empty();
        }
        int last = phrases.endFrom(first, sentence.last());
        if (last >= first) {
            Range r = domain(new Range(first, last));
            for (int k = first; k <= headOf(r); k++) {
                if (roads.isReached(lead, k, k == headOf(r)) && !roads.isBare(r)) {
                    return Optional.of(r);
                }
            }
        }
        return determined(first, sentence, lead);
    }

    /** {@code a nationally televised briefing}: an article and a few words that no noun phrase should hold, then the road. */
    private Optional<Range> determined(int first, Range sentence, Roads.Lead lead) {
        if (!syntax.has(first, Grammar.DET | Grammar.POSS)) {
            return Optional.empty();
        }
        for (int k = first + 1; k <= Math.min(sentence.last(), first + MODIFIERS); k++) {
            boolean stop = !syntax.isWord(k) && !syntax.isNumber(k) && !syntax.isHyphen(k)
                    || syntax.quotedAt(k)
                    || syntax.has(k, Grammar.PREP | Grammar.WH | Grammar.CC | Grammar.DET | Grammar.AUX);
            if (stop) {
                return Optional.empty();
            }
            boolean ends = k == sentence.last()
                    || !syntax.isWord(k + 1)
                    || syntax.has(k + 1, Grammar.PREP | Grammar.THAT | Grammar.WH);
            if (ends && roads.isReached(lead, k, true)) {
                return Optional.of(new Range(first, k));
            }
        }
        return Optional.empty();
    }
}
