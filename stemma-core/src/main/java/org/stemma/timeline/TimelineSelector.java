package org.stemma.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.article.Published;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.timeline.TimelineEntry.Precision;

/**
 * Chooses the days of a long story that matter, and for each the sentences that tell it.
 *
 * <p>A day matters when many sentences name it, above all sentences written later, and many articles appear on it; a
 * sentence tells it when its words are those of the day and no chosen one has them yet. Equal sentences count once,
 * however often they were reprinted. The work grows with the number of sentences: an article added later touches the
 * words of its own days alone.
 */
public final class TimelineSelector {
    /** An article that appears on a day, against one sentence that names it. */
    private static final double PUBLISHED = 0.5;
    /** A sentence written days later says that the day is remembered. */
    private static final double REMEMBERED = 2;
    /** From so many days on a sentence looks back. */
    private static final int LATER_DAYS = 2;
    /** Busy days of publication vote with this power of their sentences: they shall not outvote the quiet ones. */
    private static final double CROWD = 0.7;
    /** What a sentence printed on a day adds to the day's words, against one that names the day. */
    private static final double SAME_DAY = 0.3;
    /** How many sentences from the head of an article are taken to tell of its day. */
    private static final int HEAD = 5;
    /** Weighing by a power above one half (which were the cosine) prefers short sentences. */
    private static final double BREVITY = 0.7;
    /** A sentence that shares this much of the shorter one's words with a chosen one says nothing new. */
    private static final double REDUNDANT = 0.6;
    /** What two words side by side add when several sentences of the day have them so, against the words alone. */
    private static final double SIDE_BY_SIDE = 0.2;
    /** So many sentences that name the day make two words side by side its own. */
    private static final double SEVERAL = 2;
    /** Fewer content words are a fragment, more a list or two sentences run together. */
    private static final int LEAST_WORDS = 4;

    private static final int MOST_WORDS = 25;

    private final Wanted wanted;
    private final Map<LocalDate, Candidates> byDay = new TreeMap<>();
    private final Map<LocalDate, Integer> votes = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Set<Set<String>> seen = new HashSet<>();

    /** A timeline without articles. */
    public TimelineSelector(Wanted wanted) {
        this.wanted = wanted;
    }

    /**
     * What timeline is wanted.
     *
     * @param first no day before this one
     * @param last no day after this one
     * @param days at most so many days
     * @param sentences at most so many sentences a day
     * @param keywords only sentences with one of these are shown, whatever their case; all may be when there are none
     */
    public record Wanted(LocalDate first, LocalDate last, int days, int sentences, List<String> keywords) {
        /** Lowers and copies the keywords. */
        public Wanted {
            keywords = keywords.stream().map(k -> k.toLowerCase(Locale.ROOT)).toList();
        }

        private boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        private boolean shows(String sentence) {
            String lower = sentence.toLowerCase(Locale.ROOT);
            return keywords.isEmpty() || keywords.stream().anyMatch(lower::contains);
        }
    }

    /**
     * A sentence that tells a day.
     *
     * @param article id of its article
     * @param sentence where it stands in the body
     */
    public record Telling(String article, Span sentence) {}

    /**
     * A chosen day.
     *
     * @param date the day
     * @param sentences that tell it, the best first; never empty
     */
    public record Day(LocalDate date, List<Telling> sentences) {
        /** Copies the sentences. */
        public Day {
            sentences = List.copyOf(sentences);
        }
    }

    /** A sentence with its words; shown when it may stand in the timeline itself. */
    private record Candidate(
            Telling where, Set<String> words, Set<String> pairs, boolean shown, Optional<LocalDate> published) {}

    private record Scored(Candidate candidate, double score) {}

    /** The sentences that name a day, those printed on it, and how many articles appeared. */
    private static final class Candidates {
        final List<Candidate> naming = new ArrayList<>();
        final List<Candidate> printed = new ArrayList<>();
        /** How often each word stands in them, a sentence that names the day counting whole. */
        final Map<String, Double> words = new HashMap<>();
        /** The same for words side by side. */
        final Map<String, Double> pairs = new HashMap<>();

        int articles;

        void name(Candidate c) {
            naming.add(c);
            count(c, 1.0);
        }

        void print(Candidate c) {
            printed.add(c);
            count(c, SAME_DAY);
        }

        private void count(Candidate c, double weight) {
            c.words().forEach(w -> words.merge(w, weight, Double::sum));
            c.pairs().forEach(w -> pairs.merge(w, weight, Double::sum));
        }
    }

    /**
     * The chosen days in their order; fewer than wanted when no more have a sentence to show.
     *
     * @param accounts sorted by time, then id
     * @param wanted which days and how many
     */
    public static List<Day> select(List<TimedAccount> accounts, Wanted wanted) {
        TimelineSelector selector = new TimelineSelector(wanted);
        accounts.forEach(selector::add);
        return selector.days();
    }

