package org.stemma.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.article.Article;
import org.stemma.article.Part;
import org.stemma.attribution.Carrier;
import org.stemma.bench.BriefKey.Place;
import org.stemma.dossier.Brief;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.text.Span;

/**
 * How much of a key a brief covers.
 *
 * <p>A sentence covers an utterance when, in one article, half of the shorter of both (the sentence, the key's words) stands
 * in the other. A figure is covered when one of its readings stands in a sentence of the brief and a second one does, too,
 * or is set beside it. {@code joined} counts the utterances that the dossier carries with places of two articles, which a
 * brief can know to be shared; {@code reach} those that the best choice of as many plain sentences by somebody who has
 * the key would cover.
 */
final class BriefScore {
    private static final double HALF = 0.5;

    private final BriefKey key;
    private final Dossier dossier;
    private final Map<String, Part> bodies = new HashMap<>();
    private final List<String> misses = new ArrayList<>();
    private final Map<String, String> texts;
    private final Set<Integer> covered = new HashSet<>();
    private int figures;
    private int wholeFigures;

    /** Counts one story. */
    BriefScore(BriefKey key, Dossier dossier, Map<String, String> texts) {
        this.key = key;
        this.dossier = dossier;
        this.texts = texts;
        for (Article a : dossier.articles()) {
            bodies.put(a.id(), a.parts().get(a.bodyIndex()));
        }
        List<Brief.Sentence> brief = dossier.brief().sentences();
        for (Brief.Sentence s : brief) {
            covered.addAll(utterancesIn(s.article(), s.span()));
        }
        for (int u = 0; u < key.utterances().size(); u++) {
            if (!covered.contains(u)) {
                misses.add("utterance "
                        + key.utterances().get(u).stream().map(this::words).toList());
            }
        }
        for (List<List<Place>> figure : key.figures()) {
            int shown = shown(figure, brief);
            figures += shown > 1 ? 1 : 0;
            wholeFigures += shown == figure.size() ? 1 : 0;
            if (shown < 2) {
                misses.add("figure "
                        + figure.stream()
                                .map(r -> words(r.get(0)) + " " + r.get(0).article())
                                .toList());
            }
        }
    }

    int sentences() {
        return dossier.brief().sentences().size();
    }

    /** Utterances that stand in the brief. */
    int utterances() {
        return covered.size();
    }

    /** Figures of which the brief shows two readings. */
    int figures() {
        return figures;
    }

    /** Figures of which the brief shows all readings. */
    int wholeFigures() {
        return wholeFigures;
    }

    /** What is not covered, a line each. */
    List<String> misses() {
        return misses;
    }

    /** Utterances of the key that the dossier joins across articles. */
    int joined() {
        Set<Integer> out = new HashSet<>();
        for (CollatedUtterance u : dossier.utterances()) {
            Map<Integer, Set<String>> articles = new HashMap<>();
            for (Carrier c : u.utterance().carriers()) {
                for (Span s : c.piece()) {
                    for (int k : utterancesIn(c.article(), s)) {
                        articles.computeIfAbsent(k, x -> new HashSet<>()).add(c.article());
                    }
                }
            }
            articles.forEach((k, ids) -> {
                if (ids.size() > 1) {
                    out.add(k);
                }
            });
        }
        return out.size();
    }

    /** Figures of the key of which one figure of the dossier has two readings. */
    int known() {
        int out = 0;
        for (List<List<Place>> figure : key.figures()) {
            boolean known = false;
            for (Figure f : dossier.figures()) {
                Set<Integer> readings = new HashSet<>();
                f.readings()
                        .forEach(r ->
                                r.witnesses().forEach(w -> readings.addAll(readingsIn(figure, w.article(), w.span()))));
                known |= f.readings().size() > 1 && readings.size() > 1;
            }
            out += known ? 1 : 0;
        }
        return out;
    }

    /** Utterances that so many sentences could cover, chosen greedily with the key at hand. */
    int reach(int most) {
        List<Set<Integer>> sentences = new ArrayList<>();
        dossier.findings()
                .forEach(f -> f.account()
                        .body()
                        .sentences()
                        .forEach(s -> sentences.add(utterancesIn(f.account().id(), s))));
        Set<Integer> out = new HashSet<>();
        for (int n = 0; n < most && !sentences.isEmpty(); n++) {
            sentences.forEach(s -> s.removeAll(out));
            out.addAll(
                    sentences.stream().max(Comparator.comparingInt(Set::size)).orElseThrow());
        }
        return out.size();
    }

    private Set<Integer> utterancesIn(String article, Span span) {
        Span stretch = source(article, span);
        Set<Integer> out = new HashSet<>();
        for (int u = 0; u < key.utterances().size(); u++) {
            for (Place p : key.utterances().get(u)) {
                if (p.article().equals(article)
                        && p.in(stretch) >= HALF * Math.max(1, Math.min(p.length(), stretch.length()))) {
                    out.add(u);
                }
            }
        }
        return out;
    }

    /** How many readings the brief shows; none unless one stands in a sentence. */
    private int shown(List<List<Place>> figure, List<Brief.Sentence> brief) {
        Set<Integer> stand = new HashSet<>();
        Set<Integer> beside = new HashSet<>();
        for (Brief.Sentence s : brief) {
            Set<Integer> here = readingsIn(figure, s.article(), s.span());
            stand.addAll(here);
            for (Figure f : s.figures()) {
                Set<Integer> readings = new HashSet<>();
                for (FigureReading r : f.readings()) {
                    for (FigureWitness w : r.witnesses()) {
                        readings.addAll(readingsIn(figure, w.article(), w.span()));
                    }
                }
                if (readings.stream().anyMatch(here::contains)) {
                    beside.addAll(readings);
                }
            }
        }
        beside.addAll(stand);
        return stand.isEmpty() ? 0 : beside.size();
    }

    private Set<Integer> readingsIn(List<List<Place>> figure, String article, Span span) {
        Span stretch = source(article, span);
        Set<Integer> out = new HashSet<>();
        for (int r = 0; r < figure.size(); r++) {
            if (figure.get(r).stream().anyMatch(p -> p.article().equals(article) && p.in(stretch) > 0)) {
                out.add(r);
            }
        }
        return out;
    }

    /** A span of the body as a stretch of the article's source text. */
    private Span source(String article, Span span) {
        Part body = bodies.get(article);
        if (body == null) {
            return new Span(0, 0);
        }
        int start = -1;
        int end = -1;
        for (Part.Stretch s : body.map()) {
            int from = Math.max(span.start(), s.start());
            int to = Math.min(span.end(), s.start() + s.length());
            if (from < to) {
                start = start < 0 ? s.source() + from - s.start() : start;
                end = s.source() + to - s.start();
            }
        }
        return start < 0 ? new Span(0, 0) : new Span(start, end);
    }

    private String words(Place p) {
        String text = texts.getOrDefault(p.article(), "");
        return p.article() + ": " + p.spans().get(0).of(text);
    }
}
