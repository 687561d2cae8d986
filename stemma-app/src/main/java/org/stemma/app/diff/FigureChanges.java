package org.stemma.app.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.text.Folding;

/**
 * What changed among the figures of a story. A figure is the same when it is called the same; else when an article gives it
 * the same value in both and its names share most words, for a name is chosen anew when articles join.
 */
final class FigureChanges {
    private static final double SAME_NAME = 0.5;

    private FigureChanges() {}

    static List<Change> find(Snapshot.Story old, Snapshot.Story story, ArticleMatch articles, Refs refs) {
        Map<Snapshot.Figure, Snapshot.Figure> before = matched(old.figures(), story.figures(), articles);
        List<Change> changed = new ArrayList<>();
        List<Change> fresh = new ArrayList<>();
        for (Snapshot.Figure f : story.figures()) {
            Optional<Snapshot.Figure> was = Optional.ofNullable(before.get(f));
            if (was.isEmpty()) {
                fresh.add(new Change.NewFigure(f.what(), refs.valuesNow(f), f.status()));
            } else if (!values(was.get()).equals(values(f))) {
                changed.add(
                        new Change.ChangedFigure(f.what(), refs.valuesThen(was.get()), refs.valuesNow(f), f.status()));
            }
        }
        changed.addAll(fresh);
        Set<Snapshot.Figure> kept = new HashSet<>(before.values());
        for (Snapshot.Figure f : old.figures()) {
            if (!kept.contains(f)) {
                changed.add(new Change.GoneFigure(f.what(), refs.valuesThen(f)));
            }
        }
        return changed;
    }

    private static Set<String> values(Snapshot.Figure f) {
        return f.readings().stream().map(Snapshot.Reading::value).collect(Collectors.toSet());
    }

    /** For each newer figure the older one. */
    private static Map<Snapshot.Figure, Snapshot.Figure> matched(
            List<Snapshot.Figure> old, List<Snapshot.Figure> now, ArticleMatch articles) {
        Map<String, List<Snapshot.Figure>> byName = new LinkedHashMap<>();
        for (Snapshot.Figure f : old) {
            byName.computeIfAbsent(name(f), k -> new ArrayList<>()).add(f);
        }
        Map<Snapshot.Figure, Snapshot.Figure> out = new HashMap<>();
        List<Snapshot.Figure> left = new ArrayList<>();
        for (Snapshot.Figure f : now) {
            List<Snapshot.Figure> same = byName.getOrDefault(name(f), List.of());
            if (same.isEmpty()) {
                left.add(f);
            } else {
                out.put(f, same.remove(0));
            }
        }
        List<Snapshot.Figure> free =
                byName.values().stream().flatMap(List::stream).collect(Collectors.toList());
        Map<String, List<Snapshot.Figure>> byValue = new HashMap<>();
        for (Snapshot.Figure f : free) {
            for (String k : given(f, a -> articles.after(a))) {
                byValue.computeIfAbsent(k, x -> new ArrayList<>()).add(f);
            }
        }
        Set<Snapshot.Figure> taken = new HashSet<>();
        for (Snapshot.Figure f : left) {
            Bag name = Bag.of(f.what());
            given(f, Optional::of).stream()
                    .flatMap(k -> byValue.getOrDefault(k, List.of()).stream())
                    .filter(o -> !taken.contains(o) && Bag.of(o.what()).shared(name) >= SAME_NAME)
                    .findFirst()
                    .ifPresent(o -> {
                        taken.add(o);
                        out.put(f, o);
                    });
        }
        return out;
    }

    /** Which article gives which value, as keys. */
    private static List<String> given(Snapshot.Figure f, Function<String, Optional<String>> article) {
        List<String> out = new ArrayList<>();
        for (Snapshot.Reading r : f.readings()) {
            for (String a : r.articles()) {
                article.apply(a).ifPresent(n -> out.add(f.kind() + "\n" + r.value() + "\n" + n));
            }
        }
        return out;
    }

    private static String name(Snapshot.Figure f) {
        return f.kind() + "\n" + Folding.fold(f.what());
    }
}
