package org.stemma.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stemma.text.FeatureRows;
import org.stemma.text.WordClass;

/** What a labeller of contents, or of sources, sees at each unit of a sentence, given one cue in it. */
final class RoleFeatures {
    private static final int MODAL = WordClass.MODAL.ordinal();
    private static final int PAST = WordClass.PAST.ordinal();
    private static final int THIRD = WordClass.THIRD.ordinal();
    private static final int PRESENT = WordClass.PRESENT.ordinal();
    private static final int AND = WordClass.AND.ordinal();

    // Codes of what the rules find: this cue's source, its content, another's content, another's source; + 1 inside.
    private static final int MY_SOURCE = 1;
    private static final int MY_CONTENT = 3;
    private static final int OTHER_CONTENT = 7;
    private static final int OTHER_SOURCE = 9;
    private static final int EDGE = 63;

    private final Units units;
    private final FeatureRows rows;
    private int from;
    private int to;
    private int n;
    private int cue;
    private int shape;
    private int likely;
    private int known;
    private int[] rule = new int[64];
    private int[] path = new int[64];
    private int[] place = new int[64];

    RoleFeatures(Units units, FeatureRows rows) {
        this.units = units;
        this.rows = rows;
    }

    /**
     * Writes the features of the sentence that the units hold.
     *
     * @param candidate the cue
     * @param others how likely each unit opens a cue, in ten steps
     * @param drafts what the rules find in the sentence
     * @param content labels of what was said, once it is known; else empty
     * @param places where the rules would look for the source, once the content is known
     */
    void write(
            CueCandidates.Candidate candidate,
            int[] others,
            List<Draft> drafts,
            byte[] content,
            List<Optional<Range>> places) {
        from = candidate.from();
        to = candidate.to();
        likely = CueCandidates.step(candidate.chance());
        n = units.size();
        room();
        known = rules(drafts);
        places(places);
        path(others);
        int head = head();
        cue = units.word(head);
        shape = units.tag(from - 1) * 32 + units.tag(to + 1);
        rows.clear();
        for (int i = 0; i < n; i++) {
            local(i);
            relative(i, others[i], units.lexicon(head));
            advice(i);
            if (content.length > 0) {
                content(i, content);
                place(i);
            }
            rows.next();
        }
    }

    private void room() {
        if (rule.length < n) {
            rule = new int[n * 2];
            path = new int[n * 2];
            place = new int[n * 2];
        }
    }

    /** The cue's verb: its last word that the lexicon knows, else its last. */
    private int head() {
        for (int i = to; i >= from; i--) {
            if (units.lexicon(i) > 1) {
                return i;
            }
        }
        return to;
    }

    private int distance(int i) {
        return i < from ? i - from : i > to ? i - to : 0;
    }

    /** 0 before the cue, 1 in it, 2 behind it. */
    private int side(int i) {
        return i < from ? 0 : i > to ? 2 : 1;
    }

    private static int bucket(int d) {
        int a = Math.abs(d);
        int b = a <= 4 ? a : a <= 6 ? 5 : a <= 9 ? 6 : a <= 14 ? 7 : a <= 24 ? 8 : 9;
        return d < 0 ? -b : b;
    }

    private void local(int i) {
        Units u = units;
        int side = side(i);
        int w = u.word(i);
        int t = u.tag(i);
        rows.add(1, w, side);
        rows.add(2, u.word(i - 1), side);
        rows.add(3, u.word(i + 1), side);
        rows.add(4, u.tag(i - 1) * 32 + t, side);
        rows.add(5, t * 32 + u.tag(i + 1), side);
        rows.add(6, (u.tag(i - 1) * 32 + t) * 32 + u.tag(i + 1), side);
        rows.add(7, u.word(i - 1), w);
        rows.add(8, w, u.word(i + 1));
        rows.add(9, (u.tag(i - 2) * 32 + u.tag(i - 1)) * 32 + t, side);
        rows.add(10, (t * 32 + u.tag(i + 1)) * 32 + u.tag(i + 2), side);
        rows.add(11, w, t);
        rows.add(12, u.word(i - 1), t);
        rows.add(13, u.word(i + 1), t);
        rows.add(14, (u.isNamed(i) ? 1 : 0) + (u.isNamed(i - 1) ? 2 : 0) + (u.isNamed(i + 1) ? 4 : 0), side);
        rows.add(15, u.ending(i), side);
        rows.add(16, u.lexicon(i), side);
        rows.add(17, u.word(i - 2), side);
        rows.add(18, u.word(i + 2), side);
        rows.add(19, u.lexicon(i + 1) * 64 + t, side);
    }

    /** How the unit stands to the cue. */
    private void relative(int i, int other, int known) {
        Units u = units;
        int far = bucket(distance(i));
        int side = side(i);
        int half = side == 0 ? 0 : 1;
        int t = u.tag(i);
        int closes = to + 1 >= n - 1 ? 1 : 0;
        rows.add(40, far);
        rows.add(41, far, t);
        rows.add(42, far, cue);
        rows.add(43, side, cue);
        rows.add(44, far * 64 + u.tag(i - 1), t);
        rows.add(45, far, u.word(i));
        rows.add(46, far * 1024 + shape, t);
        rows.add(47, path[i], half);
        rows.add(48, path[i] * 64 + t, half);
        rows.add(49, far, path[i] * 16 + likely);
        rows.add(56, closes * 16 + likely, side);
        rows.add(57, other, half);
        rows.add(58, Math.min(i, 3), far);
        rows.add(59, Math.min(n - 1 - i, 3), t);
        rows.add(60, u.isQuotation(i) ? u.word(i) : 0, half);
        rows.add(61, u.isQuotation(i + 1) ? u.word(i + 1) : 0, t * 4 + half);
        rows.add(62, u.isQuotation(i - 1) ? u.word(i - 1) : 0, t * 4 + half);
        rows.add(63, likely, far);
        rows.add(64, known * 64 + u.tag(to + 1), half);
        rows.add(65, cue, u.word(to + 1) * 4 + half);
    }

