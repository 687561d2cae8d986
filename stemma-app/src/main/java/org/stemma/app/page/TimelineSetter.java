package org.stemma.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stemma.article.Article;
import org.stemma.text.Span;
import org.stemma.timeline.DateWitness;
import org.stemma.timeline.TimelineEntry;

/** Sets the timeline. */
final class TimelineSetter {
    private final Edition edition;

    private TimelineSetter(Edition edition) {
        this.edition = edition;
    }

    static TimelineView of(Edition edition) {
        TimelineSetter s = new TimelineSetter(edition);
        List<TimelineView.Publication> publications = new ArrayList<>();
        for (Article a : edition.dossier.articles()) {
            a.published()
                    .ifPresent(p -> publications.add(
                            new TimelineView.Publication(p.toString(), Dates.published(p), edition.cite(a.id()))));
        }
        return new TimelineView(
                List.of(
                        s.lane("Background", "past", "No article dates anything before it.", TimelineEntry.Lane.PAST),
                        s.lane("The event", "event", "No article dates the event itself.", TimelineEntry.Lane.EVENT),
                        s.lane("Ahead", "ahead", "Nothing is announced for a date.", TimelineEntry.Lane.AHEAD)),
                publications);
    }

    private TimelineView.Lane lane(String name, String css, String none, TimelineEntry.Lane lane) {
        List<TimelineView.Entry> entries = edition.dossier.timeline().stream()
                .filter(e -> e.lane() == lane)
                .map(this::entry)
                .toList();
        return new TimelineView.Lane(name, css, none, entries);
    }

    private TimelineView.Entry entry(TimelineEntry e) {
        Map<String, Cite> cites = new LinkedHashMap<>();
        List<TimelineView.Quote> others = new ArrayList<>();
        // A copied sentence says nothing new: its siglum is enough.
        List<Cite> rest = new ArrayList<>();
        Set<String> sentences = new HashSet<>();
        sentences.add(e.lead().sentence().of(edition.body(e.lead().article())));
        for (DateWitness w : e.witnesses()) {
            cites.putIfAbsent(w.article(), edition.cite(w.article(), w.timex()));
            if (sentences.add(w.sentence().of(edition.body(w.article())))) {
                if (others.size() >= edition.most()) {
                    rest.add(edition.cite(w.article(), w.timex()));
                } else {
                    others.add(quote(w));
                }
            }
        }
        return new TimelineView.Entry(
                e.date(),
                Dates.of(e),
                quote(e.lead()),
                others,
                edition.inShort(rest),
                edition.inShort(cites.values()),
                Words.count(e.independent(), "independent text") + rivals(e));
    }

    private static String rivals(TimelineEntry e) {
        return e.rivals().isEmpty()
                ? ""
                : "; others date it "
                        + e.rivals().stream()
                                .map(LocalDate::parse)
                                .map(Dates::day)
                                .collect(Collectors.joining(", "));
    }

    private TimelineView.Quote quote(DateWitness w) {
        Span sentence = w.sentence();
        return new TimelineView.Quote(
                edition.cite(w.article(), w.timex()),
                new Cited(
                        MarkedText.render(
                                edition.body(w.article()), sentence, List.of(Mark.of(w.timex(), "mark", "timex"))),
                        Integer.toString(edition.citations.body(w.article(), sentence))));
    }
}
