package org.stemma.app.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.app.csv.DossierCsv.Table;
import org.stemma.app.outcome.Crowds;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Cell;
import org.stemma.collation.Column;
import org.stemma.collation.Difference;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Carriage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;
import org.stemma.dossier.Dossier;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.reuse.Copy;
import org.stemma.reuse.Credit;
import org.stemma.text.Span;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/** The tables of one dossier: a row for each thing found in one article, so that a spreadsheet can sort and count. */
final class Tables {
    private final Dossier d;

    Tables(Dossier dossier) {
        this.d = dossier;
    }

    List<Table> all() {
        return List.of(articles(), copies(), attributions(), coverage(), readings(), timeline(), figures(), brief());
    }

    private Table articles() {
        List<List<String>> rows = new ArrayList<>();
        for (Article a : d.articles()) {
            rows.add(List.of(
                    d.id(),
                    siglum(a.id()),
                    a.id(),
                    a.outlet().map(Outlet::name).orElse(""),
                    a.published().map(Published::toString).orElse(""),
                    a.title().orElse(""),
                    a.author().orElse(""),
                    a.agency().map(Named::name).orElse(""),
                    a.dateline().map(Named::name).orElse(""),
                    a.url().orElse(""),
                    a.language().orElse(""),
                    a.capture().name()));
        }
        return new Table(
                "articles",
                List.of(
                        "story",
                        "siglum",
                        "id",
                        "outlet",
                        "published",
                        "title",
                        "author",
                        "agency",
                        "dateline",
                        "url",
                        "language",
                        "file"),
                rows);
    }

    private Table copies() {
        List<List<String>> rows = new ArrayList<>();
        List<Copy> copies = new ArrayList<>(d.copyTree().copies());
        copies.addAll(d.copyTree().further());
        for (Copy c : copies) {
            rows.add(List.of(
                    d.id(),
                    siglum(c.from()),
                    c.from(),
                    siglum(c.to()),
                    c.to(),
                    lower(c.kind()),
                    String.valueOf(d.copyTree().copies().contains(c)),
                    String.format(Locale.ROOT, "%.3f", c.share()),
                    String.format(Locale.ROOT, "%.3f", c.ofOriginal()),
                    String.valueOf(c.credited()),
                    c.credit().map(Credit::name).orElse(""),
                    String.valueOf(c.directed()),
                    String.join(" ", c.evidence().stream().map(Tables::lower).toList()),
                    String.valueOf(c.passages().size()),
                    String.valueOf(c.changes().inQuotations().size()),
                    c.changes().summary()));
        }
        return new Table(
                "copies",
                List.of(
                        "story",
                        "from_siglum",
                        "from",
                        "to_siglum",
                        "to",
                        "kind",
                        "main",
                        "share",
                        "of_original",
                        "credited",
                        "credit",
                        "directed",
                        "evidence",
                        "passages",
                        "quoted_edits",
                        "changes"),
                rows);
    }

    private Table attributions() {
        List<List<String>> rows = new ArrayList<>();
        for (CollatedUtterance u : d.utterances()) {
            for (int p = 0; p < u.passages().size(); p++) {
                for (Carrier c : u.passages().get(p).passage().carriers()) {
                    rows.add(attribution(u, p + 1, c));
                }
            }
        }
        return new Table(
                "attributions",
                List.of(
                        "story",
                        "utterance",
                        "passage",
                        "siglum",
                        "article",
                        "kind",
                        "act",
                        "speaker",
                        "mention",
                        "cue",
                        "channel",
                        "text",
                        "quotation",
                        "within",
                        "start",
                        "end"),
                rows);
    }

    private List<String> attribution(CollatedUtterance u, int passage, Carrier c) {
        Attribution a = c.attribution();
        return List.of(
                d.id(),
                u.utterance().id(),
                number(passage),
                siglum(c.article()),
                c.article(),
                lower(a.kind()),
                lower(a.act()),
                c.speaker().orElse(""),
                words(c.article(), a.source()),
                words(c.article(), a.cue()),
                words(c.article(), a.channel()),
                c.text(body(c.article())),
                c.quotation(),
                c.within().orElse(""),
                number(c.piece().get(0).start()),
                number(c.piece().get(c.piece().size() - 1).end()));
    }

    /** A row for each utterance and article; of a throng only for those that carry it. */
    private Table coverage() {
        List<List<String>> rows = new ArrayList<>();
        boolean throng = Crowds.isThrong(d);
        for (CollatedUtterance u : d.utterances()) {
            for (Article a : d.articles()) {
                if (throng && u.coverage().of(a.id()) == Carriage.SILENT) {
                    continue;
                }
                rows.add(List.of(
                        d.id(),
                        u.utterance().id(),
                        u.utterance().speaker().orElse(""),
                        siglum(a.id()),
                        a.id(),
                        a.outlet().map(Outlet::name).orElse(""),
                        lower(u.coverage().of(a.id())),
                        String.valueOf(u.coverage().isOfOneLineageOnly())));
            }
        }
        return new Table(
                "coverage",
                List.of("story", "utterance", "speaker", "siglum", "article", "outlet", "how", "one_lineage_only"),
                rows);
    }

