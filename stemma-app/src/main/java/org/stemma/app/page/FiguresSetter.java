package org.stemma.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;

/** Sets the figures. */
final class FiguresSetter {
    private final Edition edition;

    private FiguresSetter(Edition edition) {
        this.edition = edition;
    }

    static FiguresView of(Edition edition) {
        FiguresSetter s = new FiguresSetter(edition);
        List<FiguresView.Row> differing = new ArrayList<>();
        List<FiguresView.Row> agreed = new ArrayList<>();
        for (Figure f : edition.dossier.figures()) {
            (f.status() == Figure.Status.AGREE ? agreed : differing).add(s.row(f));
        }
        return new FiguresView(differing, agreed);
    }

    private FiguresView.Row row(Figure f) {
        List<FiguresView.Reading> readings =
                f.readings().stream().map(this::reading).toList();
        List<Cite> silent = f.silent().stream().map(edition::cite).toList();
        return switch (f.status()) {
            case DIFFER ->
                new FiguresView.Row(f.what(), "differ", "\u2260", "differ", "cannot all be true", readings, silent);
            case EVOLVES ->
                new FiguresView.Row(
                        f.what(),
                        "evolves",
                        "\u2197",
                        "evolves",
                        "changes with the time of publication",
                        readings,
                        silent);
            case COMPATIBLE ->
                new FiguresView.Row(
                        f.what(), "compatible", "\u2248", "compatible", "can be true together", readings, silent);
            case AGREE -> new FiguresView.Row(f.what(), "agree", "=", "agree", "one value", readings, silent);
        };
    }

    private FiguresView.Reading reading(FigureReading r) {
        Map<String, Cite> cites = new LinkedHashMap<>();
        for (FigureWitness w : r.witnesses()) {
            cites.putIfAbsent(w.article(), edition.cite(w.article(), w.span()));
        }
        return new FiguresView.Reading(r.text(), List.copyOf(cites.values()));
    }
}
