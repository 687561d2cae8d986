package org.stemma.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Months;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/**
 * Names what a figure counts, in words of one article and without the number: the counted noun with what is bound to it
 * ("tonnes of wheat", "people injured"), or for a measure the words that it measures ("sold the old harbour").
 *
 * <p>Only auxiliaries and the number are ever left out, and a phrase that cannot be ended at a boundary within a few
 * words is not begun.
 */
final class FigureLabel {
    private static final String AGE_OF = "age of ";
    private static final String TIME = "time";
    private static final int MOST_WORDS = 7;
    private static final int MOST_BACK = 5;
    private static final int MOST_AUX = 4;
    private static final int TOLL_REACH = 10;

    private static final int BOUND_PREDICATE = 6;
    private static final int BOUND = 4;
    private static final int PHRASE = 3;
    private static final int OF = 2;
    private static final int WORD = 1;

    private final Mention m;
    private final Tokens t;
    private final int from;
    private final int end;
    private final int first;
    private final int after;
    private final int head;

    private FigureLabel(Mention m, Tokens t) {
        this.m = m;
        this.t = t;
        this.from = t.firstAt(m.sentence().start());
        this.end = t.endAt(m.sentence().end());
        this.first = t.firstAt(m.quantity().span().start());
        this.after = t.endAt(m.quantity().span().end());
        this.head = head();
    }

    /**
     * A possible name.
     *
     * @param text in words of the article
     * @param worth the larger, the more it tells
     */
    record Label(String text, int worth) {}

    /** The name that this mention gives. */
    static Label of(Mention m, Tokens t) {
        return new FigureLabel(m, t).best();
    }

    private Label best() {
        if (m.quantity().unit().endsWith(" old")) {
            return aged();
        }
        if (m.isClock()) {
            Label what = back();
            return what == null ? new Label(TIME, 0) : new Label(TIME + ' ' + what.text(), what.worth());
        }
        if (m.key().startsWith(Mention.ORDINAL)
                && !Nouns.singular(t.folded(after - 1)).equals(m.quantity().noun())) {
            // "Lap 48", "finished third": the words around tell of the event, not of what is counted through.
            return new Label(m.quantity().noun(), OF);
        }
        Label toll = befallen();
        if (toll != null) {
            return toll;
        }
        Quantity q = m.quantity();
        boolean times = q.noun().equals("time") && q.unit().isEmpty();
        boolean measure = times || (q.noun().isEmpty() && head < after);
        Label out = null;
        if (head >= after && !measure) {
            out = ofWhom();
        } else if (!measure) {
            out = counted();
        } else if (!times) {
            out = bound(LabelWords.TIME);
        }
        if (out == null) {
            out = back();
        }
        if (out == null && times) {
            out = clause();
        }
        if ((out == null || out.worth() < PHRASE) && measure) {
            Label bound = bound(LabelWords.BIND);
            out = bound == null ? out : bound;
        }
        return out == null ? plain() : out;
    }

    /** "Age of Lina Orvel", "age of nurse": whose age it is, as far as the words tell. */
    private Label aged() {
        int k = first - 1;
        int start = k;
        while (k > from
                && t.is(k, ",")
                && start > from
                && isName(start - 1)
                && Character.isUpperCase(t.source().charAt(t.start(start - 1)))) {
            start--;
        }
        if (start < k) {
            return new Label(AGE_OF + text(start, k), PHRASE);
        }
        int noun = t.endAt(m.quantity().number().end());
        while (noun < after && !(t.is(noun, "old") || t.is(noun, "olds"))) {
            noun++;
        }
        noun += noun + 1 < after && NumeralReader.isJoint(t, noun + 1) ? 2 : 1;
        if (noun < after) {
            return new Label(AGE_OF + text(noun, after), PHRASE);
        }
        String told = m.quantity().noun();
        return told.isEmpty() ? new Label("age", 0) : new Label(AGE_OF + told, OF);
    }

