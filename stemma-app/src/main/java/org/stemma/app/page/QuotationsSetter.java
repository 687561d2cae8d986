package org.stemma.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Carrier;
import org.stemma.attribution.Speaker;
import org.stemma.collation.Apparatus;
import org.stemma.dossier.Carriage;
import org.stemma.dossier.CollatedPassage;
import org.stemma.dossier.CollatedUtterance;
import org.stemma.text.Span;

/** Sets the section on who said what. */
final class QuotationsSetter {
    /** Below this an attribution is shown in lighter ink. */
    private static final double LOW = 0.5;

    private final Edition edition;
    // The articles by lineage, and those that share a column.
    private final List<String> inOrder = new ArrayList<>();
    private final List<List<String>> columns = new ArrayList<>();
    private final Set<String> groupStarts = new LinkedHashSet<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> utterancesOf = new HashMap<>();
    private final Map<String, Carrier> quotations = new HashMap<>();

    private QuotationsSetter(Edition edition) {
        this.edition = edition;
        for (List<String> lineage : edition.dossier.copyTree().lineages()) {
            groupStarts.add(lineage.get(0));
            inOrder.addAll(lineage);
            if (edition.isCrowd()) {
                columns.add(lineage);
            } else {
                lineage.forEach(a -> columns.add(List.of(a)));
            }
        }
    }

    static QuotationsView of(Edition edition) {
        return new QuotationsSetter(edition).set();
    }

    private QuotationsView set() {
        List<CollatedUtterance> shared = new ArrayList<>();
        List<CollatedUtterance> single = new ArrayList<>();
        List<CollatedUtterance> others = new ArrayList<>();
        for (CollatedUtterance u : edition.dossier.utterances()) {
            if (act(u) != Attribution.Act.SPEECH) {
                others.add(u);
            } else if (articles(u).size() > 1) {
                shared.add(u);
            } else {
                single.add(u);
            }
        }
        for (List<CollatedUtterance> group : List.of(shared, single, others)) {
            for (CollatedUtterance u : group) {
                numbers.put(u.utterance().id(), numbers.size() + 1);
                for (Carrier c : u.utterance().carriers()) {
                    quotations.putIfAbsent(c.quotation(), c);
                    utterancesOf
                            .computeIfAbsent(c.quotation(), q -> new ArrayList<>())
                            .add(u.utterance().id());
                }
            }
        }
        String inWords = Words.count(shared.size() + single.size(), "utterance") + ", "
                + (shared.isEmpty() ? "none" : shared.size()) + " in more than one article";
        return new QuotationsView(
                groups(), edition.isChart(), views(shared), views(single), views(others), channels(), inWords);
    }

    private List<QuotationsView.Group> groups() {
        List<QuotationsView.Group> out = new ArrayList<>();
        List<List<String>> lineages = edition.dossier.copyTree().lineages();
        for (int i = 0; i < lineages.size(); i++) {
            out.add(new QuotationsView.Group(
                    edition.letter(i),
                    edition.hue(i),
                    edition.isCrowd()
                            ? List.of(lineage(lineages.get(i)))
                            : lineages.get(i).stream().map(edition::cite).toList()));
        }
        return out;
    }

    /** What stands above the column of a lineage. */
    private Cite lineage(List<String> articles) {
        Cite first = edition.cite(articles.get(0));
        return articles.size() == 1
                ? first
                : new Cite(first.href(), "1\u2013" + articles.size(), first.hue(), first.outlet());
    }

    private List<QuotationsView.UtteranceView> views(List<CollatedUtterance> utterances) {
        return utterances.stream().map(this::view).toList();
    }

    private QuotationsView.UtteranceView view(CollatedUtterance u) {
        List<Carrier> carriers = u.utterance().carriers();
        Carrier fullest = widest(u).passage().fullest();
        Attribution.Act act = act(u);
        return new QuotationsView.UtteranceView(
                id(u.utterance().id()),
                numbers.getOrDefault(u.utterance().id(), 0),
                edition.words(fullest),
                fullest.attribution().kind() == Attribution.Kind.DIRECT,
                u.utterance().speaker().orElse("unknown speaker"),
                u.utterance().speaker().isPresent(),
                act == Attribution.Act.SPEECH ? "" : act == Attribution.Act.DOCUMENT ? "document" : "attitude",
                weight(u),
                carriers.stream().allMatch(c -> c.attribution().confidence() < LOW) ? doubt(fullest.attribution()) : "",
                cells(u),
                coverage(u),
                passages(u),
                pieces(u));
    }

    /** The passage that most articles carry, the first of equals: what a row is known by. */
    private static CollatedPassage widest(CollatedUtterance u) {
        return u.passages().stream()
                .reduce((a, b) ->
                        b.passage().articles().size() > a.passage().articles().size() ? b : a)
                .orElseThrow();
    }

    private List<QuotationsView.PassageView> passages(CollatedUtterance u) {
        List<QuotationsView.PassageView> out = new ArrayList<>();
        int of = u.passages().size();
        for (CollatedPassage p : u.passages()) {
            out.add(passage(p, of == 1 ? "" : "Passage " + (out.size() + 1) + " of " + of));
        }
        return out;
    }

