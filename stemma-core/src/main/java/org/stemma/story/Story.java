package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A live story: its remembered articles and their sum. */
final class Story {
    private final long number;
    private final int slot;
    // Only with two articles and more: of one it would be the same as the article itself, and most stories have one.
    private @Nullable Centroid centroid;
    // By arrival.
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private double firstDay = Double.NaN;
    private double lastDay = Double.NaN;

    Story(long number, int slot) {
        this.number = number;
        this.slot = slot;
    }

    /** Stories are numbered by birth. */
    long number() {
        return number;
    }

    /** Its place in the index; given to another when it ends. */
    int slot() {
        return slot;
    }

    String id() {
        return StoryIds.id(number);
    }

    /** Adds the products of its sum with a report, field by field. */
    void dots(Subject subject, long[] into) {
        if (centroid != null) {
            centroid.dots(subject.vector(), into);
        } else if (!members.isEmpty()) {
            subject.dots(members.get(0).report().vector(), into);
        }
    }

    /** The length of its sum in a field. */
    double length(int field) {
        if (centroid != null) {
            return centroid.length(field);
        }
        return members.isEmpty() ? 0 : members.get(0).report().vector().length(field);
    }

    /** The sums of a term's weights, field by field; false when the story does not have it. */
    boolean sums(int term, int[] into) {
        if (centroid != null) {
            return centroid.sums(term, into);
        }
        Vector only = members.get(0).report().vector();
        int at = only.find(term);
        for (int f = 0; f < into.length && at >= 0; f++) {
            into[f] = only.weight(at, f);
        }
        return at >= 0;
    }

    /** Its remembered articles by arrival. */
    List<Member> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    boolean speaks(String language) {
        return languages.containsKey(language);
    }

    /** Days between a day and the time that the story spans; not a number when one of them is unknown. */
    double gap(double day) {
        return Math.max(0, Math.max(firstDay - day, day - lastDay));
    }

    /** Puts an article in; {@code changed} is told each word that is new to the story. */
    void add(Member member, IntConsumer changed) {
        if (members.size() == 1) {
            sum().add(members.get(0).report().vector(), 1, term -> {});
        }
        int at = members.size();
        while (at > 0 && members.get(at - 1).arrival() > member.arrival()) {
            at--;
        }
        members.add(at, member);
        languages.merge(member.report().language(), 1, Integer::sum);
        Vector vector = member.report().vector();
        if (members.size() == 1) {
            words(vector, changed);
        } else {
            sum().add(vector, 1, changed);
        }
        span(member.report().day());
    }

    /** Takes an article out; {@code changed} is told each word that the story has no longer. */
    void remove(Member member, IntConsumer changed) {
        members.remove(place(member));
        languages.computeIfPresent(member.report().language(), (k, n) -> n == 1 ? null : n - 1);
        Vector vector = member.report().vector();
        if (members.isEmpty()) {
            words(vector, changed);
        } else {
            sum().add(vector, -1, changed);
        }
        if (members.size() == 1) {
            centroid = null;
        }
        double day = member.report().day();
        if (day == firstDay || day == lastDay) {
            firstDay = Double.NaN;
            lastDay = Double.NaN;
            members.forEach(m -> span(m.report().day()));
        }
    }

    private Centroid sum() {
        if (centroid == null) {
            centroid = new Centroid();
        }
        return centroid;
    }

    private static void words(Vector vector, IntConsumer changed) {
        for (int i = 0; i < vector.size(); i++) {
            if (vector.weight(i, Vector.WORDS) != 0) {
                changed.accept(vector.term(i));
            }
        }
    }

    private int place(Member member) {
        int low = 0;
        int high = members.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (members.get(middle).arrival() < member.arrival()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void span(double day) {
        if (!Double.isNaN(day)) {
            firstDay = Double.isNaN(firstDay) ? day : Math.min(firstDay, day);
            lastDay = Double.isNaN(lastDay) ? day : Math.max(lastDay, day);
        }
    }
}
