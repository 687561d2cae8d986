package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.text.FeatureRows;
import org.stemma.text.Labeller;

/**
 * Reads the attributions of an outer sentence by the learned model, with what the rules find as its advice.
 *
 * <p>Three looks: where cues may stand, more places than do; what was said, for each of them, or that nothing was; who
 * said it. Then the likeliest readings are kept that do not contradict each other.
 */
final class LearnedReader {
    // What a reading must reach to be kept: less when it holds a quotation, for marks are seldom there for nothing.
    private static final double LEAST = 0.35;
    private static final double LEAST_QUOTED = 0.3;
    // Only the outermost attribution is kept, when it is as likely as this.
    private static final double OUTER = 0.6;
    private static final double SURE = 0.7;
    private static final double SOURCED = 0.15;
    private static final double NUDGE = 0.25;
    private static final int NUDGES = 16;
    // "as she put it": seldom learned, and never anything else.
    private static final String PUT = "put it";
    private static final boolean[] ANY = {false, true, true};
    private static final byte[] UNKNOWN = {};

    private final Syntax syntax;
    private final SentenceReader rules;
    private final Units units;
    private final CueCandidates candidates;
    private final Labeller.Reading contents;
    private final Labeller.Reading sources;
    private final FeatureRows rows = new FeatureRows();
    private final RoleFeatures features;
    private final OwnReading own;
    private final SourceEdges edges;
    private final ChannelFinder roads;

    /** One reading of one cue. */
    private record Found(Draft draft, Range cue, double chance) {}

    LearnedReader(Syntax syntax, SentenceReader rules, AttributionModel model) {
        this.syntax = syntax;
        this.rules = rules;
        this.units = new Units(syntax);
        this.candidates = new CueCandidates(model.cues(), CueCandidates.LEAST);
        this.contents = model.contents().reading();
        this.sources = model.sources().reading();
        this.features = new RoleFeatures(units, rows);
        this.roads = rules.roads();
        this.edges = new SourceEdges(syntax, rules.sources(), roads);
        this.own = new OwnReading(syntax, rules.contents(), rules.roads());
    }

    /** The sentence's attributions in order; none lies inside another's content. */
    List<Draft> read(int index) {
        List<Cue> cues = rules.cues(index);
        List<Draft> advice = rules.read(index, cues);
        units.read(syntax.sentences().get(index).range());
        List<Found> found = new ArrayList<>();
        for (CueCandidates.Candidate c : candidates.find(units, advice, cues)) {
            found(index, c, cues, advice).ifPresent(found::add);
        }
        found.removeIf(f -> isRoad(f, advice));
        List<Draft> out = new ArrayList<>();
        // "Reuters reported that X said": who passed it on is the road. The model has learned to take the outermost.
        advice.stream().filter(d -> d.channel().isPresent()).forEach(out::add);
        advice.stream()
                .filter(d -> d.channel().isEmpty() && isSignedClause(d, index))
                .forEach(d -> out.add(signed(d, found)));
        found.sort(Comparator.comparingDouble((Found f) -> -f.chance())
                .thenComparingInt(f -> f.cue().first()));
        for (Found f : found) {
            if (out.stream().noneMatch(d -> meets(d, f.draft())) && isOutermost(f, found)) {
                out.add(f.draft());
            }
        }
        out.replaceAll(d -> widened(d, advice, out));
        out.sort(Comparator.comparingInt(d -> d.extent().first()));
        return out;
    }

    /** {@code The lock holds back the spring flood, said the mayor.}: no word of it can belong to anything else. */
    private boolean isSignedClause(Draft rule, int index) {
        Range sentence = syntax.sentences().get(index).range();
        Range said = rule.content().get(0);
        return rule.cue()
                .filter(c -> c.mood() == Cue.Mood.FINITE
                        && rule.content().size() == 1
                        && said.first() == sentence.first()
                        && said.last() < c.words().first()
                        && rule.source()
                                .filter(r -> r.first() > c.last() && r.last() >= sentence.last() - 1)
                                .filter(r -> c.entry().lemma().equals("say") || rules.isSigned(c, r))
                                .isPresent())
                .isPresent();
    }

    /** A signed clause by whom the model knows to have signed it: it knows better where their name ends. */
    private static Draft signed(Draft rule, List<Found> found) {
        int cue = rule.cue().orElseThrow().last();
        return found.stream()
                .map(Found::draft)
                .filter(d -> d.cue().equals(rule.cue())
                        && d.source().filter(r -> r.first() > cue).isPresent())
                .findFirst()
                .map(d -> d.saying(rule.content()))
                .orElse(rule);
    }

