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
        List<FiguresView.Row> alone = new ArrayList<>();
        for (Figure f : edition.dossier.figures()) {
            if (carriers(f) == 1) {
                alone.add(s.row(f));
            } else {
                (f.status() == Figure.Status.AGREE ? agreed : differing).add(s.row(f));
            }
        }
        return new FiguresView(differing, agreed, alone);
    }

    /** The rows of these figures. */
    static List<FiguresView.Row> rows(Edition edition, List<Figure> figures) {
        FiguresSetter s = new FiguresSetter(edition);
        return figures.stream().map(s::row).toList();
    }

    private static long carriers(Figure f) {
        return f.readings().stream()
                .flatMap(r -> r.witnesses().stream())
                .map(FigureWitness::article)
                .distinct()
                .count();
    }

    private FiguresView.Row row(Figure f) {
        List<FiguresView.Reading> readings =
                f.readings().stream().map(this::reading).toList();
        SilentView silent = edition.silent(f.silent());
        List<FiguresView.Sentence> sentences = sentences(f);
        return switch (f.status()) {
            case DIFFER ->
                new FiguresView.Row(
                        f.what(), "differ", "\u2260", "differ", "cannot all be true", readings, silent, sentences);
            case EVOLVES ->
                new FiguresView.Row(
                        f.what(),
                        "evolves",
                        "\u2197",
                        "evolves",
                        "changes with the time of publication",
                        readings,
                        silent,
                        sentences);
            case COMPATIBLE ->
                new FiguresView.Row(
                        f.what(),
                        "compatible",
                        "\u2248",
                        "compatible",
                        "can be true together",
                        readings,
                        silent,
                        sentences);
            case AGREE ->
                new FiguresView.Row(f.what(), "agree", "=", "agree", "one value", readings, silent, sentences);
        };
    }

    private FiguresView.Reading reading(FigureReading r) {
        Map<String, Cite> cites = new LinkedHashMap<>();
        for (FigureWitness w : r.witnesses()) {
            cites.putIfAbsent(w.article(), edition.cite(w.article(), w.span()));
        }
        FigureWitness first = r.witnesses().get(0);
        return new FiguresView.Reading(edition.words(first.article(), first.span()), edition.inShort(cites.values()));
    }

    /** The sentences of the readings, in their order; what several articles print word for word stands once. */
    private List<FiguresView.Sentence> sentences(Figure f) {
        Map<String, FiguresView.Sentence> out = new LinkedHashMap<>();
        for (FigureReading r : f.readings()) {
            for (FigureWitness w : r.witnesses()) {
                String body = edition.body(w.article());
                String before = body.substring(w.sentence().start(), w.span().start());
                String value = w.span().of(body);
                String after = body.substring(w.span().end(), w.sentence().end());
                Cite cite = edition.cite(w.article(), w.span());
                String words = before + "\u0000" + value + "\u0000" + after;
                boolean printed = out.size() < edition.most() || out.containsKey(words);
                if (!printed) {
                    continue;
                }
                String by = edition.isCrowd() && out.containsKey(words)
                        ? ""
                        : Integer.toString(edition.citations.body(w.article(), w.sentence()));
                out.merge(
                        words, new FiguresView.Sentence(before, value, after, by, List.of(cite)), FiguresSetter::both);
            }
        }
        return out.values().stream().map(s -> s.by(edition.inShort(s.cites()))).toList();
    }

    private static FiguresView.Sentence both(FiguresView.Sentence a, FiguresView.Sentence b) {
        List<Cite> cites = new ArrayList<>(a.cites());
        b.cites().stream()
                .filter(c -> cites.stream().noneMatch(x -> x.siglum().equals(c.siglum())))
                .forEach(cites::add);
        return new FiguresView.Sentence(a.before(), a.value(), a.after(), a.by(), cites);
    }
}
