package org.stemma.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings together what is said of one toll in unlike sentences: an article that gives one number of wounded twice means
 * one toll, and as many people "in hospital" elsewhere are those wounded.
 */
final class Tolls {
    private static final String WOUNDED = "wounded";
    private static final Set<String> CARE = Stream.of("hospital", "hospitalised", "hospitalized", "clinic")
            .map(Context::stem)
            .collect(Collectors.toUnmodifiableSet());
    // Two may be killed twice in one story; that thirteen are is rare.
    private static final double SMALL = 12;

    private Tolls() {}

    /** Joins in place: groups of one value, by key, as the first pass leaves them. */
    static void join(Map<String, List<FigureGroup>> byKey) {
        byKey.forEach((key, groups) -> {
            if (!Predicates.of(key).isEmpty()) {
                joinRepeated(groups);
            }
        });
        List<FigureGroup> wounded = byKey.getOrDefault(WOUNDED, List.of());
        List<FigureGroup> people = byKey.getOrDefault(Mention.PEOPLE, List.of());
        if (!wounded.isEmpty() && !people.isEmpty()) {
            joinCared(wounded, people);
        }
    }

    /** One value and one fate in one article, or as a toll that may grow: one toll, however unlike its sentences are. */
    private static void joinRepeated(List<FigureGroup> groups) {
        Map<Double, List<FigureGroup>> byValue = new HashMap<>();
        Set<FigureGroup> gone = new HashSet<>();
        for (FigureGroup g : groups) {
            double value = g.lead().value();
            List<FigureGroup> same = byValue.computeIfAbsent(value, v -> new ArrayList<>());
            FigureGroup twin = same.stream()
                    .filter(x -> isOneToll(x, g) && x.lead().sameHead(g.lead()))
                    .findFirst()
                    .orElse(null);
            if (twin == null) {
                same.add(g);
            } else {
                twin.addAll(g);
                gone.add(g);
            }
        }
        groups.removeAll(gone);
    }

    private static boolean isOneToll(FigureGroup a, FigureGroup b) {
        if (a.lead().value() > SMALL && !a.lead().known() && a.sharesAccount(b)) {
            return true;
        }
        return isOpen(a) && isOpen(b);
    }

    /** "At least two killed", and nothing of another year: the toll of the day, of which a story has one. */
    private static boolean isOpen(FigureGroup g) {
        return g.mentions().stream()
                .allMatch(m -> m.quantity().bound() == Quantity.Bound.AT_LEAST
                        && m.value() > 1
                        && !m.known()
                        && !m.question().time().past());
    }

    /** People in hospital are the wounded of that number, for articles that give no number of wounded. */
    private static void joinCared(List<FigureGroup> wounded, List<FigureGroup> people) {
        Map<Double, FigureGroup> byValue = new HashMap<>();
        BitSet speaking = new BitSet();
        for (FigureGroup g : wounded) {
            byValue.putIfAbsent(g.lead().value(), g);
            speaking.or(g.accounts());
        }
        Set<FigureGroup> gone = new HashSet<>();
        for (FigureGroup g : people) {
            FigureGroup same = byValue.get(g.lead().value());
            if (same != null && !g.accounts().intersects(speaking) && areCared(g, same)) {
                same.addAll(g);
                gone.add(g);
            }
        }
        people.removeAll(gone);
    }

    private static boolean areCared(FigureGroup people, FigureGroup wounded) {
        return people.lead().value() > SMALL
                && people.mentions().stream()
                        .allMatch(m ->
                                CARE.stream().anyMatch(m.context()::has) && m.sameHead(wounded.lead()) && !m.known());
    }
}