    /** The first word that the number counts or measures; the end of the phrase when there is none. */
    private int head() {
        int k = t.endAt(m.quantity().number().end());
        // "Three times", "a day": the number's own span holds what is counted.
        if (k == after && k > first && (t.is(k - 1, "times") || Units.at(t, k - 1, after) != null)) {
            return k - 1;
        }
        while (k < after && (!isName(k) || LabelWords.DET.has(t.folded(k)) || t.is(k, "more") || isAttributive(k))) {
            k++;
        }
        return k;
    }

    /** The pound of a "400-pound-plus bell", the percent of a "50 percent premium": its thing stands behind it. */
    private boolean isAttributive(int k) {
        boolean unit = Units.at(t, k, k + 1) != null || t.is(k, "plus") || t.is(k, "time");
        boolean joined = NumeralReader.isJoint(t, k - 1) || t.is(k, "percent") || t.is(k, "%");
        return unit && joined && k + 1 < after && !m.quantity().noun().isEmpty();
    }

    /** "People injured", "number of injured": only for those whom something befell. */
    private @Nullable Label befallen() {
        if (!m.quantity().unit().isEmpty()) {
            return null;
        }
        if (head >= after) {
            return Predicates.of(m.key()).isEmpty() ? null : bareToll();
        }
        if (isFate(after - 1)) {
            return new Label(text(head, after), BOUND_PREDICATE);
        }
        List<Integer> out = range(head, after);
        int p = pastAux(after);
        if (p < end && isFate(p)) {
            out.add(p);
            return new Label(text(out), BOUND_PREDICATE);
        }
        if (first == from || !isFate(first - 1)) {
            return null;
        }
        String before = t.folded(first - 1);
        out.add(before.endsWith("ing") ? 0 : out.size(), first - 1);
        return new Label(text(out), before.endsWith("ing") ? BOUND : BOUND_PREDICATE);
    }

    /** True for what befalls people, not for what they do. */
    private boolean isFate(int i) {
        String predicate = Predicates.of(t.folded(i));
        return !predicate.isEmpty() && !Predicates.isDone(predicate);
    }

    /** "120 wounded", "100 wounded people": the predicate is all that names a bare number. */
    private @Nullable Label bareToll() {
        if (after < end && Predicates.of(t.folded(after)).equals(m.key())) {
            boolean noun = after + 1 < end && Nouns.isPlural(t.folded(after + 1));
            return new Label(text(after, noun ? after + 2 : after + 1), noun ? BOUND_PREDICATE : PHRASE);
        }
        return tollName();
    }

    /** "Number of injured", "death toll", for a number that stands alone. */
    private @Nullable Label tollName() {
        int word = -1;
        for (int j = first - 1; j >= from && j >= first - TOLL_REACH && t.kind(j) != TokenKind.MARK; j--) {
            if (t.is(j, "toll")) {
                int start = j > from && isName(j - 1) ? j - 1 : j;
                return new Label(text(start, j + 1), PHRASE);
            }
            if (word < 0 && !Predicates.of(t.folded(j)).isEmpty()) {
                word = j;
            }
            if (word >= 0 && t.is(j, "number")) {
                return new Label(text(j, word + 1), PHRASE);
            }
        }
        return null;
    }

    /** The noun with what is bound to it, or alone. */
    private Label counted() {
        Label bound = bound(LabelWords.BIND);
        if (bound != null) {
            return bound;
        }
        boolean governed = after - head == 1 && first - 2 >= from && t.is(first - 1, "of") && isContent(first - 2);
        if (!governed) {
            return plain();
        }
        List<Integer> out = range(first - 2, first);
        out.addAll(range(head, after));
        return new Label(text(out), OF);
    }

    private Label plain() {
        if (head < after) {
            int words = after - head;
            return new Label(text(head, after), words > 1 ? PHRASE : WORD);
        }
        int number = t.firstAt(m.quantity().number().start());
        boolean named = first < number && !m.quantity().noun().isEmpty();
        int start = after < end && LabelWords.BIND.has(t.folded(after)) ? after + 1 : after;
        int stop = named ? -1 : object(start, MOST_WORDS);
        if (stop > 0) {
            return new Label(text(start, stop), WORD);
        }
        return named
                ? new Label(text(first, number), WORD)
                : new Label(m.quantity().span().of(t.source()), 0);
    }

