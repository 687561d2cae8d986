package org.stemma.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mentions that measure one thing; within one group of a first pass they also have one value. */
final class FigureGroup {
    // Newest members stand for a long group, so that a story of a hundred copies stays linear.
    private static final int ASKED = 8;

    private final List<Mention> mentions = new ArrayList<>();
    private final BitSet accounts = new BitSet();

    FigureGroup(Mention first) {
        add(first);
    }

    void add(Mention m) {
        mentions.add(m);
        accounts.set(m.account());
    }

    void addAll(FigureGroup other) {
        other.mentions.forEach(this::add);
    }

    List<Mention> mentions() {
        return mentions;
    }

    BitSet accounts() {
        return accounts;
    }

    Mention lead() {
        return mentions.get(0);
    }

    /** How alike a mention is to the members: the best of them. */
    double likeness(Mention m) {
        double best = 0;
        for (int i = Math.max(0, mentions.size() - ASKED); i < mentions.size(); i++) {
            best = Math.max(best, m.likeness(mentions.get(i)));
        }
        return best;
    }

    /** How alike two groups are: the best pair. */
    double likeness(FigureGroup other) {
        double best = 0;
        for (int i = Math.max(0, mentions.size() - ASKED); i < mentions.size(); i++) {
            best = Math.max(best, other.likeness(mentions.get(i)));
        }
        return best;
    }

    /** How alike these things and a group of how often they happened are: the best pair. */
    double happenings(FigureGroup times) {
        double best = 0;
        for (int i = Math.max(0, mentions.size() - ASKED); i < mentions.size(); i++) {
            for (int k = Math.max(0, times.mentions.size() - ASKED); k < times.mentions.size(); k++) {
                best = Math.max(best, mentions.get(i).happenings(times.mentions.get(k)));
            }
        }
        return best;
    }

    /** Its members parted by value and hedge: what one article says twice is no comparison. */
    List<FigureGroup> byValue() {
        Map<String, FigureGroup> out = new LinkedHashMap<>();
        for (Mention m : mentions) {
            String value =
                    m.quantity().value() + m.quantity().bound() + m.quantity().unit();
            FigureGroup g = out.get(value);
            if (g == null) {
                out.put(value, new FigureGroup(m));
            } else {
                g.add(m);
            }
        }
        return List.copyOf(out.values());
    }

    boolean sharesAccount(FigureGroup other) {
        return accounts.intersects(other.accounts);
    }
}
