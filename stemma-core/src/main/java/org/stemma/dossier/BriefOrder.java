package org.stemma.dossier;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.stemma.timeline.TimelineEntry;

/**
 * The order in which a brief is read: what happened first; then the event, its background, what is announced; in each by
 * date, and what has none where its article has it.
 */
final class BriefOrder {
    private final Dossier dossier;
    private final BriefPoints points;
    private final Map<Integer, TimelineEntry> dates = new HashMap<>();

    BriefOrder(Dossier dossier, BriefPoints points) {
        this.dossier = dossier;
        this.points = points;
    }

    /** Orders units by their numbers. */
    Comparator<Integer> byEvent() {
        return Comparator.comparing((Integer u) -> !leads(u))
                .thenComparing(this::lane)
                .thenComparingDouble(this::depth)
                .thenComparing(Comparator.naturalOrder());
    }

    private boolean leads(int unit) {
        return points.units().get(unit).place() == 0;
    }

    private TimelineEntry.Lane lane(int unit) {
        return points.of(unit).keySet().stream()
                .map(points.points()::get)
                .filter(p -> p.kind() == BriefPoint.Kind.DATE)
                .map(p -> dossier.timeline().get(p.index()).lane())
                .findFirst()
                .orElse(TimelineEntry.Lane.EVENT);
    }

    /** How far down its article a sentence stands, 0 to 1: outlets put first what weighs most. */
    private double depth(int unit) {
        BriefUnit u = points.units().get(unit);
        int count = points.body(u).sentences().size();
        return u.place() / (double) Math.max(1, count);
    }
}
