package org.stemma.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts the passages together that belong to one speech act: a written statement of three sentences of
 * which each article prints another, a post that the lead tells in other words.
 *
 * <p>Machine note: passages of one speaker are joined while their tellings are likely of one act on average ({@link
 * ActKinship}) and no two of them contradict each other. Of a passage that many articles carry the first {@value #TELLINGS}
 * speak for all, because copies say nothing new and would cost the square of their number.
 */
final class SpeechActs {
    private static final double MEAN = 0.42;
    private static final int TELLINGS = 8;
    private static final int MOST_PASSAGES = 80;

    private final Wordings wordings;
    private final SpeakerNames speakers;
    private final Likelihoods likelihoods;
    private final int[] first;

    /** The sum of the likelihoods of so many pairs; out of the question when two contradict each other. */
    private record Link(double sum, int count, boolean opposed) {
        static final Link NONE = new Link(0, 0, false);

        Link with(Link other) {
            return new Link(sum + other.sum, count + other.count, opposed || other.opposed);
        }

        double mean() {
            return opposed || count == 0 ? 0 : sum / count;
        }
    }

    private record Candidate(double mean, int a, int b) {}

    private SpeechActs(Wordings wordings, int passages, SpeakerNames speakers, Likelihoods likelihoods) {
        this.wordings = wordings;
        this.speakers = speakers;
        this.likelihoods = likelihoods;
        this.first = new int[passages];
        Arrays.setAll(first, g -> g);
    }

    /** For each statement the number of its speech act: that of the act's first passage. */
    static int[] of(
            List<AttributedAccount> accounts,
            List<Statement> statements,
            Wordings wordings,
            int[] passage,
            SpeakerNames speakers,
            Likelihoods likelihoods) {
        SpeechActs acts = new SpeechActs(wordings, passage.length, speakers, likelihoods);
        byVoice(Tellings.of(accounts, statements, passage, speakers), speakers).forEach(acts::join);
        int[] out = new int[passage.length];
        Arrays.setAll(out, s -> acts.firstOf(passage[s]));
        return out;
    }

    /** The tellings of each speaker, together with those of whoever speaks for him or has a passage in common. */
    static Collection<List<Telling>> byVoice(List<Telling> tellings, SpeakerNames speakers) {
        Map<Integer, Set<Integer>> passagesOf = new TreeMap<>();
        Map<Integer, Set<Integer>> voicesOf = new TreeMap<>();
        for (Telling t : tellings) {
            int voice = speakers.firstVoice(t.speaker());
            passagesOf.computeIfAbsent(voice, v -> new TreeSet<>()).add(t.passage());
            voicesOf.computeIfAbsent(t.passage(), p -> new TreeSet<>()).add(voice);
        }
        Map<Integer, Integer> company = new HashMap<>();
        for (int voice : passagesOf.keySet()) {
            Deque<Integer> open = new ArrayDeque<>(List.of(voice));
            while (!open.isEmpty()) {
                int v = open.remove();
                if (company.putIfAbsent(v, voice) == null) {
                    passagesOf.getOrDefault(v, Set.of()).forEach(p -> open.addAll(voicesOf.getOrDefault(p, Set.of())));
                }
            }
        }
        Map<Integer, List<Telling>> out = new TreeMap<>();
        for (Telling t : tellings) {
            int voice = speakers.firstVoice(t.speaker());
            out.computeIfAbsent(company.getOrDefault(voice, voice), v -> new ArrayList<>())
                    .add(t);
        }
        return out.values();
    }

    /** The first of the passages that this one was joined with. */
    private int firstOf(int passage) {
        int p = passage;
        while (first[p] != p) {
            p = first[p];
        }
        return p;
    }

    /** Joins the passages of one speaker and whoever speaks for him. */
    private void join(List<Telling> tellings) {
        Map<Integer, List<Integer>> passages = new TreeMap<>();
        List<Telling> heard = new ArrayList<>();
        for (Telling t : tellings) {
            List<Integer> own = passages.get(t.passage());
            if (own == null && passages.size() < MOST_PASSAGES) {
                own = new ArrayList<>();
                passages.put(t.passage(), own);
            }
            if (own != null && own.size() < TELLINGS) {
                own.add(heard.size());
                heard.add(t);
            }
        }
        if (passages.size() > 1) {
            join(passages, new ActKinship(wordings, heard, speakers, likelihoods));
        }
    }

    private void join(Map<Integer, List<Integer>> passages, ActKinship kin) {
        Map<Integer, Map<Integer, Link>> links = links(passages, kin);
        PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparingDouble((Candidate c) -> -c.mean())
                .thenComparingInt(Candidate::a)
                .thenComparingInt(Candidate::b));
        links.forEach((a, own) -> own.forEach((b, link) -> offer(queue, a, b, link)));
        while (!queue.isEmpty()) {
            Candidate c = queue.remove();
            Link now = links.getOrDefault(c.a(), Map.of()).getOrDefault(c.b(), Link.NONE);
            if (now.mean() == c.mean()) {
                merge(c.a(), c.b(), links, queue);
            }
        }
    }

    private static Map<Integer, Map<Integer, Link>> links(Map<Integer, List<Integer>> passages, ActKinship kin) {
        Map<Integer, Map<Integer, Link>> out = new TreeMap<>();
        passages.forEach((a, own) -> passages.forEach((b, others) -> {
            if (a < b) {
                Link link = Link.NONE;
                for (int x : own) {
                    for (int y : others) {
                        boolean counts = kin.mayBeOne(x, y);
                        link = link.with(new Link(counts ? kin.of(x, y) : 0, counts ? 1 : 0, kin.areOpposed(x, y)));
                    }
                }
                out.computeIfAbsent(a, k -> new TreeMap<>()).put(b, link);
            }
        }));
        return out;
    }

    private static void offer(PriorityQueue<Candidate> queue, int a, int b, Link link) {
        if (link.mean() >= MEAN) {
            queue.add(new Candidate(link.mean(), a, b));
        }
    }

    /** The second passage becomes part of the first. */
    private void merge(int a, int b, Map<Integer, Map<Integer, Link>> links, PriorityQueue<Candidate> queue) {
        int x = firstOf(a);
        int y = firstOf(b);
        first[Math.max(x, y)] = Math.min(x, y);
        Map<Integer, Link> gone = take(b, links);
        gone.remove(a);
        gone.forEach((c, link) -> {
            int first = Math.min(a, c);
            int second = Math.max(a, c);
            Link both = links.computeIfAbsent(first, k -> new TreeMap<>()).merge(second, link, Link::with);
            offer(queue, first, second, both);
        });
    }

    /** Takes a passage's links away from all others. */
    private static Map<Integer, Link> take(int b, Map<Integer, Map<Integer, Link>> links) {
        Map<Integer, Link> out = new HashMap<>();
        Map<Integer, Link> own = links.remove(b);
        if (own != null) {
            out.putAll(own);
        }
        links.forEach((a, others) -> {
            Link link = others.remove(b);
            if (link != null) {
                out.put(a, link);
            }
        });
        return new TreeMap<>(out);
    }
}
