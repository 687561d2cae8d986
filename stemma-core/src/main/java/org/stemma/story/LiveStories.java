package org.stemma.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The live stories and which article is of which. */
final class LiveStories {
    private static final int MOST_SHARED = 6;

    /**
     * How a story fits a report.
     *
     * @param story the story
     * @param score above 0 the report belongs to it
     */
    record Fit(Story story, double score) {
        static final Comparator<Fit> BEST_FIRST = Comparator.comparingDouble((Fit f) -> -f.score())
                .thenComparingLong(f -> f.story().number());
    }

    private final Vocabulary vocabulary;
    private final Affinity affinity;
    private final int expected;
    private final StoryIndex index = new StoryIndex();
    private final TreeMap<Long, Story> stories = new TreeMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final TreeMap<Long, Member> byArrival = new TreeMap<>();
    private final Map<String, Story> storyOf = new HashMap<>();

    /** No stories yet, of which so many are expected. */
    LiveStories(Vocabulary vocabulary, Affinity affinity, int expected) {
        this.vocabulary = vocabulary;
        this.expected = expected;
        this.affinity = affinity;
    }

    /** How many stories live, or will. */
    private int number() {
        return Math.max(expected, stories.size());
    }

    int articles() {
        return members.size();
    }

    /** All live stories, the oldest first. */
    Collection<Story> all() {
        return Collections.unmodifiableCollection(stories.values());
    }

    Optional<Story> story(long number) {
        return Optional.ofNullable(stories.get(number));
    }

    Optional<Member> member(String article) {
        return Optional.ofNullable(members.get(article));
    }

    Optional<Story> storyOf(String article) {
        return Optional.ofNullable(storyOf.get(article));
    }

    /** The articles that arrived after this many, in the order of arrival. */
    List<Member> since(long arrivals) {
        return List.copyOf(byArrival.tailMap(arrivals, false).values());
    }

    /** The best of the stories that a report may be of, best first: no more than so many. */
    List<Fit> fits(Subject subject, Predicate<Story> allowed, int most) {
        List<Affinity.Glance> glances = new ArrayList<>();
        for (Story story : candidates(subject.report())) {
            if (allowed.test(story)) {
                glances.add(affinity.glance(subject, story, number()));
            }
        }
        glances.sort(Comparator.comparingDouble((Affinity.Glance g) -> -g.atMost()));
        List<Fit> out = new ArrayList<>();
        for (Affinity.Glance g : glances) {
            if (out.size() == most && g.atMost() < out.get(most - 1).score()) {
                break;
            }
            out.add(new Fit(g.story(), g.score(subject)));
            out.sort(Fit.BEST_FIRST);
            if (out.size() > most) {
                out.remove(most);
            }
        }
        return out;
    }

    /** The stories that share most of a report's rarer words. */
    List<Story> candidates(Report report) {
        return index.candidates(report.vector());
    }

    /** What speaks for and against a report's being of a story. */
    List<Factor> factors(Subject subject, Story story) {
        return affinity.factors(subject, story, number());
    }

    /** A story's latest articles, so many, to be compared with others. */
    static List<Subject> latest(Story story, int speakers) {
        return story.members().subList(Math.max(0, story.size() - speakers), story.size()).stream()
                .map(m -> new Subject(m.report()))
                .toList();
    }

    /** How well articles fit a story, on the average. */
    double fit(List<Subject> articles, Story story) {
        double sum = 0;
        for (Subject s : articles) {
            sum += affinity.score(s, story, number());
        }
        return sum / articles.size();
    }

    /** How well articles fit a story on the average, at most: a first look. */
    double fitAtMost(List<Subject> articles, Story story) {
        double sum = 0;
        for (Subject s : articles) {
            sum += affinity.glance(s, story, number()).atMost();
        }
        return sum / articles.size();
    }

    /** How well an article fits a story. */
    double score(Member member, Story story) {
        return affinity.score(new Subject(member.report()), story, number());
    }

    /** A story of these articles that is none of the live ones. */
    static Story imagined(List<Member> members) {
        Story story = new Story(0, -1);
        members.forEach(m -> story.add(m, term -> {}));
        return story;
    }

    /** Puts an article to a story, which is opened, again or for the first time, when it does not live. */
    Story add(Member member, long number) {
        Story story = stories.computeIfAbsent(number, index::open);
        index.add(story, member);
        vocabulary.use(member.report().vector(), 1);
        members.put(member.id(), member);
        byArrival.put(member.arrival(), member);
        storyOf.put(member.id(), story);
        return story;
    }

    /** Takes an article out of its story; a story without articles ends. */
    void remove(Member member) {
        Story story = storyOf.remove(member.id());
        if (story == null) {
            throw new IllegalStateException("no story of " + member.id());
        }
        members.remove(member.id());
        byArrival.remove(member.arrival());
        vocabulary.use(member.report().vector(), -1);
        index.remove(story, member);
        if (story.size() == 0) {
            index.close(story);
            stories.remove(story.number());
        }
    }

    /** The words that count most of those that a report shares with a story. */
    List<SharedTerm> shared(Report report, Story story) {
        Vector v = report.vector();
        Map<String, Double> weights = new LinkedHashMap<>();
        int[] sums = new int[Vector.FIELDS];
        double sum = 0;
        for (int i = 0; i < v.size(); i++) {
            double weight = 0;
            if (story.sums(v.term(i), sums)) {
                for (int f = 0; f < Vector.FIELDS; f++) {
                    double length = story.length(f);
                    weight += length == 0 ? 0 : v.weight(i, f) * (sums[f] / length);
                }
            }
            sum += weight;
            if (weight > 0) {
                weights.put(vocabulary.term(v.term(i)), weight);
            }
        }
        double all = sum;
        return weights.entrySet().stream()
                .map(e -> new SharedTerm(e.getKey(), e.getValue() / all))
                .sorted(Comparator.comparingDouble((SharedTerm t) -> -t.weight())
                        .thenComparing(SharedTerm::term))
                .limit(MOST_SHARED)
                .toList();
    }
}
