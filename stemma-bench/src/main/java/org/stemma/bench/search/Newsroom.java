package org.stemma.bench.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.article.Published;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Channel;
import org.stemma.attribution.Speaker;
import org.stemma.bench.copysearch.WordModel;
import org.stemma.dossier.Findings;
import org.stemma.store.index.IndexedArticle;
import org.stemma.text.Span;

/** Makes up articles of real size with quotations whose spans are known, so that no finder's time is measured. */
final class Newsroom {
    private static final int PARAGRAPHS = 8;
    private static final int WORDS = 22;
    private static final int SPEAKERS = 4_000;
    private static final int OUTLETS = 200;
    private static final int AGENCIES = 6;
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);

    private final WordModel model;
    private final Random random;
    private final int perDay;
    private final List<String> speakers;
    private final List<String> outlets;
    private final List<String> agencies;
    private int made;

    Newsroom(List<String> texts, long seed, int perDay) {
        this.model = WordModel.of(texts);
        this.random = new Random(seed);
        this.perDay = perDay;
        this.speakers = pairs(SPEAKERS);
        this.outlets = pairs(OUTLETS);
        this.agencies = WordModel.names(random, AGENCIES);
    }

    private List<String> pairs(int n) {
        List<String> given = WordModel.names(random, n);
        List<String> family = WordModel.names(random, n);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(given.get(i) + " " + family.get(i));
        }
        return out;
    }

    /** Few have most of the say. */
    private <T> T of(List<T> all) {
        double skewed = random.nextDouble() * random.nextDouble();
        return all.get((int) (skewed * all.size()));
    }

    String speaker() {
        return of(speakers);
    }

    String outlet() {
        return of(outlets);
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(Math.max(1, made / perDay)));
    }

    IndexedArticle next() {
        String id = "n" + made;
        LocalDate day = FIRST.plusDays(made / perDay);
        made++;
        List<String> names = WordModel.names(random, 6);
        StringBuilder body = new StringBuilder();
        List<Attribution> said = new ArrayList<>();
        for (int p = 0; p < PARAGRAPHS; p++) {
            body.append(model.paragraph(random, WORDS, names)).append('\n');
            if (p % 2 == 0) {
                said.add(quotation(body, names));
            }
        }
        List<Part> parts = List.of(
                Part.whole(Part.Kind.TITLE, model.paragraph(random, 8, names)),
                Part.whole(Part.Kind.BODY, body.toString()));
        boolean wired = random.nextInt(3) == 0;
        Article article = new Article(
                id,
                new Capture(id, Optional.empty()),
                Optional.of(new Outlet(outlet(), Optional.empty())),
                Optional.of(Published.on(day)),
                Optional.of("https://news.example/" + id),
                Optional.of("en"),
                Optional.empty(),
                wired ? Optional.of(new Named(of(agencies), new PartSpan(0, new Span(0, 0)))) : Optional.empty(),
                Optional.empty(),
                parts,
                Map.of());
        Findings findings = new Findings(Account.of(article), said, List.of(), List.of());
        return IndexedArticle.of(findings, Optional.of("s" + made / 7));
    }

    private Attribution quotation(StringBuilder body, List<String> names) {
        int start = body.length();
        body.append('\u201c').append(model.paragraph(random, WORDS / 2, names)).append(",\u201d");
        Span content = new Span(start, body.length());
        body.append(" said ");
        String speaker = speaker();
        Span source = new Span(body.length(), body.length() + speaker.length());
        body.append(speaker).append(" in ");
        Span road = new Span(body.length(), body.length() + "a statement".length());
        body.append("a statement.\n");
        Channel.Type type = Channel.Type.values()[random.nextInt(Channel.Type.values().length)];
        return new Attribution(
                Attribution.Kind.DIRECT,
                Attribution.Act.SPEECH,
                List.of(content),
                Optional.of(source),
                Optional.empty(),
                List.of(new Channel(road, type)),
                new Speaker.Known(speaker, source),
                1);
    }
}
