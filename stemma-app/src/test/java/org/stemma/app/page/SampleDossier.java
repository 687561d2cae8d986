package org.stemma.app.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Speaker;
import org.stemma.attribution.Utterance;
import org.stemma.collation.Apparatus;
import org.stemma.collation.Collator;
import org.stemma.collation.Difference;
import org.stemma.collation.Witness;
import org.stemma.dossier.BaseText;
import org.stemma.dossier.Brief;
import org.stemma.dossier.Carriage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.dossier.Coverage;
import org.stemma.dossier.CriticalText;
import org.stemma.dossier.Departure;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.figure.Figure;
import org.stemma.figure.FigureReading;
import org.stemma.figure.FigureWitness;
import org.stemma.reuse.Changes;
import org.stemma.reuse.Copy;
import org.stemma.reuse.CopyTree;
import org.stemma.reuse.Credit;
import org.stemma.reuse.Passage;
import org.stemma.text.Span;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/**
 * A dossier made by hand, independent of every finder: eight invented articles on the closing of an invented bridge.
 *
 * <p>What it holds: a wire text with a credited and two uncredited reprints, a second lineage in another translation, an
 * outlet alone, an undated article, one in a language without rules.
 */
final class SampleDossier {
    private static final String WIRE = """
            The minister of works closed the Tessel bridge to all traffic on Tuesday after inspectors found 14 broken wires in its northern cable.
            "Those who think that this bridge can be patched once more are certainly mistaken," Ilda Varnoy told reporters at the toll house.
            Some 3,200 people cross the bridge every day. It was opened on 9 June 1974 and has been repaired twice, the ministry said.
            The mayor of Tessel, Bram Oke, said that the town had asked for a new crossing for years.
            "We wrote letters, and we got a coat of paint," he said.
            A ferry will run from 20 March.
            """;

    private final Map<String, Article> articles = new LinkedHashMap<>();
    private final Map<String, String> sigla = new HashMap<>();
    private final Map<String, List<Attribution>> attributions = new HashMap<>();

    private SampleDossier() {}

    /** The dossier. */
    static Dossier dossier() {
        return new SampleDossier().build();
    }

    private Dossier build() {
        articles();
        List<CollatedUtterance> utterances = utterances();
        List<Findings> findings = new ArrayList<>();
        articles.values().stream()
                .sorted(Article.BY_TIME_THEN_ID)
                .forEach(a -> findings.add(new Findings(
                        Account.of(a), attributions.getOrDefault(a.id(), List.of()), List.of(), List.of())));
        return new Dossier(
                "s1",
                "Tessel bridge closed after 14 wires are found broken",
                findings,
                sigla,
                tree(),
                utterances,
                timeline(),
                figures(),
                brief());
    }

    private void articles() {
        article(
                "wire",
                "A1",
                "Nordwire",
                "2031-03-04T09:10:00Z",
                "Tessel bridge closed after 14 wires are found broken",
                WIRE);
        article(
                "ledger",
                "A2",
                "The Daily Ledger",
                "2031-03-04T10:02:00Z",
                "Bridge shut",
                WIRE.replace("certainly mistaken", "certainly wrong"));
        article(
                "coast",
                "A3",
                "Coast Tribune",
                "2031-03-04T13:40:00+01:00",
                "\u201cA coat of paint\u201d: anger in Tessel",
                "Commuters queued for an hour on Tuesday.\n" + WIRE.replace(" to all traffic", "")
                        + "Shopkeepers on the north bank fear for their trade.\n");
        article(
                "late",
                "A4",
                "Evening Star of Tessel and the Outer Islands",
                "2031-03-04T18:25:00Z",
                "Minister: bridge cannot be patched",
                WIRE.substring(0, WIRE.indexOf("The mayor")));
        article("vna", "B1", "VNA", "2031-03-04T11:30:00Z", "Varnoy on the bridge", """
                Works Minister Ilda Varnoy has ruled out another repair of the Tessel bridge, the ministry's website reported.
                "Whoever believes the bridge can be mended again is one hundred percent wrong," the minister said.
                Inspectors counted 17 broken wires, a ministry paper says. About 3,000 people use the bridge daily.
                The bridge was opened in June 1974.
                """);
        article("courier", "B2", "Observer-Courier", "2031-03-05", "No more patches", """
                Another repair is out of the question.
                "Whoever believes the bridge can be mended again is 100 percent wrong," Varnoy said, according to the ministry's website.
                The minister plans to visit the island next week, people close to her believe.
                """);
        article("meridian", "C1", "Radio Meridian", "2031-03-04T12:15:00Z", "Island cut off", """
                The island of Tessel is cut off. In an interview with state radio the minister called those who hope for a repair "certainly mistaken".
                An engineer said the cable had been failing since 2029.
                A ferry is to start on 20 March 2031, the port authority announced.
                """);
        article(
                "blog",
                "D1",
                "",
                "",
                "",
                "Le pont de Tessel est ferm\u00e9 depuis mardi. Les habitants attendent un bac.\n");
    }