    /** "17 of the suspects", "half of the voters". */
    private @Nullable Label ofWhom() {
        if (after >= end || !t.is(after, "of")) {
            return null;
        }
        int start = after + 1;
        while (start < end && (LabelWords.DET.has(t.folded(start)) || t.is(start, "all"))) {
            start++;
        }
        int stop = object(start, MOST_WORDS);
        return stop < 0 ? null : new Label(text(start, stop), PHRASE);
    }

    /** The noun with a participle, a clause or a complement behind it; null when none ends soon. */
    private @Nullable Label bound(LabelWords binds) {
        if (head >= after || after >= end) {
            return null;
        }
        List<Integer> out = range(head, after);
        int spare = MOST_WORDS - words(head, after);
        int p = pastAux(after);
        if (binds == LabelWords.BIND && p < end && isVerb(p)) {
            out.add(p);
            boolean way = p + 1 < end && (LabelWords.WAY.has(t.folded(p + 1)) || LabelWords.BIND.has(t.folded(p + 1)));
            int stop = object(way ? p + 2 : p + 1, spare - (way ? 2 : 1));
            if (stop > 0) {
                out.addAll(range(p + 1, stop));
            } else if (p + 1 < end && isOpen(p + 1)) {
                return null;
            }
            return new Label(text(out), BOUND);
        }
        if (!binds.has(t.folded(after))) {
            return null;
        }
        int stop = object(after + 1, spare - 1);
        if (stop < 0 || stop < end && t.is(stop, "to") && t.is(after, "for")) {
            // "Days for the siege to end" does not end at "siege".
            return null;
        }
        if (stop < end && t.is(stop, "of")) {
            int more = object(stop + 1, spare - words(after, stop) - 1);
            stop = more > 0 ? more : stop;
        }
        out.addAll(range(after, stop));
        return new Label(text(out), BOUND);
    }

    /** True when what follows a verb is its object, without which it says little. */
    private boolean isOpen(int k) {
        return isContent(k) || LabelWords.DET.has(t.folded(k));
    }

    private boolean isContent(int k) {
        String f = t.folded(k);
        return isName(k) && (!Nouns.isFunction(f) || LabelWords.isParticiple(f));
    }

    private boolean isVerb(int p) {
        return t.kind(p) == TokenKind.WORD && LabelWords.isParticiple(t.folded(p));
    }

    /** "Times they paid the fine". */
    private @Nullable Label clause() {
        boolean opens = head < after && after + 1 < end && LabelWords.PRO.has(t.folded(after));
        if (!opens || !isName(after + 1) || LabelWords.AUX.has(t.folded(after + 1))) {
            return null;
        }
        int stop = object(after + 2, MOST_WORDS - 2 - words(head, after));
        if (stop < 0 && after + 2 < end && isOpen(after + 2)) {
            return null;
        }
        return new Label(text(head, stop < 0 ? after + 2 : stop), BOUND);
    }

    /** What stands before a measure: "the report within 60 days", "sold the harbour for $105 million". */
    private @Nullable Label back() {
        int k = first - 1;
        while (k >= from && isSkipped(k)) {
            k--;
        }
        List<Integer> out = new ArrayList<>();
        if (k >= from && isTail(k)) {
            out.add(k--);
        }
        for (; k >= from && out.size() < MOST_BACK; k--) {
            String f = t.folded(k);
            boolean joint = NumeralReader.isJoint(t, k) || f.equals("'s");
            boolean inner = LabelWords.DET.has(f) && !f.startsWith("th")
                    || f.equals("the")
                    || f.equals("of")
                    || !out.isEmpty() && LabelWords.ADJ.has(f);
            if (!joint && !isName(k)) {
                break;
            }
            if (LabelWords.AUX.has(f) && !out.isEmpty()) {
                if (LabelWords.DET.has(t.folded(out.get(0)))) {
                    // "The bear had the child": a verb of its own, not to be left out.
                    break;
                }
                continue;
            }
            if (!joint && !inner && !isContent(k)) {
                break;
            }
            out.add(0, k);
        }
        while (!out.isEmpty() && isWeak(out.get(0))) {
            out.remove(0);
        }
        return out.isEmpty() ? null : new Label(text(out), out.size() > 1 ? PHRASE : OF);
    }