    /** What the rules make of the unit. */
    private void advice(int i) {
        int t = units.tag(i);
        int half = side(i) == 0 ? 0 : 1;
        rows.add(50, rule[i], half);
        rows.add(51, rule[i] * 64 + (i + 1 < n ? rule[i + 1] : EDGE), known);
        rows.add(52, rule[i] * 64 + (i > 0 ? rule[i - 1] : EDGE), known);
        rows.add(53, rule[i] * 64 + known, likely);
        rows.add(54, rule[i] * 64 + known, t);
        rows.add(55, rule[i], cue);
    }

    /** For the source, the content is known. */
    private void content(int i, byte[] content) {
        int here = content[i];
        int next = i + 1 < n ? content[i + 1] : 3;
        int before = i > 0 ? content[i - 1] : 3;
        int around = (here * 4 + next) * 4 + before;
        int side = side(i);
        int t = units.tag(i);
        int left = from > 0 && content[from - 1] > 0 ? 2 : to + 1 < n && content[to + 1] > 0 ? 1 : 0;
        int lies = left * 2 + (content[0] > 0 ? 1 : 0);
        int far = bucket(distance(i)) + 16;
        rows.add(70, around, side);
        rows.add(71, around * 64 + t, side);
        rows.add(72, lies * 32 + far, t);
        rows.add(73, lies * 32 + far, here);
        rows.add(74, lies, cue * 4 + side);
    }

    /** Where the rules would look for it. */
    private void place(int i) {
        int p = place[i];
        int next = i + 1 < n ? place[i + 1] : 4096;
        rows.add(80, p, rule[i]);
        rows.add(81, p * 64 + (i > 0 ? place[i - 1] : EDGE), next);
        rows.add(82, p, cue);
        rows.add(83, p, shape);
        rows.add(84, p, units.tag(i));
    }

    /** What lies between the cue and each unit: commas, finite verbs, quotations, other cues. */
    private void path(int[] others) {
        Arrays.fill(path, 0, n, 0);
        walk(others, to + 1, 1, n);
        walk(others, from - 1, -1, -1);
    }

    private void walk(int[] others, int start, int by, int end) {
        int commas = 0;
        int verbs = 0;
        int quotes = 0;
        int cues = 0;
        int ands = 0;
        for (int i = start; i != end; i += by) {
            path[i] = ((commas * 4 + verbs) * 3 + quotes) * 6 + cues * 2 + ands + 1;
            int t = units.tag(i);
            boolean finite = t == MODAL || t == PAST || t == THIRD || t == PRESENT;
            commas += units.isComma(i) && commas < 3 ? 1 : 0;
            verbs += finite && verbs < 3 ? 1 : 0;
            quotes += t == Units.QUOTATION && quotes < 2 ? 1 : 0;
            cues += others[i] >= 3 && cues < 2 ? 1 : 0;
            ands |= t == AND ? 1 : 0;
        }
    }

    /** Notes by unit what the rules find; returns whether they know this cue, and whether it lies in another's content. */
    private int rules(List<Draft> drafts) {
        Arrays.fill(rule, 0, n, 0);
        Optional<Draft> mine = Optional.empty();
        for (Draft d : drafts) {
            if (isMine(d)) {
                mine = Optional.of(d);
            } else {
                for (Range r : d.content()) {
                    units.mark(r, OTHER_CONTENT, rule);
                }
                d.source().ifPresent(r -> units.mark(r, OTHER_SOURCE, rule));
            }
        }
        boolean nested = false;
        for (int i = from; i <= to; i++) {
            nested |= rule[i] == OTHER_CONTENT || rule[i] == OTHER_CONTENT + 1;
        }
        if (mine.isPresent()) {
            mine.get().source().ifPresent(r -> units.mark(r, MY_SOURCE, rule));
            for (Range r : mine.get().content()) {
                units.mark(r, MY_CONTENT, rule);
            }
        }
        return (mine.isPresent() ? 1 : 0) + (nested ? 2 : 0);
    }

    private boolean isMine(Draft d) {
        return d.cue()
                .filter(c ->
                        units.at(c.words().first()) <= to && units.at(c.words().last()) >= from)
                .isPresent();
    }

    /** Notes by unit which places it lies in: two bits each, beginning and inside. */
    private void places(List<Optional<Range>> places) {
        Arrays.fill(place, 0, n, 0);
        for (int k = 0; k < places.size(); k++) {
            if (places.get(k).isPresent()) {
                Range r = places.get(k).get();
                int a = units.at(Math.max(r.first(), units.first(0)));
                int b = units.at(Math.min(r.last(), units.last(n - 1)));
                for (int i = a; i <= b; i++) {
                    place[i] |= (i == a ? 1 : 2) << (2 * k);
                }
            }
        }
    }
}