    /** A row for each witness at each place where the witnesses part; of a throng only for those that part from the base text. */
    private Table readings() {
        List<List<String>> rows = new ArrayList<>();
        for (CollatedUtterance u : d.utterances()) {
            for (int p = 0; p < u.passages().size(); p++) {
                String passage = number(p + 1);
                u.passages().get(p).text().ifPresent(t -> readings(u.utterance().id(), passage, t, rows));
            }
        }
        return new Table(
                "readings",
                List.of(
                        "story",
                        "utterance",
                        "passage",
                        "place",
                        "witness",
                        "base",
                        "state",
                        "words",
                        "difference",
                        "departs_from",
                        "origin"),
                rows);
    }

    private void readings(String utterance, String passage, CriticalText t, List<List<String>> rows) {
        Apparatus a = t.apparatus();
        boolean throng = Crowds.isThrong(d);
        for (int c = 0; c < a.columns().size(); c++) {
            Column column = a.columns().get(c);
            for (int w = 0;
                    column.difference() != Difference.SAME && w < a.witnesses().size();
                    w++) {
                String witness = a.witnesses().get(w).siglum();
                Cell cell = column.cells().get(w);
                if (throng && w != a.base() && cell.difference() == Difference.SAME) {
                    continue;
                }
                Optional<Departure> departure = t.at(c).stream()
                        .filter(x -> x.witness().equals(witness))
                        .findFirst();
                rows.add(List.of(
                        d.id(),
                        utterance,
                        passage,
                        number(c + 1),
                        witness,
                        String.valueOf(w == a.base()),
                        lower(cell.state()),
                        a.words(column, w),
                        lower(cell.difference()),
                        departure.map(Departure::from).orElse(""),
                        departure.map(x -> lower(x.origin())).orElse("")));
            }
        }
    }

    private Table timeline() {
        List<List<String>> rows = new ArrayList<>();
        for (TimelineEntry e : d.timeline()) {
            for (DateWitness w : e.witnesses()) {
                rows.add(List.of(
                        d.id(),
                        e.date(),
                        lower(e.precision()),
                        lower(e.lane()),
                        number(e.independent()),
                        siglum(w.article()),
                        w.article(),
                        w.timex().of(body(w.article())),
                        w.sentence().of(body(w.article())),
                        number(w.timex().start()),
                        number(w.timex().end())));
            }
        }
        return new Table(
                "timeline",
                List.of(
                        "story",
                        "date",
                        "precision",
                        "lane",
                        "independent",
                        "siglum",
                        "article",
                        "words",
                        "sentence",
                        "start",
                        "end"),
                rows);
    }

    private Table figures() {
        List<List<String>> rows = new ArrayList<>();
        for (Figure f : d.figures()) {
            for (FigureReading r : f.readings()) {
                for (FigureWitness w : r.witnesses()) {
                    rows.add(List.of(
                            d.id(),
                            f.what(),
                            lower(f.status()),
                            r.value(),
                            siglum(w.article()),
                            w.article(),
                            w.span().of(body(w.article())),
                            w.sentence().of(body(w.article())),
                            number(w.span().start()),
                            number(w.span().end())));
                }
            }
        }
        return new Table(
                "figures",
                List.of("story", "what", "status", "value", "siglum", "article", "words", "sentence", "start", "end"),
                rows);
    }

    private Table brief() {
        List<List<String>> rows = new ArrayList<>();
        for (Brief.Sentence s : d.brief().sentences()) {
            rows.add(List.of(
                    d.id(),
                    siglum(s.article()),
                    s.article(),
                    s.span().of(body(s.article())),
                    s.text(d),
                    String.join(" ", s.witnesses().stream().map(this::siglum).toList()),
                    number(s.independent()),
                    String.valueOf(s.only()),
                    String.join(" | ", s.figures().stream().map(Figure::what).toList()),
                    number(s.span().start()),
                    number(s.span().end())));
        }
        return new Table(
                "brief",
                List.of(
                        "story",
                        "siglum",
                        "article",
                        "sentence",
                        "reads",
                        "witnesses",
                        "independent",
                        "only",
                        "figures",
                        "start",
                        "end"),
                rows);
    }

    private String siglum(String article) {
        return d.sigla().getOrDefault(article, "");
    }

    private String body(String article) {
        return d.of(article).account().body().text();
    }

    private String words(String article, Optional<Span> span) {
        return span.map(s -> s.of(body(article))).orElse("");
    }

    private static String number(int n) {
        return Integer.toString(n);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
