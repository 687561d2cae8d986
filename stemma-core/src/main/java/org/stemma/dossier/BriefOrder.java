package org.stemma.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * The chosen units, given by their numbers, as they are read; what follows another in its article follows it here.
     *
     * @param opening the unit that comes first; -1 for none
     */
    List<Integer> read(List<Integer> chosen, int opening) {
        Set<Integer> left = new TreeSet<>(chosen);
        List<Integer> out = new ArrayList<>();
        Comparator<Integer> order =
                Comparator.comparing((Integer u) -> u != opening).thenComparing(byEvent(chosen));
        for (int unit : chosen.stream().sorted(order).toList()) {
            int next = unit;
            while (next > 0 && left.contains(next - 1) && points.follows(next, next - 1)) {
                next--;
            }
            while (left.remove(next)) {
                out.add(next);
                next += next + 1 < points.units().size() && points.follows(next + 1, next) ? 1 : 0;
            }
        }
        return List.copyOf(out);
    }

    private Comparator<Integer> byEvent(List<Integer> chosen) {
        boolean opened = chosen.stream().anyMatch(points::isOpening);
        double most = chosen.stream().mapToDouble(this::opens).max().orElse(0);
        return Comparator.comparing((Integer u) -> opened ? !points.isOpening(u) : opens(u) < most)
                .thenComparing(this::turn)
                .thenComparing(this::day)
                .thenComparingDouble(this::depth)
                .thenComparing(Comparator.naturalOrder());
    }

    /** How well a sentence opens the brief where no article's first one does; somebody's words by themselves never do. */
    private double opens(int unit) {
        BriefUnit u = points.units().get(unit);
        return points.body(u).quotationAt(u.span().start()) >= 0 ? 0 : points.lead(unit);
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