    private void article(String id, String siglum, String outlet, String published, String title, String body) {
        List<Part> parts = new ArrayList<>();
        if (!title.isEmpty()) {
            parts.add(Part.whole(Part.Kind.TITLE, title));
        }
        parts.add(Part.whole(Part.Kind.BODY, body));
        Optional<Named> agency = Optional.empty();
        if (id.equals("wire") || id.equals("ledger")) {
            parts.add(Part.whole(Part.Kind.DATELINE, "TESSEL (Nordwire) -"));
            agency = Optional.of(new Named("Nordwire", new PartSpan(parts.size() - 1, new Span(8, 16))));
        }
        if (id.equals("coast")) {
            parts.add(Part.whole(Part.Kind.CAPTION, "The toll house on Tuesday morning. Photo: L. Adeyo"));
            parts.add(Part.whole(Part.Kind.FURNITURE, "Sign up for our newsletter"));
        }
        sigla.put(id, siglum);
        articles.put(
                id,
                new Article(
                        id,
                        new Capture(id + ".txt", Optional.of("0123456789abcdef".repeat(4))),
                        outlet.isEmpty() ? Optional.empty() : Optional.of(new Outlet(outlet, Optional.empty())),
                        published.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        published.length() == 10
                                                ? Published.on(LocalDate.parse(published))
                                                : Published.at(OffsetDateTime.parse(published))),
                        id.equals("blog") ? Optional.empty() : Optional.of("https://" + id + ".example/story?a=1&b=2"),
                        Optional.of(id.equals("blog") ? "fr" : "en"),
                        id.equals("vna") ? Optional.of("M. Sorel") : Optional.empty(),
                        agency,
                        Optional.empty(),
                        parts,
                        Map.of()));
    }

    private CopyTree tree() {
        return new CopyTree(
                List.of(
                        copy("wire", "ledger", 1, true, true, passages("wire", "ledger")),
                        copy("wire", "coast", .78, false, true, passages("wire", "coast")),
                        copy("ledger", "late", .97, false, true, passages("ledger", "late")),
                        copy("vna", "courier", .31, false, false, List.of())),
                List.of(
                        List.of("wire", "ledger", "coast", "late"),
                        List.of("vna", "courier"),
                        List.of("meridian"),
                        List.of("blog")));
    }

    /** An edge; a credited one names the wire. */
    static Copy copy(String from, String to, double share, boolean credited, boolean directed, List<Passage> passages) {
        return new Copy(
                from,
                to,
                share < .5 ? Copy.Kind.PARTIAL : Copy.Kind.REPRINT,
                share,
                share,
                credited ? Optional.of(new Credit("Nordwire", Optional.empty())) : Optional.empty(),
                directed ? List.of(Copy.Evidence.TIME) : List.of(),
                passages,
                Changes.NONE);
    }

    /** Sentences that stand in both. */
    private List<Passage> passages(String from, String to) {
        List<Passage> out = new ArrayList<>();
        for (String line : body(from).split("\n")) {
            int there = body(to).indexOf(line);
            if (there >= 0) {
                int here = body(from).indexOf(line);
                out.add(new Passage(new Span(here, here + line.length()), new Span(there, there + line.length())));
            }
        }
        return out;
    }

    private List<CollatedUtterance> utterances() {
        String wire = "\"Those who think that this bridge can be patched once more are certainly mistaken,\"";
        String ledger = wire.replace("mistaken", "wrong");
        String vna = "\"Whoever believes the bridge can be mended again is one hundred percent wrong,\"";
        String courier = vna.replace("one hundred", "100");
        List<Carrier> patched = List.of(
                carrier("wire", wire, "Ilda Varnoy", "told", "", Attribution.Kind.DIRECT, .98),
                carrier("ledger", ledger, "Ilda Varnoy", "told", "", Attribution.Kind.DIRECT, .98),
                carrier("vna", vna, "the minister", "said", "the ministry's website", Attribution.Kind.DIRECT, .95),
                carrier(
                        "meridian",
                        "\"certainly mistaken\"",
                        "the minister",
                        "called",
                        "an interview with state radio",
                        Attribution.Kind.MIXED,
                        .8),
                carrier(
                        "courier",
                        courier,
                        "Varnoy",
                        "according to",
                        "the ministry's website",
                        Attribution.Kind.DIRECT,
                        .95));
        Apparatus apparatus = Collator.collate(
                List.of(
                        new Witness("A1", wire),
                        new Witness("A2", ledger),
                        new Witness("B1", vna),
                        new Witness("B2", courier),
                        new Witness("C1", "\"certainly mistaken\"")),
                "A1");
        List<Departure> departures = departures(apparatus);
        List<CollatedUtterance> out = new ArrayList<>();
        out.add(CollatedUtterance.of(
                Utterance.of("u1", Optional.of("Ilda Varnoy"), patched),
                Optional.of(new CriticalText(apparatus, new BaseText("A1", 3, 2, 2), departures)),
                new Coverage(
                        Map.of(
                                "wire", Carriage.FULL,
                                "ledger", Carriage.OTHER,
                                "vna", Carriage.OTHER,
                                "courier", Carriage.OTHER,
                                "meridian", Carriage.CUT),
                        List.of("A", "B", "C"),
                        List.of("D")),
                3,
                List.of("coast", "late", "blog")));
        String paint = "\"We wrote letters, and we got a coat of paint,\"";
        out.add(CollatedUtterance.of(
                Utterance.of(
                        "u2",
                        Optional.of("Bram Oke"),
                        List.of(
                                carrier("wire", paint, "he", "said", "", Attribution.Kind.DIRECT, .9),
                                carrier("ledger", paint, "he", "said", "", Attribution.Kind.DIRECT, .9),
                                carrier("coast", paint, "he", "said", "", Attribution.Kind.DIRECT, .9))),
                Optional.of(new CriticalText(
                        Collator.collate(
                                List.of(new Witness("A1", paint), new Witness("A2", paint), new Witness("A3", paint)),
                                "A1"),
                        new BaseText("A1", 1, 2, 1),
                        List.of())),
                new Coverage(
                        Map.of("wire", Carriage.FULL, "ledger", Carriage.FULL, "coast", Carriage.FULL),
                        List.of("A"),
                        List.of("B", "C", "D")),
                1,
                List.of("late", "vna", "courier", "meridian", "blog")));
        out.add(alone(
                "u3",
                Optional.empty(),
                carrier(
                        "meridian",
                        "the cable had been failing since 2029",
                        "An engineer",
                        "said",
                        "",
                        Attribution.Kind.INDIRECT,
                        .4)));
        out.add(alone(
                "u4",
                Optional.empty(),
                carrier(
                        "vna",
                        "Inspectors counted 17 broken wires",
                        "a ministry paper",
                        "says",
                        "",
                        Attribution.Kind.INDIRECT,
                        .7,
                        Attribution.Act.DOCUMENT)));
        out.add(alone(
                "u5",
                Optional.empty(),
                carrier(
                        "courier",
                        "The minister plans to visit the island next week",
                        "people close to her",
                        "believe",
                        "",
                        Attribution.Kind.INDIRECT,
                        .6,
                        Attribution.Act.ATTITUDE)));
        return out;
    }

    private CollatedUtterance alone(String id, Optional<String> speaker, Carrier c) {
        List<String> silent = articles.keySet().stream()
                .filter(a -> !a.equals(c.article()))
                .sorted()
                .toList();
        Carriage how = c.attribution().kind() == Attribution.Kind.INDIRECT ? Carriage.INDIRECT : Carriage.FULL;
        Coverage coverage = new Coverage(Map.of(c.article(), how), List.of(), List.of());
        return CollatedUtterance.of(Utterance.of(id, speaker, List.of(c)), Optional.empty(), coverage, 1, silent);
    }

    /** The ledger's edit, and two that translate for themselves. */
    private static List<Departure> departures(Apparatus apparatus) {
        List<Departure> out = new ArrayList<>();
        for (int c = 0; c < apparatus.columns().size(); c++) {
            for (int w = 0; w < apparatus.witnesses().size(); w++) {
                Difference d = apparatus.columns().get(c).cells().get(w).difference();
                String siglum = apparatus.witnesses().get(w).siglum();
                if (d.isOfSubstance() && !siglum.equals("B2")) {
                    out.add(new Departure(
                            c,
                            siglum,
                            "A1",
                            d,
                            siglum.equals("A2") ? Departure.Origin.SILENT_EDIT : Departure.Origin.TRANSLATION));
                }
            }
        }
        return out;
    }

    private Carrier carrier(
            String article,
            String words,
            String source,
            String cue,
            String channel,
            Attribution.Kind kind,
            double confidence) {
        return carrier(article, words, source, cue, channel, kind, confidence, Attribution.Act.SPEECH);
    }

    private Carrier carrier(
            String article,
            String words,
            String source,
            String cue,
            String channel,
            Attribution.Kind kind,
            double confidence,
            Attribution.Act act) {
        Span content = span(article, words);
        int from = body(article).indexOf(source, content.end()) >= 0 ? content.end() : 0;
        int sourceAt = body(article).indexOf(source, from);
        Span at = new Span(sourceAt, sourceAt + source.length());
        Attribution a = new Attribution(
                kind,
                act,
                List.of(content),
                Optional.of(at),
                Optional.of(span(article, cue)),
                channel.isEmpty() ? Optional.empty() : Optional.of(span(article, channel)),
                source.equals("An engineer") ? new Speaker.Unknown() : new Speaker.Known(source, at),
                confidence);
        attributions.computeIfAbsent(article, k -> new ArrayList<>()).add(a);
        return new Carrier(article, a, a.content(), "q-" + source + content.start());
    }

    private List<TimelineEntry> timeline() {
        DateWitness opened = date("wire", "9 June 1974");
        DateWitness failing = date("meridian", "2029");
        DateWitness closed = date("wire", "Tuesday");
        DateWitness ferry = date("meridian", "20 March 2031");
        return List.of(
                new TimelineEntry(
                        "1974-06",
                        TimelineEntry.Precision.MONTH,
                        TimelineEntry.Lane.PAST,
                        opened,
                        List.of(opened, date("ledger", "9 June 1974"), date("vna", "June 1974")),
                        2),
                new TimelineEntry(
                        "2029", TimelineEntry.Precision.YEAR, TimelineEntry.Lane.PAST, failing, List.of(failing), 1),
                new TimelineEntry(
                        "2031-03-04",
                        TimelineEntry.Precision.DAY,
                        TimelineEntry.Lane.EVENT,
                        closed,
                        List.of(closed, date("coast", "Tuesday")),
                        1),
                new TimelineEntry(
                        "2031-03-20",
                        TimelineEntry.Precision.DAY,
                        TimelineEntry.Lane.AHEAD,
                        ferry,
                        List.of(ferry, date("wire", "20 March")),
                        2));
    }

    private DateWitness date(String article, String words) {
        Span timex = span(article, words);
        return new DateWitness(article, timex, sentence(article, timex));
    }

    private List<Figure> figures() {
        return List.of(
                new Figure(
                        "broken wires",
                        Figure.Status.DIFFER,
                        List.of(
                                reading("14", "14 broken wires", "wire", "ledger", "coast", "late"),
                                reading("17", "17 broken wires", "vna")),
                        List.of("courier", "meridian", "blog")),
                new Figure(
                        "people who cross daily",
                        Figure.Status.COMPATIBLE,
                        List.of(
                                reading("3200", "Some 3,200 people", "wire", "ledger", "coast"),
                                reading("about 3000", "About 3,000 people", "vna")),
                        List.of("courier", "meridian", "blog")),
                new Figure(
                        "people at the toll house",
                        Figure.Status.AGREE,
                        List.of(reading("3200", "3,200", "wire", "ledger")),
                        List.of()));
    }

    private FigureReading reading(String value, String text, String... in) {
        List<FigureWitness> witnesses = new ArrayList<>();
        for (String article : in) {
            Span span = span(article, text);
            witnesses.add(new FigureWitness(article, span, sentence(article, span)));
        }
        return new FigureReading(value, text, witnesses);
    }

    private Brief brief() {
        Span closed = sentence("wire", span("wire", "Tuesday"));
        Span varnoy = sentence("vna", span("vna", "ruled out"));
        return new Brief(List.of(
                new Brief.Sentence("wire", closed, List.of("wire", "ledger", "coast", "late"), 1),
                new Brief.Sentence("vna", varnoy, List.of("vna"), 1)));
    }

    private Span sentence(String article, Span in) {
        var body = Account.of(java.util.Objects.requireNonNull(articles.get(article)))
                .body();
        return body.sentences().get(body.sentenceAt(in.start()));
    }

    private Span span(String article, String words) {
        int at = body(article).indexOf(words);
        if (at < 0) {
            throw new IllegalStateException(article + " lacks " + words);
        }
        return new Span(at, at + words.length());
    }

    private String body(String article) {
        return java.util.Objects.requireNonNull(articles.get(article)).body();
    }
}
