package org.stemma.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.dossier.BriefPoint.Kind;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.reuse.Copy;
import org.stemma.text.Lexicon;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/** What a story's brief should tell, and which unit tells how much of it. */
final class BriefPoints {
    private static final double HALF = 0.5;
    private static final int SHORT_WORD = 3;
    private static final int RUN = 4;
    private static final double PASSAGE = 7;
    private static final double LONE_PASSAGE = 0.6;
    private static final double LIKE = 0.35;
    private static final double LEAD = 15;

    /** The sentences of an article that may say what happened. */
    private static final int OPENING = 3;

    private static final Set<String> SMALL_WORDS = smallWords();

    private final Dossier dossier;
    private final List<BriefPoint> points = new ArrayList<>();
    private final List<BriefUnit> units = new ArrayList<>();
    private final List<Map<Integer, Double>> values = new ArrayList<>();
    private final List<Set<String>> plain = new ArrayList<>();
    private final Map<String, Integer> firstUnit = new HashMap<>();
    private final Map<String, Integer> endUnit = new HashMap<>();
    private final Map<String, Integer> lineageOf = new HashMap<>();
    private final Map<String, Findings> byId = new HashMap<>();
    private final Set<String> copies = new HashSet<>();
    private int lead = -1;

    BriefPoints(Dossier dossier) {
        this.dossier = dossier;
        for (int l = 0; l < dossier.copyTree().lineages().size(); l++) {
            for (String id : dossier.copyTree().lineages().get(l)) {
                lineageOf.put(id, l);
            }
        }
        dossier.copyTree().copies().stream().map(Copy::to).forEach(copies::add);
        for (int a = 0; a < dossier.findings().size(); a++) {
            Findings f = dossier.findings().get(a);
            byId.put(f.account().id(), f);
            firstUnit.put(f.account().id(), units.size());
            units.addAll(BriefUnit.of(a, f.account().body()));
            endUnit.put(f.account().id(), units.size());
        }
        units.forEach(u -> values.add(new TreeMap<>()));
        utterances();
        figures();
        dates();
        words();
    }

    List<BriefUnit> units() {
        return units;
    }

    List<BriefPoint> points() {
        return points;
    }

    /** What a unit tells: by point, how much of its weight. */
    Map<Integer, Double> of(int unit) {
        return values.get(unit);
    }

    Set<Integer> lineages(Set<String> articles) {
        Set<Integer> out = new TreeSet<>();
        articles.forEach(a -> out.add(lineageOf.getOrDefault(a, -1)));
        return out;
    }

    /** Ids of the articles that tell a point as a stretch of one of them does: of a figure, those with the same value. */
    Set<String> witnesses(BriefPoint point, String article, Span span) {
        if (!point.isFigure()) {
            return point.witnesses();
        }
        for (FigureReading r : dossier.figures().get(point.index()).readings()) {
            if (r.witnesses().stream().anyMatch(w -> w.article().equals(article) && span.contains(w.span()))) {
                Set<String> out = new HashSet<>();
                r.witnesses().forEach(w -> out.add(w.article()));
                return out;
            }
        }
        return Set.of(article);
    }

    /** Of a statement in several passages, each wants its place and has witnesses of its own. */
    private void utterances() {
        for (int i = 0; i < dossier.utterances().size(); i++) {
            CollatedUtterance u = dossier.utterances().get(i);
            Set<String> articles = articles(u.utterance().carriers());
            boolean shared = articles.size() > 1;
            double weight = shared ? shared(u) : single(u.utterance().carriers());
            boolean parted = u.passages().size() > 1;
            Kind kind = parted ? Kind.ACT : shared ? Kind.SHARED_UTTERANCE : Kind.UTTERANCE;
            int act = add(kind, weight, i, articles);
            for (CollatedPassage p : u.passages()) {
                List<Carrier> carriers = p.passage().carriers();
                Set<String> in = articles(carriers);
                boolean common = in.size() > 1;
                double own = common ? PASSAGE : single(carriers);
                int passage = parted ? add(common ? Kind.SHARED_UTTERANCE : Kind.UTTERANCE, own, i, in) : act;
                for (Carrier c : carriers) {
                    double quality = shared ? quality(c, p.text()) : 1;
                    tell(act, c, weight * quality * (shared && !common ? LONE_PASSAGE : 1));
                    if (parted) {
                        tell(passage, c, common ? own * quality : own);
                    }
                }
            }
        }
    }