    private QuotationsView.PassageView passage(CollatedPassage p, String label) {
        List<Carrier> carriers = p.passage().carriers();
        List<Optional<Carrier>> witnesses = p.witnesses(edition.dossier);
        Map<Carrier, Integer> witnessOf = new HashMap<>();
        for (int w = 0; w < witnesses.size(); w++) {
            int witness = w;
            witnesses.get(w).ifPresent(c -> witnessOf.put(c, witness));
        }
        IntFunction<String> references = references(witnesses);
        Optional<ApparatusSetter> setter =
                p.text().map(t -> new ApparatusSetter(t, hues(t.apparatus(), carriers), references, edition.most()));
        ApparatusView apparatus = setter.map(ApparatusSetter::view).orElse(ApparatusView.none());
        List<QuotationsView.CarrierView> views = new ArrayList<>();
        List<Cite> rest = new ArrayList<>();
        for (List<Carrier> alike : alike(carriers)) {
            if (views.size() >= edition.most()) {
                alike.forEach(c -> rest.add(cite(c)));
                continue;
            }
            Carrier c = alike.get(0);
            Integer witness = witnessOf.get(c);
            Cited words = witness != null && setter.isPresent() ? setter.get().words(witness) : edition.words(c);
            String sign = witness != null && p.apparatus().isPresent()
                    ? p.apparatus().get().witnesses().get(witness).siglum()
                    : edition.siglum(c.article());
            List<Cite> also = alike.stream().skip(1).map(this::cite).toList();
            views.add(carrier(c, sign, words, edition.inShort(also), carriers.size() == 1));
        }
        return new QuotationsView.PassageView(label, apparatus, views, edition.inShort(rest));
    }

    /** What the witnesses' words refer to; of a crowd's only those that are asked for. */
    private IntFunction<String> references(List<Optional<Carrier>> witnesses) {
        IntFunction<String> asked =
                w -> witnesses.get(w).map(edition::reference).orElse("");
        if (edition.isCrowd()) {
            return asked;
        }
        List<String> all = IntStream.range(0, witnesses.size()).mapToObj(asked).toList();
        return all::get;
    }

    private Cite cite(Carrier c) {
        return edition.cite(c.article(), c.piece().get(0));
    }

    /** Each by itself; in a crowd those together that print the same words, the most carried words first. */
    private List<List<Carrier>> alike(List<Carrier> carriers) {
        Map<String, List<Carrier>> by = new LinkedHashMap<>();
        for (Carrier c : carriers) {
            String words = c.attribution().kind() + " " + c.text(edition.body(c.article()));
            by.computeIfAbsent(edition.isCrowd() ? words : "c" + by.size(), w -> new ArrayList<>())
                    .add(c);
        }
        List<List<Carrier>> out = new ArrayList<>(by.values());
        out.sort(Comparator.comparingInt(g -> -g.size()));
        return out;
    }

    /** One cell for each column; where there are none, for each that carries it: what one article alone has is a list. */
    private List<QuotationsView.Cell> cells(CollatedUtterance u) {
        Map<String, Carrier> first = new LinkedHashMap<>();
        u.utterance().carriers().forEach(c -> first.putIfAbsent(c.article(), c));
        List<QuotationsView.Cell> out = new ArrayList<>();
        boolean alone = first.size() == 1;
        for (List<String> column : alone ? List.of(List.copyOf(first.keySet())) : columns) {
            List<String> carrying = column.stream().filter(first::containsKey).toList();
            if (carrying.isEmpty() && !edition.isChart()) {
                continue;
            }
            String article = carrying.isEmpty() ? column.get(0) : carrying.get(0);
            Carriage how = column.stream()
                    .map(u.coverage()::of)
                    .min(Comparator.naturalOrder())
                    .orElse(Carriage.SILENT);
            Cite cite = Optional.ofNullable(first.get(article)).map(this::cite).orElse(edition.cite(article));
            String count = column.size() == 1 || carrying.isEmpty() ? "" : carrying.size() + " of " + column.size();
            out.add(new QuotationsView.Cell(cite, how, count, groupStarts.contains(column.get(0))));
        }
        return out;
    }

    /** Who alone carries it and who leaves it out; of one that a single article carries, the row says enough. */
    private QuotationsView.CoverageView coverage(CollatedUtterance u) {
        String only = articles(u).size() > 1 && u.coverage().isOfOneLineageOnly()
                ? u.coverage().carrying().get(0)
                : "";
        Set<String> silence = new HashSet<>(u.silent());
        List<String> silent = articles(u).size() > 1
                ? inOrder.stream().filter(silence::contains).toList()
                : List.of();
        return new QuotationsView.CoverageView(only, edition.silent(silent));
    }

