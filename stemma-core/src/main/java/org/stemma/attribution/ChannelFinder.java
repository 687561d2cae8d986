package org.stemma.attribution;

import java.util.Optional;
import java.util.Set;
import org.stemma.text.WordTable;

/** Finds the road by which words reached the outlet: a website, a statement, an interview, an agency, state TV. */
final class ChannelFinder {
    private static final int REACH = 30;
    private static final int LONGEST = 3;

    private static final WordTable TABLE = WordTable.beside(ChannelFinder.class, "channels.tsv");
    private static final Set<String> MEDIUM = TABLE.words("medium");
    private static final Set<String> OCCASION = TABLE.words("occasion");
    private static final Set<String> NETWORK = TABLE.words("network");
    private static final Set<String> PAPER = TABLE.words("paper");
    private static final Set<String> OUTLET = TABLE.words("outlet");
    private static final Set<String> LISTENER = TABLE.words("listener");
    private static final Set<String> VERB = TABLE.words("verb");
    private static final Set<String> PLACE = TABLE.words("place");
    private static final Set<String> CARRIER = TABLE.words("carrier");

    private final Syntax syntax;
    private final NounPhrases phrases;

    ChannelFinder(Syntax syntax) {
        this.syntax = syntax;
        this.phrases = new NounPhrases(syntax);
    }

    /** The channel that the draft's own sentence names, cut to the phrase that a reader needs. */
    Optional<Range> find(Draft d) {
        return road(d).map(this::cut);
    }

    /**
     * Without its relative clause ({@code his letter, which we have seen}), and of an occasion without its place and time
     * ({@code a speech at a rally}).
     */
    private Range cut(Range r) {
        boolean occasion = OCCASION.contains(syntax.word(headOf(r)));
        int words = 0;
        int end = r.first();
        for (int i = r.first(); i <= r.last(); i++) {
            boolean clause = !syntax.quotedAt(i)
                    && (syntax.isComma(i) || syntax.has(i, Grammar.WH) || syntax.is(i, "(") || syntax.is(i, "that"));
            boolean place = occasion && PLACE.contains(syntax.word(i));
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
        if (d.cue().isEmpty() || !d.isSpeech() || d.channel().isPresent()) {
            return d.channel();
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
        if (found.isEmpty() && VERB.contains(syntax.word(cue.verb()))) {
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
        int head = headOf(source);
        String w = syntax.word(head);
        boolean state = CARRIER.contains(w) && !syntax.startsUpper(head);
        boolean road = MEDIUM.contains(w) || PAPER.contains(w) || state;
        return road ? Optional.of(source) : Optional.empty();
    }

    /** "a blogger on the site River Watch said": the road stands in the source. */
    private Optional<Range> within(Range source) {
        for (int i = source.first() + 1; i < source.last(); i++) {
            if (syntax.is(i, "on") || syntax.is(i, "in")) {
                Optional<Range> road = prepositional(i, source);
                if (road.isPresent()) {
                    return road;
                }
            }
        }
        return Optional.empty();
    }

    /** A house that carries others' words: an agency, a newspaper, state TV. */
    boolean isCarrier(Range source) {
        int head = headOf(source);
        String w = syntax.word(head);
        boolean named = syntax.startsUpper(head) && (isNamedRoad(head) || OUTLET.contains(w));
        return named || CARRIER.contains(w);
    }

    /** A paper that somebody wrote, not a house that prints: "the statement". */
    boolean isPaper(Range source) {
        return PAPER.contains(syntax.word(headOf(source)));
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
        for (int i = first; i <= last; i++) {
            String w = syntax.word(i);
            if (LISTENER.contains(w) || syntax.startsUpper(i) && (isNamedRoad(i) || OUTLET.contains(w))) {
                return Optional.of(r);
            }
        }
        return Optional.empty();
    }

    private static boolean startsContent(Draft d, int i) {
        return d.content().stream().anyMatch(r -> r.contains(i));
    }

    /** A network's name; {@code Khamenei.ir}, {@code FoxNews.com}. */
    private boolean isNamedRoad(int i) {
        return NETWORK.contains(syntax.word(i)) || isDomain(i) || isStation(i);
    }

    /** Call letters of an American station: {@code WLWT}. */
    private boolean isStation(int i) {
        String w = syntax.tokens().text(i);
        boolean letters = w.length() == 4 && (w.charAt(0) == 'W' || w.charAt(0) == 'K');
        return letters && w.chars().allMatch(Character::isUpperCase);
    }

    private boolean isDomain(int i) {
        return syntax.is(i + 1, ".")
                && syntax.isWord(i + 2)
                && i + 2 < syntax.size()
                && syntax.tokens().end(i) == syntax.tokens().start(i + 1)
                && syntax.tokens().end(i + 1) == syntax.tokens().start(i + 2)
                && !syntax.startsUpper(i + 2);
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
        return np.filter(r -> isRoad(headOf(r)));
    }

    /** Whether the head of a phrase is a road: a statement, a post, a website. */
    boolean isRoadWord(Range np) {
        return isRoad(headOf(np));
    }

    private boolean isRoad(int i) {
        String w = syntax.word(i);
        return MEDIUM.contains(w)
                || OCCASION.contains(w)
                || isNamedRoad(i) && syntax.startsUpper(i)
                || OUTLET.contains(w) && syntax.startsUpper(i);
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
            if (inContent) {
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
        return isDomain(r.last()) ? new Range(r.first(), r.last() + 2) : r;
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

    /** Behind "to", "by", "from", "with" only what is plainly a road. */
    private boolean isWideRoad(int k) {
        String w = syntax.word(k);
        return syntax.startsUpper(k) && (isNamedRoad(k) || OUTLET.contains(w))
                || LISTENER.contains(w)
                || syntax.is(k, "phone")
                || syntax.is(k, "telephone")
                || syntax.is(k, "email")
                || syntax.is(k, "letter")
                || syntax.is(k, "site");
    }

    /** A preposition and a noun phrase that is a road. */
    private Optional<Range> prepositional(int i, Range sentence) {
        boolean preposition = switch (syntax.word(i)) {
            case "in", "on", "via", "through", "during", "at", "by", "over", "to", "from", "with" -> true;
            default -> false;
        };
        if (!preposition || i >= sentence.last() || syntax.quotedAt(i)) {
            return Optional.empty();
        }
        int first = i + 1;
        if (syntax.quotedAt(first)) {
            Range q = syntax.quotationRange(syntax.quotationOf(first));
            boolean show = q.length() <= 9 && (syntax.is(i, "on") || syntax.is(i, "in"));
            return show ? Optional.of(q) : Optional.empty();
        }
        int last = phrases.endFrom(first, sentence.last());
        if (last < first) {
            return Optional.empty();
        }
        Range r = domain(new Range(first, last));
        boolean wide = syntax.is(i, "to") || syntax.is(i, "by") || syntax.is(i, "from") || syntax.is(i, "with");
        for (int k = first; k <= headOf(r); k++) {
            if (wide ? isWideRoad(k) : isRoad(k)) {
                return Optional.of(r);
            }
        }
        return Optional.empty();
    }
}