    /**
     * What the rules read for the same cue, where they read all of this and a quotation more that nobody else says: marks
     * are seldom there for nothing, and the likeliest labelling is often too short.
     */
    private Draft widened(Draft learned, List<Draft> advice, List<Draft> all) {
        for (Draft rule : advice) {
            boolean same = learned.cue().isPresent() && rule.cue().equals(learned.cue());
            if (same && rule.content().size() == 1 && goesOn(learned, rule.extent())) {
                boolean free = all.stream().noneMatch(d -> d != learned && meets(rule, d));
                if (free && (quotations(rule) > quotations(learned) || isCut(learned, rule.extent()))) {
                    return learned.saying(rule.content());
                }
            }
        }
        return learned;
    }

    /** {@code to wait, as well as to pay more}: two infinitives, of which the first was read; or the first half of a bracket. */
    private boolean isCut(Draft learned, Range whole) {
        Range read = learned.extent();
        int next = read.last() + 1;
        int second = syntax.is(next + 1, "as") ? next + 4 : next + 2;
        return inBracket(read)
                || read.first() == whole.first()
                        && next <= whole.last()
                        && syntax.is(read.first(), "to")
                        && syntax.isComma(next)
                        && syntax.is(second, "to");
    }

    private boolean inBracket(Range read) {
        int open = 0;
        for (int i = read.first(); i <= read.last() && open >= 0; i++) {
            open += syntax.is(i, "(") ? 1 : syntax.is(i, ")") ? -1 : 0;
        }
        return open != 0;
    }

    /** Whether one clause runs from what was read to the end of the range, or two that are joined. */
    private boolean goesOn(Draft learned, Range whole) {
        Cue cue = learned.cue().orElseThrow();
        Range read = learned.extent();
        CueEntry entry = cue.entry();
        boolean clause = (entry.takesClause() || entry.takes('i'))
                && entry.act() == Attribution.Act.SPEECH
                && cue.mood() == Cue.Mood.FINITE;
        if (!clause || !whole.contains(read)) {
            return false;
        }
        if (read.first() < cue.words().first()) {
            return read.last() == whole.last() && syntax.quotedAt(read.first()) && !TitleCase.is(syntax, read);
        }
        int next = read.last() + 1;
        if (inBracket(read)) {
            return read.first() == whole.first() || read.last() == whole.last();
        }
        boolean joined = syntax.has(next + 1, Grammar.CC) || syntax.is(next + 1, "as") && syntax.is(next + 2, "well");
        boolean subject =
                !syntax.hasVerb(read) && !syntax.has(next + 1, Grammar.PREP | Grammar.SUB) && !syntax.isIng(next + 1);
        return read.first() == whole.first() && syntax.isComma(next) && (joined || subject);
    }

    private int quotations(Draft d) {
        int n = 0;
        for (Range r : d.content()) {
            for (int u = units.at(r.first()); u <= units.at(r.last()); u++) {
                n += units.isQuotation(u) ? 1 : 0;
            }
        }
        return n;
    }

    /** {@code "...," he said in a speech, according to his website}: the website is the road, and he the speaker. */
    private boolean isRoad(Found f, List<Draft> advice) {
        Optional<Range> source = f.draft().source();
        boolean preposition = f.draft().cue().orElseThrow().mood() == Cue.Mood.PREPOSITION;
        return source.isPresent()
                && roads.passesOn(source.get())
                && advice.stream().anyMatch(d -> isSaidBy(d, f, preposition));
    }

    /** Whether the rules know who said what this one only passes on. */
    private static boolean isSaidBy(Draft rule, Found f, boolean preposition) {
        boolean another = rule.cue().filter(c -> !c.words().overlaps(f.cue())).isPresent();
        boolean within = rule.cue().filter(c -> holds(f.draft(), c.words())).isPresent();
        return another && rule.isSpeech() && rule.source().isPresent() && (preposition || within);
    }

