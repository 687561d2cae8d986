package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.attribution.Carrier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/**
 * Chooses the fewest sentences that cover what the story's articles say: each sentence covers the utterances, dates and
 * figures that stand in it, a statement weighs as many points as independent texts carry it, and the best sentence is
 * taken again and again until what is left would add little (greedy set cover).
 */
final class BriefBuilder {
    private static final int MOST = 10;
    private static final int LONG = 400;

    private final List<Findings> findings;
    private final Map<String, Integer> lineageOf;
    private final Map<String, Prose> bodies = new HashMap<>();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> witnesses = new HashMap<>();
    private final Map<Integer, Integer> weights = new HashMap<>();
    private int statements;

    /** A sentence with the numbers of the statements it holds. */
    private record Candidate(int article, String id, int sentence, Span span, Set<Integer> statements) {}

    BriefBuilder(List<Findings> findings, Map<String, Integer> lineageOf) {
        this.findings = findings;
        this.lineageOf = lineageOf;
    }

    Brief build(List<CollatedUtterance> utterances, List<TimelineEntry> timeline, List<Figure> figures) {
        for (int a = 0; a < findings.size(); a++) {
            sentencesOf(a);
        }
        for (CollatedUtterance u : utterances) {
            int statement = statements++;
            for (Carrier c : u.utterance().carriers()) {
                c.piece().forEach(s -> holds(c.article(), s, statement));
            }
        }
        for (TimelineEntry e : timeline) {
            int statement = statements++;
            for (DateWitness w : e.witnesses()) {
                holds(w.article(), w.timex(), statement);
            }
        }
        for (Figure f : figures) {
            // How a name is spelt says nothing of what happened.
            for (FigureReading r : f.kind() == Figure.Kind.NAME ? List.<FigureReading>of() : f.readings()) {
                int statement = statements++;
                for (FigureWitness w : r.witnesses()) {
                    holds(w.article(), w.span(), statement);
                }
            }
        }
        return new Brief(inOrder(choose()));
    }

    private void sentencesOf(int article) {
        Findings f = findings.get(article);
        Prose body = f.account().body();
        bodies.put(f.account().id(), body);
        for (int s = 0; s < body.sentences().size(); s++) {
            Span span = body.sentences().get(s);
            if (whole(body, span)) {
                candidates.put(
                        key(f.account().id(), s),
                        new Candidate(article, f.account().id(), s, span, new LinkedHashSet<>()));
            }
        }
    }

    /** A sentence can stand alone when it is not over-long and does not cut a quotation. */
    private static boolean whole(Prose body, Span s) {
        if (s.length() > LONG) {
            return false;
        }
        for (int i = 0; i < 2; i++) {
            int q = body.quotationAt(i == 0 ? s.start() : s.end() - 1);
            if (q >= 0) {
                Quotation quotation = body.quotations().get(q);
                if (!s.contains(quotation.span()) || !quotation.closed()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void holds(String article, Span span, int statement) {
        witnesses.computeIfAbsent(statement, k -> new LinkedHashSet<>()).add(article);
        Set<Integer> lineages = new HashSet<>();
        witnesses.getOrDefault(statement, Set.of()).forEach(a -> lineages.add(lineageOf.getOrDefault(a, -1)));
        weights.put(statement, lineages.size() * lineages.size());
        Prose body = bodies.get(article);
        Candidate c = body == null ? null : candidates.get(key(article, body.sentenceAt(span.start())));
        if (c != null && c.span().contains(span)) {
            c.statements().add(statement);
        }
    }

    private static String key(String article, int sentence) {
        return sentence + " " + article;
    }

    private List<Candidate> choose() {
        List<Candidate> chosen = new ArrayList<>();
        Set<Integer> covered = new HashSet<>();
        List<Candidate> left = new ArrayList<>(candidates.values());
        while (chosen.size() < MOST) {
            Candidate best = null;
            double bestGain = 1.5;
            for (Candidate c : left) {
                double gain = gain(c, covered);
                if (gain > bestGain) {
                    best = c;
                    bestGain = gain;
                }
            }
            if (best == null) {
                break;
            }
            chosen.add(best);
            covered.addAll(best.statements());
            left.remove(best);
        }
        if (chosen.isEmpty() && !left.isEmpty()) {
            chosen.add(left.get(0));
        }
        return chosen;
    }

    /** What a sentence adds, per length; the first of an article gains, one that points back with a pronoun loses. */
    private double gain(Candidate c, Set<Integer> covered) {
        double sum = 0;
        for (int statement : c.statements()) {
            if (!covered.contains(statement)) {
                sum += weights.getOrDefault(statement, 0);
            }
        }
        double lead = c.sentence() == 0 ? 1.3 : 1;
        double clear = pointsBack(c) ? 0.6 : 1;
        return sum * lead * clear / Math.sqrt(Math.max(80, c.span().length()) / 160.0);
    }

    private boolean pointsBack(Candidate c) {
        Prose body = findings.get(c.article()).account().body();
        int first = body.tokens().firstAt(c.span().start());
        return switch (body.tokens().folded(first)) {
            case "he",
                    "she",
                    "they",
                    "it",
                    "his",
                    "her",
                    "their",
                    "its",
                    "this",
                    "that",
                    "these",
                    "those",
                    "but",
                    "and" -> true;
            default -> false;
        };
    }

    private List<Brief.Sentence> inOrder(List<Candidate> chosen) {
        List<Candidate> sorted = new ArrayList<>(chosen);
        sorted.sort(Comparator.comparingDouble(this::place).thenComparingInt(Candidate::article));
        List<Brief.Sentence> out = new ArrayList<>();
        for (Candidate c : sorted) {
            Set<String> ids = new LinkedHashSet<>();
            ids.add(c.id());
            Set<String> shared = null;
            for (int statement : c.statements()) {
                Set<String> w = witnesses.getOrDefault(statement, Set.of());
                if (shared == null) {
                    shared = new LinkedHashSet<>(w);
                } else {
                    shared.retainAll(w);
                }
            }
            if (shared != null) {
                ids.addAll(shared);
            }
            List<String> inStoryOrder = findings.stream()
                    .map(f -> f.account().id())
                    .filter(ids::contains)
                    .toList();
            Set<Integer> lineages = new HashSet<>();
            inStoryOrder.forEach(a -> lineages.add(lineageOf.getOrDefault(a, -1)));
            out.add(new Brief.Sentence(c.id(), c.span(), inStoryOrder, lineages.size()));
        }
        return out;
    }

    /** Where in its article a sentence stands, 0 to 1: what outlets put first is told first. */
    private double place(Candidate c) {
        int count = findings.get(c.article()).account().body().sentences().size();
        return c.sentence() / (double) Math.max(1, count);
    }
}