    /**
     * Reads one more article.
     *
     * @param a not yet read; where articles share a sentence the one read first keeps it
     * @return the days that it tells of: no other day's words have changed
     */
    public Set<LocalDate> add(TimedAccount a) {
        Set<LocalDate> touched = new TreeSet<>();
        Prose body = a.account().body();
        Optional<LocalDate> published = a.account().article().published().map(Published::date);
        Map<Integer, Set<LocalDate>> named = named(a);
        int fresh = 0;
        for (int s = 0; s < body.sentences().size(); s++) {
            Span span = body.sentences().get(s);
            List<String> stems = ContentWords.stems(body.tokens(), span);
            Set<String> words = new LinkedHashSet<>(stems);
            if (words.size() < LEAST_WORDS || words.size() > MOST_WORDS || !seen.add(words)) {
                continue;
            }
            fresh++;
            Set<String> pairs = pairs(stems);
            words.forEach(w -> frequency.merge(w, 1, Integer::sum));
            pairs.forEach(w -> frequency.merge(w, 1, Integer::sum));
            Candidate c = new Candidate(
                    new Telling(a.account().id(), span), words, pairs, wanted.shows(span.of(body.text())), published);
            for (LocalDate d : named.getOrDefault(s, Set.of())) {
                day(d).name(c);
                touched.add(d);
                published.ifPresent(p -> votes.merge(p, 1, Integer::sum));
            }
            // A sentence that names another day does not tell of the day it was printed on.
            if (s < HEAD && named.getOrDefault(s, Set.of()).isEmpty()) {
                published.filter(wanted::holds).ifPresent(d -> {
                    day(d).print(c);
                    touched.add(d);
                });
            }
        }
        // A reprint is no second article.
        if (2 * fresh > body.sentences().size()) {
            published.filter(wanted::holds).ifPresent(d -> {
                day(d).articles++;
                touched.add(d);
            });
        }
        return Collections.unmodifiableSet(touched);
    }

    private static Set<String> pairs(List<String> stems) {
        Set<String> out = new LinkedHashSet<>();
        for (int i = 1; i < stems.size(); i++) {
            out.add(stems.get(i - 1) + ' ' + stems.get(i));
        }
        return out;
    }

    /** The wanted days that each sentence names. */
    private Map<Integer, Set<LocalDate>> named(TimedAccount a) {
        Prose body = a.account().body();
        Map<Integer, Set<LocalDate>> out = new HashMap<>();
        for (Timex t : a.timexes()) {
            EventDate.of(t)
                    .filter(d -> d.precision() == Precision.DAY && wanted.holds(d.first()))
                    .filter(d -> !EventDate.isStamp(t, body.text()))
                    .ifPresent(d -> out.computeIfAbsent(body.sentenceAt(t.span().start()), s -> new HashSet<>())
                            .add(d.first()));
        }
        return out;
    }

    private Candidates day(LocalDate d) {
        return byDay.computeIfAbsent(d, k -> new Candidates());
    }

    /** The chosen days of what was read so far, in their order. */
    public List<Day> days() {
        Map<LocalDate, Double> salience = new HashMap<>();
        byDay.forEach((d, c) -> salience.put(d, salience(d, c)));
        List<LocalDate> ranked = new ArrayList<>(byDay.keySet());
        ranked.sort(Comparator.comparingDouble((LocalDate d) -> -salience.getOrDefault(d, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        Map<LocalDate, Day> chosen = new TreeMap<>();
        for (LocalDate d : ranked) {
            if (chosen.size() == wanted.days()) {
                break;
            }
            List<Telling> told = tell(day(d));
            if (!told.isEmpty()) {
                chosen.put(d, new Day(d, told));
            }
        }
        return List.copyOf(chosen.values());
    }

    private double salience(LocalDate d, Candidates c) {
        double sum = PUBLISHED * c.articles;
        for (Candidate s : c.naming) {
            if (s.published().isEmpty()) {
                sum++;
                continue;
            }
            LocalDate p = s.published().get();
            double vote = Math.pow(votes.getOrDefault(p, 1), CROWD - 1);
            sum += p.isBefore(d.plusDays(LATER_DAYS)) ? vote : REMEMBERED * vote;
        }
        return sum;
    }

    /** The sentences nearest to the words of the day, each with news of its own. */
    private List<Telling> tell(Candidates day) {
        Map<String, Double> centroid = new HashMap<>(day.words);
        centroid.replaceAll((w, n) -> n * rarity(w));
        day.pairs.forEach((w, n) -> {
            if (n >= SEVERAL) {
                centroid.put(w, SIDE_BY_SIDE * n * rarity(w));
            }
        });
        List<Scored> scored = new ArrayList<>();
        Set<Telling> once = new HashSet<>();
        for (List<Candidate> list : List.of(day.naming, day.printed)) {
            for (Candidate c : list) {
                if (c.shown() && once.add(c.where())) {
                    scored.add(new Scored(c, nearness(c, centroid)));
                }
            }
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score())
                .thenComparing(s -> s.candidate().where().article())
                .thenComparing(s -> s.candidate().where().sentence()));
        List<Candidate> chosen = new ArrayList<>();
        for (Scored s : scored) {
            if (chosen.size() == wanted.sentences()) {
                break;
            }
            if (chosen.stream().noneMatch(o -> alike(o, s.candidate()))) {
                chosen.add(s.candidate());
            }
        }
        return chosen.stream().map(Candidate::where).toList();
    }

    private double nearness(Candidate c, Map<String, Double> centroid) {
        double dot = 0;
        double norm = 0;
        for (String w : c.words()) {
            double r = rarity(w);
            dot += r * centroid.getOrDefault(w, 0.0);
            norm += r * r;
        }
        for (String w : c.pairs()) {
            Double weight = centroid.get(w);
            dot += weight == null ? 0 : rarity(w) * weight;
        }
        return norm == 0 ? 0 : dot / Math.pow(norm, BREVITY);
    }

    private double rarity(String word) {
        return Math.log((1.0 + seen.size()) / (1 + frequency.getOrDefault(word, 0)));
    }

    private static boolean alike(Candidate a, Candidate b) {
        int shared = 0;
        for (String w : a.words()) {
            shared += b.words().contains(w) ? 1 : 0;
        }
        return shared > REDUNDANT * Math.min(a.words().size(), b.words().size());
    }
}