    private static boolean isOutermost(Found f, List<Found> found) {
        for (Found o : found) {
            if (o != f && o.chance() >= OUTER && holds(o.draft(), f.cue()) && !holds(f.draft(), o.cue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Draft d, Range cue) {
        return d.content().stream().anyMatch(r -> r.contains(cue));
    }

    /** Whether the contents overlap, or the second one's cue stands in what the first one says. */
    private static boolean meets(Draft a, Draft b) {
        for (Range x : a.content()) {
            boolean overlap = b.content().stream().anyMatch(x::overlaps);
            if (overlap || b.cue().isPresent() && x.contains(b.cue().get().words())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Found> found(int index, CueCandidates.Candidate c, List<Cue> cues, List<Draft> advice) {
        features.write(c, candidates.steps(), advice, UNKNOWN, List.of());
        contents.read(rows);
        double chance = 1 - contents.chanceWithout(ANY);
        Range words = units.range(c.from(), c.to());
        if (rules.isAnotherVerb(words)) {
            return Optional.empty();
        }
        if (chance < LEAST_QUOTED) {
            return byRule(words, c.chance(), advice);
        }
        byte[] said = best(contents).clone();
        List<Range> content = ranges(said);
        Attribution.Kind kind = kind(said);
        boolean quoted = kind != Attribution.Kind.INDIRECT;
        if (content.isEmpty() || chance < (quoted ? LEAST_QUOTED : LEAST)) {
            return byRule(words, c.chance(), advice);
        }
        Cue cue = cue(words, cues, quoted);
        Range sentence = syntax.sentences().get(index).range();
        List<Optional<Range>> places = places(rules.sources(), cue, sentence);
        features.write(c, candidates.steps(), advice, said, places);
        sources.read(rows);
        byte[] who = 1 - sources.chanceWithout(ANY) > SOURCED ? best(sources) : sources.best();
        Optional<Range> source = ranges(who).stream().findFirst().map(r -> edges.finish(r, cue, sentence));
        Draft draft = new Draft(
                index,
                content,
                source,
                Optional.of(cue),
                Optional.empty(),
                Draft.Ground.CUE,
                Confidence.of(chance, kind),
                Optional.empty());
        return own.of(draft, advice, cues).map(d -> new Found(d, words, chance));
    }

    /** The draft of the rules for the same cue, where the labellers are sure of the cue and unsure of what was said. */
    private Optional<Found> byRule(Range words, double likely, List<Draft> advice) {
        return advice.stream()
                .filter(d -> d.isSpeech()
                        && d.cue().filter(c -> c.words().overlaps(words)).isPresent())
                .findFirst()
                .filter(d ->
                        likely >= SURE || d.cue().orElseThrow().entry().lemma().equals(PUT))
                .map(d -> new Found(d, words, LEAST));
    }

    private Attribution.Kind kind(byte[] said) {
        int quotations = 0;
        int others = 0;
        for (int i = 0; i < units.size(); i++) {
            if (said[i] != Labels.OUT) {
                quotations += units.isQuotation(i) ? 1 : 0;
                others += units.isQuotation(i) ? 0 : 1;
            }
        }
        return quotations == 0
                ? Attribution.Kind.INDIRECT
                : others == 0 ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
    }

    /**
     * Where the rules would look for the source of a cue, whatever its content: before it, behind it, and the subject of
     * its sentence.
     */
    static List<Optional<Range>> places(SourceFinder finder, Cue cue, Range sentence) {
        return List.of(
                finder.before(cue, sentence),
                finder.after(cue.last(), sentence),
                finder.subject(sentence, cue.words().first()));
    }

    /** The best labelling that labels something: the likeliest beginning among many unlikely ones. */
    private byte[] best(Labeller.Reading reading) {
        byte[] labels = reading.best();
        for (int k = 0; k < NUDGES && ranges(labels).isEmpty(); k++) {
            reading.favour(Labels.BEGIN, NUDGE);
            labels = reading.best();
        }
        return labels;
    }

    private List<Range> ranges(byte[] labels) {
        List<Range> out = new ArrayList<>();
        int n = units.size();
        for (int i = 0; i < n; i++) {
            if (labels[i] == Labels.BEGIN) {
                int to = i;
                while (to + 1 < n && labels[to + 1] == Labels.INSIDE) {
                    to++;
                }
                out.add(units.range(i, to));
            }
        }
        return out;
    }

    private Cue cue(Range words, List<Cue> cues, boolean quoted) {
        return cue(syntax, words, cues, quoted ? Attribution.Act.SPEECH : Attribution.Act.ATTITUDE);
    }

    /** The cue as the rules know it; else what the lexicon knows of one of its words; else one of the act given. */
    static Cue cue(Syntax syntax, Range words, List<Cue> cues, Attribution.Act otherwise) {
        for (Cue c : cues) {
            if (c.words().overlaps(words)) {
                return c;
            }
        }
        for (int i = words.last(); i >= words.first(); i--) {
            List<CueLexicon.Inflected> forms = CueLexicon.SHIPPED.at(syntax.word(i));
            if (!forms.isEmpty()) {
                return new Cue(words, i, forms.get(0).entry(), Cue.Mood.FINITE);
            }
        }
        CueEntry unknown = new CueEntry(syntax.word(words.last()), otherwise, "", List.of());
        return new Cue(words, words.last(), unknown, Cue.Mood.FINITE);
    }
}