    private QuotationsView.CarrierView carrier(Carrier c, String sign, Cited words, List<Cite> also, boolean alone) {
        Attribution a = c.attribution();
        boolean low = a.confidence() < LOW;
        // Beside the one witness of a row, and in a crowd, only what the row does not say already.
        boolean brief = alone || edition.isCrowd();
        Optional<Span> mention = a.source().filter(s -> !brief || !isName(c, s));
        return new QuotationsView.CarrierView(
                edition.cite(c.article(), c.piece().get(0)),
                sign,
                words,
                a.kind() == Attribution.Kind.DIRECT,
                a.source().isEmpty(),
                edition.words(c.article(), mention),
                edition.words(c.article(), teller(c)),
                edition.words(c.article(), brief ? Optional.empty() : a.cue()),
                edition.words(c.article(), a.channel()),
                switch (a.kind()) {
                    case DIRECT -> "direct";
                    case MIXED -> "mixed";
                    case INDIRECT -> "indirect";
                },
                Words.percent(a.confidence()) + (low ? ": " + doubt(a) : ""),
                low,
                also);
    }

    /** Who tells that it was said: by name where the article has one, for the words beside it are as often a pronoun. */
    private Optional<Span> teller(Carrier c) {
        return c.within()
                .flatMap(q -> Optional.ofNullable(quotations.get(q)))
                .map(Carrier::attribution)
                .flatMap(a -> a.speaker() instanceof Speaker.Known k ? Optional.of(k.evidence()) : a.source());
    }

    /** True when the article names the speaker as the row does. */
    private boolean isName(Carrier c, Span mention) {
        return c.attribution().speaker().asName().equals(Optional.of(mention.of(edition.body(c.article()))));
    }

    private static String doubt(Attribution a) {
        if (a.cue().isEmpty()) {
            return "no word says that it was said";
        }
        if (a.source().isEmpty()) {
            return "nobody is named beside it";
        }
        if (a.speaker().asName().isEmpty()) {
            return "the article lets nobody tell who is meant";
        }
        return "the words allow another reading";
    }

    private String weight(CollatedUtterance u) {
        int articles = articles(u).size();
        return Words.count(articles, "article")
                + (articles > 1 ? ", " + Words.count(u.independent(), "independent text") : "");
    }

    private List<QuotationsView.Piece> pieces(CollatedUtterance u) {
        Set<Integer> found = new TreeSet<>();
        Map<Integer, String> ids = new HashMap<>();
        for (Carrier c : u.utterance().carriers()) {
            for (String id : utterancesOf.getOrDefault(c.quotation(), List.of())) {
                if (!id.equals(u.utterance().id())) {
                    int number = numbers.getOrDefault(id, 0);
                    found.add(number);
                    ids.put(number, id);
                }
            }
        }
        return found.stream()
                .map(n -> new QuotationsView.Piece("#" + id(ids.getOrDefault(n, "")), n))
                .toList();
    }

    private List<QuotationsView.ChannelRow> channels() {
        Map<String, List<Cite>> out = new LinkedHashMap<>();
        Map<String, Cited> names = new HashMap<>();
        for (String name : edition.dossier.channels()) {
            out.put(name, new ArrayList<>());
        }
        for (CollatedUtterance u : edition.dossier.utterances()) {
            for (Carrier c : u.utterance().carriers()) {
                c.attribution().channel().ifPresent(s -> {
                    String name = s.of(edition.body(c.article()));
                    names.computeIfAbsent(name, n -> edition.words(c.article(), s));
                    List<Cite> cites = out.computeIfAbsent(name, k -> new ArrayList<>());
                    Cite cite = edition.cite(c.article(), s);
                    if (cites.stream().noneMatch(x -> x.siglum().equals(cite.siglum()))) {
                        cites.add(cite);
                    }
                });
            }
        }
        List<QuotationsView.ChannelRow> rows = new ArrayList<>();
        out.forEach((name, cites) -> rows.add(
                new QuotationsView.ChannelRow(names.getOrDefault(name, Cited.NOTHING), edition.inShort(cites))));
        return rows;
    }

    private Map<String, String> hues(Apparatus a, List<Carrier> carriers) {
        Map<String, String> bySiglum = new HashMap<>();
        carriers.forEach(c -> bySiglum.put(edition.siglum(c.article()), edition.hue(c.article())));
        Map<String, String> out = new HashMap<>();
        for (var w : a.witnesses()) {
            // An article that carries the words twice has a letter behind its siglum.
            String shorter = w.siglum().substring(0, w.siglum().length() - 1);
            String hue = bySiglum.getOrDefault(
                    w.siglum(), CollatedPassage.isOf(w.siglum(), shorter) ? bySiglum.getOrDefault(shorter, "") : "");
            if (!hue.isEmpty()) {
                out.put(w.siglum(), hue);
            }
        }
        return out;
    }

    private static Attribution.Act act(CollatedUtterance u) {
        Attribution.Act best = Attribution.Act.ATTITUDE;
        for (Carrier c : u.utterance().carriers()) {
            if (c.attribution().act().compareTo(best) < 0) {
                best = c.attribution().act();
            }
        }
        return best;
    }

    private static Set<String> articles(CollatedUtterance u) {
        Set<String> out = new LinkedHashSet<>();
        u.utterance().carriers().forEach(c -> out.add(c.article()));
        return out;
    }

    private String id(String utterance) {
        return edition.prefix + utterance;
    }
}
