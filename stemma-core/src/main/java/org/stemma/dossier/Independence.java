package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Utterance;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.Origins;
import org.stemma.text.Span;
import org.stemma.timeline.TimelineEntry;

/**
 * Counts on how many independent texts each utterance, date and figure rests.
 *
 * <p>Not by whole articles: one that copies a paragraph and reports the rest itself is no source for what stands in that
 * paragraph, and one for the rest.
 */
final class Independence {
    private final Origins origins;

    Independence(CopyTree tree) {
        this.origins = new Origins(tree);
    }

    /** The utterances with their counts, the most independently carried first, then as they came. */
    List<CollatedUtterance> ofUtterances(List<CollatedUtterance> utterances) {
        List<CollatedUtterance> out = new ArrayList<>();
        for (CollatedUtterance u : utterances) {
            out.add(u.withIndependent(count(u.utterance())));
        }
        out.sort(Comparator.comparingInt((CollatedUtterance c) -> -c.independent()));
        return List.copyOf(out);
    }

    private int count(Utterance utterance) {
        List<Origins.Place> places = new ArrayList<>();
        for (Carrier c : utterance.carriers()) {
            for (Span s : c.piece()) {
                places.add(new Origins.Place(c.article(), s));
            }
        }
        return origins.of(places).size();
    }

    /** The entries with their counts, in their order. */
    List<TimelineEntry> ofTimeline(List<TimelineEntry> timeline) {
        return timeline.stream()
                .map(e -> e.withIndependent(origins.of(e.witnesses().stream()
                                .map(w -> new Origins.Place(w.article(), w.sentence()))
                                .toList())
                        .size()))
                .toList();
    }

    /** The figures with the counts of their readings, in their order. */
    List<Figure> ofFigures(List<Figure> figures) {
        return figures.stream()
                .map(f ->
                        f.withReadings(f.readings().stream().map(this::counted).toList()))
                .toList();
    }

    private FigureReading counted(FigureReading reading) {
        FigureReading counted = reading.withIndependent(count(reading, w -> true));
        // "About 11,000" in three texts and 11,000 in one: the fourth has rounded the hedge away.
        return count(reading, FigureWitness::about) > count(reading, w -> !w.about()) ? counted.hedged() : counted;
    }

    private int count(FigureReading reading, Predicate<FigureWitness> which) {
        return origins.of(reading.witnesses().stream()
                        .filter(which)
                        .map(w -> new Origins.Place(w.article(), w.sentence()))
                        .toList())
                .size();
    }
}
