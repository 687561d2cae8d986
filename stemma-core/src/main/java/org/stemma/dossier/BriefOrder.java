package org.stemma.dossier;

import java.util.Comparator;
import java.util.List;
import org.stemma.timeline.TimelineEntry;
import org.stemma.timeline.TimelineEntry.Lane;

/**
 * The order in which a brief is read: what happened as the articles open; then the event, its background, what is announced.
 * Within the event by the day that a sentence dates, or on which its article came out; of one day, what outlets put first.
 */
final class BriefOrder {
    private final Dossier dossier;
    private final BriefPoints points;

    BriefOrder(Dossier dossier, BriefPoints points) {
        this.dossier = dossier;
        this.points = points;
    }

    /** Orders units by their numbers. */
    Comparator<Integer> byEvent() {
        return Comparator.comparing((Integer u) -> points.units().get(u).place() > 0)
                .thenComparing(this::turn)
                .thenComparing(this::day)
                .thenComparingDouble(this::depth)
                .thenComparing(Comparator.naturalOrder());
    }

    /** The event before its background, the background before what is announced. */
    private int turn(int unit) {
        if (points.units().get(unit).place() == 0) {
            return 0;
        }
        List<Lane> lanes =
                dates(unit).stream().map(TimelineEntry::lane).distinct().toList();
        return lanes.isEmpty() || lanes.contains(Lane.EVENT) ? 0 : lanes.contains(Lane.PAST) ? 1 : 2;
    }

    private String day(int unit) {
        return dates(unit).stream()
                .map(TimelineEntry::date)
                .min(Comparator.naturalOrder())
                .or(() -> dossier.findings()
                        .get(points.units().get(unit).article())
                        .account()
                        .article()
                        .published()
                        .map(p -> p.date().toString()))
                .orElse("9999");
    }

    private List<TimelineEntry> dates(int unit) {
        return points.of(unit).keySet().stream()
                .map(points.points()::get)
                .filter(p -> p.kind() == BriefPoint.Kind.DATE)
                .map(p -> dossier.timeline().get(p.index()))
                .toList();
    }

    /** How far down its article a sentence stands, 0 to 1. */
    private double depth(int unit) {
        BriefUnit u = points.units().get(unit);
        return u.place() / (double) Math.max(1, points.body(u).sentences().size());
    }
}
