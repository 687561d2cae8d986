package org.stemma.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/**
 * What of its articles a dossier cites, with a sentence of context before and after: enough to check every citation,
 * without republishing the articles.
 */
public final class Excerpts {
    private final Map<String, List<Span>> cited = new HashMap<>();

    private Excerpts() {}

    /** The excerpts of each article's body by its id, in order; those of one article do not touch each other. */
    public static Map<String, List<Span>> of(Dossier dossier) {
        Excerpts excerpts = new Excerpts();
        excerpts.collect(dossier);
        Map<String, List<Span>> out = new HashMap<>();
        for (Findings f : dossier.findings()) {
            String id = f.account().id();
            out.put(id, inContext(f.account().body(), excerpts.cited.getOrDefault(id, List.of())));
        }
        return Map.copyOf(out);
    }

    private static List<Span> inContext(Prose body, List<Span> cited) {
        TreeSet<Integer> sentences = new TreeSet<>();
        for (Span s : cited) {
            int first = Math.max(0, body.sentenceAt(s.start()) - 1);
            int last = Math.min(body.sentences().size() - 1, body.sentenceAt(Math.max(s.start(), s.end() - 1)) + 1);
            for (int i = first; i <= last; i++) {
                sentences.add(i);
            }
        }
        List<Span> out = new ArrayList<>();
        int previous = -2;
        for (int i : sentences) {
            Span span = body.sentences().get(i);
            if (i == previous + 1) {
                out.set(out.size() - 1, out.get(out.size() - 1).cover(span));
            } else {
                out.add(span);
            }
            previous = i;
        }
        return List.copyOf(out);
    }

    private void collect(Dossier dossier) {
        for (CollatedUtterance u : dossier.utterances()) {
            for (Carrier c : u.utterance().carriers()) {
                if (c.attribution().act() == Attribution.Act.SPEECH) {
                    c.attribution().content().forEach(s -> add(c.article(), s));
                }
            }
        }
        for (TimelineEntry e : dossier.timeline()) {
            for (DateWitness w : e.witnesses()) {
                add(w.article(), w.timex());
            }
        }
        for (Figure f : dossier.figures()) {
            for (FigureReading r : f.readings()) {
                for (FigureWitness w : r.witnesses()) {
                    add(w.article(), w.span());
                }
            }
        }
        for (Brief.Sentence s : dossier.brief().sentences()) {
            add(s.article(), s.span());
            s.glosses().forEach(g -> add(s.article(), g.name().span()));
        }
    }

    private void add(String article, Span span) {
        cited.computeIfAbsent(article, a -> new ArrayList<>()).add(span);
    }
}
