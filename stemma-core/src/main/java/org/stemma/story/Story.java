package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** A live story: its remembered articles and their sum. */
final class Story {
    private final long number;
    private final int slot;
    private final Centroid centroid = new Centroid();
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

    Centroid centroid() {
        return centroid;
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
        int at = members.size();
        while (at > 0 && members.get(at - 1).arrival() > member.arrival()) {
            at--;
        }
        members.add(at, member);
        languages.merge(member.report().language(), 1, Integer::sum);
        centroid.add(member.report().vector(), 1, changed);
        span(member.report().day());
    }

    /** Takes an article out; {@code changed} is told each word that the story has no longer. */
    void remove(Member member, IntConsumer changed) {
        members.remove(place(member));
        languages.computeIfPresent(member.report().language(), (k, n) -> n == 1 ? null : n - 1);
        centroid.add(member.report().vector(), -1, changed);
        double day = member.report().day();
        if (day == firstDay || day == lastDay) {
            firstDay = Double.NaN;
            lastDay = Double.NaN;
            members.forEach(m -> span(m.report().day()));
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