    /** What stands between a measure and what it measures: "(rose 2 percent) to", "(the past) six years". */
    private boolean isSkipped(int k) {
        boolean measure = isNumber(k) || Units.at(t, k, k + 1) != null || Units.currencySign(t, k) != null;
        return measure || isName(k) && !isTail(k) && (!isContent(k) || LabelWords.ADJ.has(t.folded(k)));
    }

    /** "Hit back", "ordered it": what belongs to the verb before it. */
    private boolean isTail(int k) {
        return LabelWords.TAIL.has(t.folded(k)) && k > from && isContent(k - 1);
    }

    private boolean isWeak(int k) {
        String f = t.folded(k);
        return t.kind(k) == TokenKind.MARK || f.equals("'s") || !isContent(k) || f.endsWith("ly");
    }

    /** One past the noun phrase that starts here; -1 when there is none or it does not end within so many words. */
    private int object(int start, int most) {
        int k = start;
        int words = 0;
        if (k > from && k < end && t.is(k - 1, "for") && isNumber(k)) {
            // "For 444 days": how long is another figure.
            return -1;
        }
        while (k < end && (LabelWords.DET.has(t.folded(k)) || isNumber(k))) {
            k++;
            words++;
        }
        int nouns = k;
        int stop = -1;
        for (; k < end; k++) {
            String f = t.folded(k);
            if (NumeralReader.isJoint(t, k)) {
                continue;
            }
            if (f.equals("'s") && stop > 0) {
                stop = -1;
                continue;
            }
            boolean adjective = LabelWords.ADJ.has(f);
            boolean joined = k > nouns && NumeralReader.isJoint(t, k - 1);
            boolean participle = LabelWords.isParticiple(f) && k > nouns && !joined;
            if (!isName(k) || Nouns.isFunction(f) && !adjective || participle) {
                break;
            }
            words++;
            boolean gerund = f.endsWith("ing") && k == start;
            stop = adjective || gerund || f.endsWith("ly") || Months.NAMES.contains(f) ? -1 : k + 1;
            boolean small = Character.isLowerCase(t.source().charAt(t.start(k)));
            if (small && Nouns.isPlural(f) && !Nouns.isCompound(f)) {
                break;
            }
        }
        return words <= most ? stop : -1;
    }

    private boolean isNumber(int k) {
        return t.kind(k) == TokenKind.NUMBER || NumberWords.of(t.folded(k)) != null;
    }

    private int pastAux(int at) {
        int k = at;
        while (k < end && k < at + MOST_AUX && LabelWords.AUX.has(t.folded(k))) {
            k++;
        }
        return k;
    }

    private boolean isName(int k) {
        return t.kind(k) == TokenKind.WORD && !t.folded(k).startsWith("'");
    }

    private int words(int start, int stop) {
        int n = 0;
        for (int k = start; k < stop; k++) {
            n += t.kind(k) != TokenKind.MARK && !t.is(k, "'s") ? 1 : 0;
        }
        return n;
    }

    private static List<Integer> range(int start, int stop) {
        List<Integer> out = new ArrayList<>();
        for (int k = start; k < stop; k++) {
            out.add(k);
        }
        return out;
    }

    private String text(int start, int stop) {
        return t.span(start, stop - 1).of(t.source());
    }

    /** The tokens as printed, with a space where some between them are left out. */
    private String text(List<Integer> tokens) {
        StringBuilder out = new StringBuilder();
        int before = -1;
        for (int k : tokens) {
            if (before >= 0) {
                out.append(k == before + 1 ? t.source().substring(t.end(before), t.start(k)) : " ");
            }
            out.append(t.source(), t.start(k), t.end(k));
            before = k;
        }
        return out.toString();
    }
}
