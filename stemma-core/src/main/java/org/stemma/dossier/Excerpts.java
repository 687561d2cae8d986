package org.stemma.dossier;

import java.util.ArrayList;
import java.util.List;
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
 * What of an article a dossier cites, with a sentence of context before and after: enough to check every citation,
 * without republishing the article.
 */
public final class Excerpts {
    private Excerpts() {}

    /** The excerpts of one article's body, in order; they do not touch each other. */
    public static List<Span> of(Dossier dossier, String article) {
        Prose body = dossier.of(article).account().body();
        TreeSet<Integer> sentences = new TreeSet<>();
        for (Span s : cited(dossier, article)) {
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

    private static List<Span> cited(Dossier dossier, String article) {
        List<Span> out = new ArrayList<>();
        for (CollatedUtterance u : dossier.utterances()) {
            for (Carrier c : u.utterance().carriers()) {
                if (c.article().equals(article) && c.attribution().act() == Attribution.Act.SPEECH) {
                    out.addAll(c.attribution().content());
                }
            }
        }
        for (TimelineEntry e : dossier.timeline()) {
            for (DateWitness w : e.witnesses()) {
                add(out, article, w.article(), w.timex());
            }
        }
        for (Figure f : dossier.figures()) {
            for (FigureReading r : f.readings()) {
                for (FigureWitness w : r.witnesses()) {
                    add(out, article, w.article(), w.span());
                }
            }
        }
        for (Brief.Sentence s : dossier.brief().sentences()) {
            add(out, article, s.article(), s.span());
            s.glosses().forEach(g -> add(out, article, s.article(), g.name().span()));
        }
        return out;
    }

    private static void add(List<Span> out, String wanted, String article, Span span) {
        if (article.equals(wanted)) {
            out.add(span);
        }
    }
}
