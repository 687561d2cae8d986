package org.stemma.attribution;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.attribution.StateVoices.Part;
import org.stemma.attribution.StateVoices.Voice;

/**
 * Which speakers of a story speak for one state: its television, its ministry and the state itself give the same words.
 *
 * <p>Machine note: two organs of a state are two speakers; what passes words on speaks for all of them.
 */
final class StateTies {
    private final Map<String, Voice> beside = new TreeMap<>();

    /** Takes in what the text beside a speaker's name says of it. */
    void read(Speaker.Known speaker, String body) {
        StateVoices.beside(speaker.name(), speaker.evidence(), body)
                .or(() -> speaker.role().flatMap(r -> StateVoices.ofReader(r.of(body))))
                .ifPresent(v -> beside.put(speaker.name(), v));
    }

    /** For each group the groups it speaks for, by the names of all groups and the articles that carry them. */
    Map<Integer, Set<Integer>> of(Map<String, Integer> groupOf, Map<Integer, Set<Integer>> carriedBy) {
        Map<Integer, Voice> voices = new TreeMap<>();
        groupOf.forEach((name, group) -> StateVoices.of(name)
                .or(() -> Optional.ofNullable(beside.get(name)))
                .ifPresent(v -> voices.merge(group, v, StateTies::foremost)));
        Map<Integer, Voice> known = new TreeMap<>();
        voices.forEach((group, v) ->
                whose(group, v, voices, carriedBy).ifPresent(state -> known.put(group, new Voice(state, v.part()))));
        Map<Integer, Set<Integer>> out = new TreeMap<>();
        known.forEach((a, v) -> known.forEach((b, w) -> {
            boolean whole = v.part() == Part.MEDIUM || v.part() == Part.ORGAN && w.part() == Part.STATE;
            if (!a.equals(b) && v.state().equals(w.state()) && whole) {
                out.computeIfAbsent(a, g -> new TreeSet<>()).add(b);
            }
        }));
        return out;
    }

    /** One that passes words on does so under all its names; a name that says whose goes before one that does not. */
    private static Voice foremost(Voice a, Voice b) {
        if (a.state().isEmpty() != b.state().isEmpty()) {
            return new Voice(a.state() + b.state(), a.part() == Part.MEDIUM ? a.part() : b.part());
        }
        return b.part() == Part.MEDIUM ? b : a;
    }

    /** The state of a voice; of mere "state media" that whose media the same articles name, else the only one in the story. */
    private static Optional<String> whose(
            int group, Voice voice, Map<Integer, Voice> all, Map<Integer, Set<Integer>> carriedBy) {
        if (!voice.state().isEmpty()) {
            return Optional.of(voice.state());
        }
        Set<String> near = new TreeSet<>();
        Set<String> anywhere = new TreeSet<>();
        all.forEach((other, v) -> {
            if (v.part() == Part.MEDIUM && !v.state().isEmpty()) {
                anywhere.add(v.state());
                boolean beside = carriedBy.getOrDefault(other, Set.of()).stream()
                        .anyMatch(carriedBy.getOrDefault(group, Set.of())::contains);
                if (beside) {
                    near.add(v.state());
                }
            }
        });
        Set<String> best = near.isEmpty() ? anywhere : near;
        return best.size() == 1 ? Optional.of(best.iterator().next()) : Optional.empty();
    }
}