    private static Set<String> articles(List<Carrier> carriers) {
        return carriers.stream().map(Carrier::article).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Words that reach us through several texts, most of all where they stand in quotation marks in several. */
    private static double shared(CollatedUtterance u) {
        long quoting = u.utterance().carriers().stream()
                .filter(c -> c.attribution().kind() != Attribution.Kind.INDIRECT)
                .map(Carrier::article)
                .distinct()
                .count();
        double carried = 8 + 2 * Math.min(6, u.independent());
        return carried * (quoting > 1 ? 1.25 : quoting > 0 ? 1 : 0.5);
    }

    /** What one article alone reports: speech before documents and attitudes, quotation marks before the reporter's words. */
    private static double single(List<Carrier> carriers) {
        Attribution a = carriers.get(0).attribution();
        double act = a.act() == Attribution.Act.SPEECH ? 2.5 : 1.5;
        return a.kind() == Attribution.Kind.INDIRECT ? act : act + 1;
    }

    /** The best witness is the base text, a quotation before a report, an original before its copies. */
    private double quality(Carrier c, Optional<CriticalText> text) {
        double how = switch (c.attribution().kind()) {
            case DIRECT -> 1;
            case MIXED -> 0.95;
            case INDIRECT -> 0.5;
        };
        boolean base = text.isPresent()
                && text.get().base().siglum().equals(dossier.sigla().get(c.article()));
        return how * (base ? 1 : copies.contains(c.article()) ? 0.85 : 0.95);
    }

    private void tell(int point, Carrier c, double value) {
        int length = c.length();
        for (Span s : c.piece()) {
            for (int unit : unitsOn(c.article(), s)) {
                Span span = units.get(unit).span();
                int common = c.piece().stream().mapToInt(x -> common(x, span)).sum();
                if (common >= HALF * Math.min(length, span.length())) {
                    value(unit, point, value * (0.8 + 0.2 * common / length));
                }
            }
        }
    }

    private static int common(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private void figures() {
        for (int i = 0; i < dossier.figures().size(); i++) {
            Figure f = dossier.figures().get(i);
            // How a name is spelt says nothing of what happened.
            if (f.kind() == Figure.Kind.NAME) {
                continue;
            }
            boolean open = f.status() == Figure.Status.DIFFER || f.status() == Figure.Status.EVOLVES;
            Set<String> articles = new LinkedHashSet<>();
            f.readings().forEach(r -> r.witnesses().forEach(w -> articles.add(w.article())));
            boolean shared = lineages(articles).size() > 1;
            boolean unequal = f.readings().size() > 1;
            double weight = open ? 20 : unequal && shared ? 6 : shared ? 2 : 0.5;
            int point = add(open ? Kind.OPEN_FIGURE : unequal ? Kind.UNEQUAL_FIGURE : Kind.FIGURE, weight, i, articles);
            int newest = f.status() == Figure.Status.EVOLVES ? newest(f) : 0;
            for (int r = 0; r < f.readings().size(); r++) {
                double share = r == newest ? 1 : f.status() == Figure.Status.EVOLVES ? 0.5 : 0.9;
                for (FigureWitness w : f.readings().get(r).witnesses()) {
                    double own = copies.contains(w.article()) ? 0.9 : 1;
                    holds(w.article(), w.span(), point, weight * share * own);
                }
            }
        }
    }

    /** The reading that came up last. */
    private int newest(Figure f) {
        int newest = 0;
        for (int r = 1; r < f.readings().size(); r++) {
            if (first(f.readings().get(r)).isAfter(first(f.readings().get(newest)))) {
                newest = r;
            }
        }
        return newest;
    }

    private Instant first(FigureReading r) {
        return r.witnesses().stream()
                .map(w -> byId.get(w.article()))
                .filter(Objects::nonNull)
                .flatMap(f -> f.account().article().published().stream())
                .map(Published::earliest)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private void dates() {
        for (int i = 0; i < dossier.timeline().size(); i++) {
            TimelineEntry e = dossier.timeline().get(i);
            Set<String> articles = new LinkedHashSet<>();
            e.witnesses().forEach(w -> articles.add(w.article()));
            int point = add(Kind.DATE, e.independent() > 1 ? 2 : 0.5, i, articles);
            for (DateWitness w : e.witnesses()) {
                holds(w.article(), w.timex(), point, points.get(point).weight());
            }
        }
    }

    /** Words that independent texts share tell what the story is about; the opening that has most of them, what happened. */
    private void words() {
        boolean several = dossier.copyTree().lineages().size() > 1;
        // Most runs stand in one text only: no set is made for them.
        Map<String, Integer> firstIn = new HashMap<>();
        Map<String, Set<Integer>> lineages = new TreeMap<>();
        List<Set<String>> wordsOf = new ArrayList<>();
        for (BriefUnit u : units) {
            Set<String> words = words(u, several);
            wordsOf.add(several ? words : Set.of());
            plain.add(words.stream().filter(w -> w.indexOf(' ') < 0).collect(Collectors.toUnmodifiableSet()));
            if (several) {
                int lineage = lineageOf(u);
                for (String w : words) {
                    int first = firstIn.computeIfAbsent(w, k -> lineage);
                    if (first != lineage) {
                        lineages.computeIfAbsent(w, k -> new HashSet<>(Set.of(first)))
                                .add(lineage);
                    }
                }
            }
        }
        Map<String, Integer> pointOf = new HashMap<>();
        double all = dossier.copyTree().lineages().size();
        lineages.forEach((word, in) -> {
            if (in.size() > 1) {
                pointOf.put(word, add(Kind.WORD, weightOf(word) * Math.sqrt(in.size() / all), -1, Set.of()));
            }
        });
        lead = add(Kind.LEAD, LEAD, -1, Set.of());
        double[] central = new double[units.size()];
        double most = 0.01;
        for (int u = 0; u < units.size(); u++) {
            for (String word : wordsOf.get(u)) {
                Integer point = pointOf.get(word);
                if (point != null) {
                    value(u, point, points.get(point).weight());
                    central[u] += points.get(point).weight();
                }
            }
            central[u] /= Math.sqrt(Math.max(120, units.get(u).span().length()));
            if (maySayWhatHappened(u)) {
                most = Math.max(most, central[u]);
            }
        }
        for (int u = 0; u < units.size(); u++) {
            if (maySayWhatHappened(u)) {
                value(
                        u,
                        lead,
                        LEAD * (central[u] / most) * (1 - 0.1 * units.get(u).place()));
            }
        }
    }

    /** True when a unit stands where articles say what happened, and is a sentence. */
    private boolean maySayWhatHappened(int unit) {
        return units.get(unit).place() < OPENING && isWhole(unit);
    }

    /** True when a unit stands directly behind another in their article. */
    boolean follows(int unit, int other) {
        return unit == other + 1
                && units.get(unit).article() == units.get(other).article();
    }

    /** True for a sentence with its full stop, no heading, caption or point of a list. */
    boolean isWhole(int unit) {
        Span span = units.get(unit).span();
        return BriefUnit.isEnd(body(units.get(unit)).text(), span.start(), span.end());
    }

    /** True for the sentence that an article opens with. */
    boolean isOpening(int unit) {
        return units.get(unit).place() == 0 && isWhole(unit);
    }

    /** How well a unit says what happened; 0 for what stands further down its article. */
    double lead(int unit) {
        return values.get(unit).getOrDefault(lead, 0.0);
    }

    /** True when a text of another origin has a sentence that holds much of this one's words: it may say the same. */
    boolean hasLike(int unit) {
        Set<String> own = plain(unit);
        int lineage = lineageOf(units.get(unit));
        for (int u = 0; u < units.size(); u++) {
            if (lineageOf(units.get(u)) != lineage) {
                long common = plain(u).stream().filter(own::contains).count();
                if (common > 1 && common >= LIKE * own.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The telling words of a unit. */
    Set<String> plain(int unit) {
        return plain.get(unit);
    }

    private int lineageOf(BriefUnit u) {
        return lineageOf.getOrDefault(
                dossier.findings().get(u.article()).account().id(), -1);
    }

    private static double weightOf(String words) {
        return words.indexOf(' ') < 0 ? 0.1 : 1.5;
    }

    /**
     * The telling words of a unit, and, if wanted, its runs of four words with two telling ones: shared, they are mostly
     * somebody's.
     */
    private Set<String> words(BriefUnit u, boolean runs) {
        Tokens tokens = body(u).tokens();
        Set<String> out = new LinkedHashSet<>();
        List<String> run = new ArrayList<>();
        // By place in the run: how many of the words up to there tell.
        List<Integer> telling = new ArrayList<>(List.of(0));
        int end = tokens.endAt(u.span().end());
        for (int i = tokens.firstAt(u.span().start()); i < end; i++) {
            if (!tokens.isWord(i)) {
                continue;
            }
            String word = tokens.folded(i);
            boolean tells = isTelling(word);
            if (tells) {
                out.add(word);
            }
            if (!runs) {
                continue;
            }
            run.add(word);
            int n = run.size();
            telling.add(telling.get(n - 1) + (tells ? 1 : 0));
            if (n >= RUN && telling.get(n) - telling.get(n - RUN) > 1) {
                out.add(String.join(" ", run.subList(n - RUN, n)));
            }
        }
        return out;
    }

    /** True for words that tell something by themselves. */
    static boolean isTelling(String word) {
        return word.length() > SHORT_WORD && !SMALL_WORDS.contains(word);
    }

    Prose body(BriefUnit u) {
        return dossier.findings().get(u.article()).account().body();
    }

    private int add(Kind kind, double weight, int index, Set<String> witnesses) {
        points.add(new BriefPoint(kind, weight, index, witnesses));
        return points.size() - 1;
    }

    private void holds(String article, Span span, int point, double value) {
        for (int unit : unitsOn(article, span)) {
            if (units.get(unit).span().contains(span)) {
                value(unit, point, value);
            }
        }
    }

    private void value(int unit, int point, double value) {
        values.get(unit).merge(point, value, Math::max);
    }

    /** The units of an article that a span touches. */
    private List<Integer> unitsOn(String article, Span span) {
        int lo = firstUnit.getOrDefault(article, 0);
        int end = endUnit.getOrDefault(article, 0);
        int hi = end;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (units.get(mid).span().end() > span.start()) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        List<Integer> out = new ArrayList<>();
        for (int u = lo; u < end && units.get(u).span().start() < span.end(); u++) {
            out.add(u);
        }
        return out;
    }

    private static Set<String> smallWords() {
        Set<String> out = new HashSet<>();
        for (List<String> language : Lexicon.rows(Lexicon.class, "function-words.tsv")) {
            out.addAll(List.of(language.get(1).split(" ")));
        }
        return Collections.unmodifiableSet(out);
    }
}
