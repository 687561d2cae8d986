package org.stemma.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.article.Published;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;
import org.stemma.timeline.TimelineEntry.Lane;
import org.stemma.timeline.TimelineEntry.Precision;

/** Puts the dated sentences of one story's accounts into one timeline. */
public final class TimelineBuilder {
    /** What is reported as new happened at most so many days before the first report. */
    private static final int NEWS_DAYS = 3;

    private TimelineBuilder() {}

    /**
     * The timeline, by date.
     *
     * <p>A date has one entry, or several when it holds events that are told in unlike words, each by two independent texts
     * or more. What some tell in like words of a day and others of its month or year stands at the day. Where independent texts give what looks like the same event different days, each entry names the others'.
     *
     * @param accounts sorted by time, then id
     * @param lineageOf for each article id the number of its lineage
     */
    public static List<TimelineEntry> build(List<TimedAccount> accounts, Map<String, Integer> lineageOf) {
        Map<EventDate, List<DatedSentence>> byDate =
                new TreeMap<>(Comparator.comparing(EventDate::first).thenComparing(EventDate::date));
        for (TimedAccount a : accounts) {
            for (Timex t : a.timexes()) {
                EventDate.of(t)
                        .flatMap(d -> sentence(a, t, d))
                        .ifPresent(s -> byDate.computeIfAbsent(s.date(), d -> new ArrayList<>())
                                .add(s));
            }
        }
        List<List<DatedSentence>> apart = new ArrayList<>();
        byDate.values().forEach(sentences -> apart.addAll(SameDay.events(sentences, lineageOf)));
        List<List<DatedSentence>> events = Coarser.settle(apart, order(accounts));
        Lanes lanes = Lanes.of(accounts);
        List<List<String>> rivals = Forks.rivals(events, lineageOf);
        List<TimelineEntry> out = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            out.add(entry(events.get(i), lanes, lineageOf, rivals.get(i)));
        }
        return List.copyOf(out);
    }

    /** By the accounts, then as the text goes. */
    private static Comparator<DatedSentence> order(List<TimedAccount> accounts) {
        Map<String, Integer> place = new HashMap<>();
        accounts.forEach(a -> place.putIfAbsent(a.account().id(), place.size()));
        return Comparator.comparing(
                        (DatedSentence s) -> place.getOrDefault(s.witness().article(), 0))
                .thenComparing(s -> s.witness().timex());
    }

    /** The finest date that an event is given: its sentences have several when one tells it more coarsely. */
    static EventDate finest(List<DatedSentence> event) {
        EventDate best = event.get(0).date();
        for (DatedSentence s : event) {
            best = s.date().precision().compareTo(best.precision()) < 0 ? s.date() : best;
        }
        return best;
    }

    private static Optional<DatedSentence> sentence(TimedAccount a, Timex t, EventDate date) {
        Prose body = a.account().body();
        int s = body.sentenceAt(t.span().start());
        if (s < 0) {
            return Optional.empty();
        }
        Span sentence = body.sentences().get(s).cover(t.span());
        boolean nothing = isLabel(body.tokens(), sentence) || isThisYear(a, t, date);
        if (nothing || EventDate.isStamp(t, body.text()) || EventDate.isOfTwoMonths(t)) {
            return Optional.empty();
        }
        String words = sentence.of(body.text());
        return Optional.of(new DatedSentence(
                date,
                new DateWitness(a.account().id(), t.span(), sentence),
                ContentWords.of(body.tokens(), sentence),
                words.contains("http") || words.contains("www.") || words.contains(".com/")));
    }

    /** "Copyright 2018 Orlo Press.": no lower-case words, so nothing is told. */
    private static boolean isLabel(Tokens tokens, Span sentence) {
        int end = tokens.endAt(sentence.end());
        for (int i = tokens.firstAt(sentence.start()); i < end; i++) {
            char first = tokens.source().charAt(tokens.start(i));
            if (tokens.isWord(i) && Character.isLowerCase(first) && tokens.end(i) - tokens.start(i) > 2) {
                return false;
            }
        }
        return true;
    }

    /** The running year dates nothing: "the biggest flood this year". */
    private static boolean isThisYear(TimedAccount a, Timex t, EventDate date) {
        return date.precision() == Precision.YEAR
                && t.mod().isEmpty()
                && a.account()
                        .article()
                        .published()
                        .filter(p -> p.date().getYear() == date.first().getYear())
                        .isPresent();
    }

    private static TimelineEntry entry(
            List<DatedSentence> event, Lanes lanes, Map<String, Integer> lineageOf, List<String> rivals) {
        EventDate date = finest(event);
        Set<Object> lineages = new HashSet<>();
        List<DateWitness> witnesses = new ArrayList<>();
        for (DatedSentence s : event) {
            witnesses.add(s.witness());
            lineages.add(SameDay.lineage(s, lineageOf));
        }
        return new TimelineEntry(
                date.date(),
                date.precision(),
                lanes.of(date),
                SameDay.lead(event).witness(),
                witnesses,
                lineages.size(),
                rivals);
    }

    /** The days that the story covers: from shortly before its first report to its last. */
    private record Lanes(Optional<LocalDate> first, Optional<LocalDate> last) {
        static Lanes of(List<TimedAccount> accounts) {
            List<LocalDate> days = accounts.stream()
                    .flatMap(a -> a.account().article().published().stream())
                    .map(Published::date)
                    .sorted()
                    .toList();
            return days.isEmpty()
                    ? new Lanes(Optional.empty(), Optional.empty())
                    : new Lanes(Optional.of(days.get(0).minusDays(NEWS_DAYS)), Optional.of(days.get(days.size() - 1)));
        }

        Lane of(EventDate date) {
            if (last.isPresent() && date.first().isAfter(last.get())) {
                return Lane.AHEAD;
            }
            // A month or year that holds the story's days began before them: "earlier this year" is background.
            boolean before = first.isPresent() && date.first().isBefore(first.get());
            boolean holdsStory = date.precision() == Precision.MONTH
                    && last.isPresent()
                    && !date.last().isBefore(last.get());
            return before && !holdsStory ? Lane.PAST : Lane.EVENT;
        }
    }
}
