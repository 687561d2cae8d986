package org.stemma.figure;

import static org.stemma.figure.NounPhrase.Number.ANY;
import static org.stemma.figure.NounPhrase.Number.MANY;
import static org.stemma.figure.NounPhrase.Number.ONE;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.figure.Quantity.Bound;
import org.stemma.text.Months;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** Reads what stands around one number: hedge, currency, unit, rate, age, noun; and decides whether it is a quantity. */
final class QuantityPhrase {
    private static final Set<String> RELATIONS = Set.of("after", "before", "later", "earlier");
    // Behind these "a year" is a length of time, not one of many.
    private static final Set<String> LASTING =
            Set.of("within", "for", "lasted", "lasting", "lasts", "took", "takes", "take", "than", "over");
    private static final Set<String> BE = Set.of("is", "was", "be", "are", "were");
    private static final Set<String> PLACED =
            Set.of("finish", "finished", "finishes", "finishing", "came", "placed", "ranked", "ranks");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "its", "their", "his", "her", "our", "all", "these", "those", "them", "more");
    // Units that are printed in pairs, with the smaller one and how many make the larger.
    private static final Map<String, String> SMALLER = Map.of(
            "year", "month", "day", "hour", "hour", "minute", "minute", "second", "foot", "inch", "pound", "ounce");
    private static final Map<String, Long> STEPS =
            Map.of("year", 12L, "day", 24L, "hour", 60L, "minute", 60L, "foot", 12L, "pound", 16L);
    private static final Set<String> RATES = Set.of("a", "an", "per", "each");
    private static final Set<String> RANKS = Resource.words("ranks.txt");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
    private static final int MOST_TOKENS = 12;
    private static final int MOST_TITLE = 4;
    private static final int AGED_REACH = 6;

    private final Tokens t;
    private final int free;
    private final int from;
    private final int end;
    private int first;
    private int last;
    private Bound bound = Bound.EXACT;
    private boolean hedged;
    private String unit = "";
    private String noun = "";
    private @Nullable BigDecimal total;
    private int partEnd;

    /**
     * For one place in a sentence.
     *
     * @param free the first token that no quantity holds yet
     * @param from the first token of the sentence
     * @param end one past its last token
     */
    QuantityPhrase(Tokens tokens, int free, int from, int end) {
        this.t = tokens;
        this.free = free;
        this.from = from;
        this.end = end;
    }

    /** The last token of the phrase read. */
    int last() {
        return last;
    }

    /** "Months after ...", "within a year": a length of time without a number, or with an article for it. */
    @Nullable
    Quantity bareDuration(int i) {
        boolean article = t.is(i, "a") || t.is(i, "an");
        int u = article ? i + 1 : i;
        if (u >= end || !isRelated(u) && !(article && isLasting(i, u))) {
            return null;
        }
        Units.Match m = Units.at(t, u, u + 1);
        if (m == null
                || !m.unit().family().equals("duration")
                || article == t.folded(u).endsWith("s")) {
            return null;
        }
        first = i;
        last = u;
        hedges();
        Bound b = article || hedged ? bound : Bound.ABOUT;
        return new Quantity(
                t.span(first, last),
                t.span(i, u),
                article ? "1" : "",
                b,
                m.unit().name(),
                "");
    }

    private boolean isRelated(int u) {
        return u + 1 < end && RELATIONS.contains(t.folded(u + 1));
    }

    /** "Within a year", but not "for a day trip". */
    private boolean isLasting(int article, int u) {
        boolean open = u + 1 < end && t.kind(u + 1) == TokenKind.WORD && !Nouns.isFunction(t.folded(u + 1));
        return article > from && LASTING.contains(t.folded(article - 1)) && !open;
    }

    /** The quantity around a number; null when the number counts nothing after all. */
    @Nullable
    Quantity read(Numeral n) {
        first = n.first();
        last = n.last();
        boolean money = currencyBefore(n);
        hedges();
        boolean one = n.low().compareTo(BigDecimal.ONE) == 0 && !n.isRange();
        boolean read = switch (n.kind()) {
            case CARDINAL -> money ? amount() : cardinal(n, one);
            case ORDINAL -> ordinal(n);
            case FRACTION -> share();
            case TIMES -> times(n);
            case TITLES -> titled(last + 1);
            case VAGUE -> vague();
        };
        if (!read || last - first >= MOST_TOKENS) {
            return null;
        }
        String value = n.kind() == Numeral.Kind.VAGUE ? "" : total == null ? n.plain() : plain(total);
        Bound b = n.kind() == Numeral.Kind.VAGUE && bound == Bound.EXACT ? Bound.ABOUT : bound;
        int stop = n.last() == last && !n.glued().isEmpty() ? Math.max(n.end(), t.end(last)) : t.end(last);
        int numberEnd = total == null ? n.end() : t.end(partEnd);
        return new Quantity(new Span(t.start(first), stop), new Span(n.start(), numberEnd), value, b, unit, noun);
    }

    private boolean currencyBefore(Numeral n) {
        Units.Unit sign = n.first() > free ? Units.currencySign(t, n.first() - 1) : null;
        if (sign == null) {
            return false;
        }
        unit = sign.name();
        first = n.first() - 1;
        boolean lettered = first > free && t.end(first - 1) == t.start(first) && t.kind(first - 1) == TokenKind.WORD;
        if (lettered) {
            String letters = t.folded(first - 1);
            unit = switch (letters) {
                case "a", "au" -> "AUD";
                case "c", "ca" -> "CAD";
                case "nz" -> "NZD";
                case "hk" -> "HKD";
                case "s" -> "SGD";
                default -> unit;
            };
            first--;
        }
        return true;
    }

    /** Takes in the hedges before the phrase; the outer one that sets a limit wins over "about". */
    private void hedges() {
        if (first - 1 >= free && t.is(first - 1, "between")) {
            first--;
        }
        for (Hedges.Hedge h = Hedges.before(t, first, free); h != null; h = Hedges.before(t, first, free)) {
            first -= h.words().size();
            loosen(h.bound());
        }
    }

    private void loosen(Bound b) {
        if (bound == Bound.EXACT || bound == Bound.ABOUT) {
            bound = b;
        }
        hedged = true;
    }

    private void hedgeBehind() {
        int k = last + 1;
        if (k < end && NumeralReader.isJoint(t, k)) {
            k++;
        }
        Hedges.Hedge h = Hedges.after(t, k, end);
        if (h != null && !(t.is(k, "plus") && k == last + 1)) {
            last = k + h.words().size() - 1;
            loosen(h.bound());
        }
    }

    private boolean amount() {
        hedgeBehind();
        rate();
        noun(last + 1, true);
        return true;
    }

    /** "A share", "per barrel", "-a-share": what each of is priced. */
    private void rate() {
        int k = past(last + 1);
        if (k + 1 >= end || !RATES.contains(t.folded(k))) {
            return;
        }
        int of = past(k + 1);
        // "$82 per Qualcomm share": a name may stand between.
        if (of + 1 < end && isCapital(of) && isSmall(of + 1)) {
            of++;
        }
        if (of < end && isSmall(of) && !Nouns.isFunction(t.folded(of)) && !Nouns.isPlural(t.folded(of))) {
            unit = unit + "/" + t.folded(of);
            last = of;
        }
    }

    private boolean cardinal(Numeral n, boolean one) {
        hedgeBehind();
        if (age(n) || magnitude(n) || won(n)) {
            return true;
        }
        if (measured(n)) {
            boolean adverb = one
                    && !hedged
                    && n.form() == Numeral.Form.WORDS
                    && (unit.equals("day") || unit.equals("night") || unit.equals("second"));
            return !adverb;
        }
        if (!n.glued().isEmpty() || rank(n)) {
            return !unit.isEmpty();
        }
        if (n.form() == Numeral.Form.WORDS && one) {
            return single();
        }
        boolean plural = counted();
        if (n.form() == Numeral.Form.HYPHENED) {
            return plural;
        }
        boolean adjective = last + 2 < end && NumeralReader.isJoint(t, last + 1) && !plural;
        if (adjective) {
            return false;
        }
        return plural || befallen() || bareNumber(n);
    }

    /** A number without noun: only when its size or a hedge shows that it counts. */
    private boolean bareNumber(Numeral n) {
        boolean large = n.low().compareTo(THOUSAND) >= 0 && n.form() != Numeral.Form.BARE_DIGITS;
        boolean digits = n.form() != Numeral.Form.WORDS;
        boolean at = last + 1 < end && t.is(last + 1, "of") && last + 2 < end && !t.is(last + 2, "the");
        return large || (hedged && digits) || (at && digits && !noun.isEmpty());
    }

    /** "One" counts only with a hedge, or a person to whom something happened. */
    private boolean single() {
        NounPhrase np = NounPhrase.at(t, last + 1, end, ANY);
        if (np == null || np.plural()) {
            return hedged && befallen();
        }
        String head = t.folded(np.head());
        int keep = last;
        last = np.last();
        boolean person = Nouns.isPerson(head);
        if (hedged || (person && befallen())) {
            noun = head;
            return true;
        }
        last = keep;
        return false;
    }

    private boolean befallen() {
        return !Predicates.around(t, first, last, from, end).isEmpty();
    }

    /** "Lap 20", "Category 4": which one, not how many. */
    private boolean rank(Numeral n) {
        int before = n.first() - 1;
        if (hedged || n.form() == Numeral.Form.SCALED || before < free || !RANKS.contains(t.folded(before))) {
            return false;
        }
        int next = n.last() + 1;
        // "Lap 14 Odrun Velt leads": what is shouted at the start of a line is a label with its number.
        boolean titled = isCapital(before) && next < end && isCapital(next);
        if (!titled && NounPhrase.at(t, next, end, MANY) != null && !t.is(next, "of")) {
            return false;
        }
        first = before;
        unit = "ordinal";
        noun = t.folded(before);
        return true;
    }

    /** "A magnitude of 6.1". */
    private boolean magnitude(Numeral n) {
        int before = n.first() - 1;
        if (before > free && t.is(before, "of")) {
            before--;
        }
        if (hedged || before < free || !t.is(before, "magnitude") || n.high().compareTo(BigDecimal.TEN) > 0) {
            return false;
        }
        first = before;
        unit = "magnitude";
        return true;
    }

    /** "Three-time world champion": how often the title was won. */
    private boolean won(Numeral n) {
        int time = past(last + 1);
        if (time == last + 1 || time >= end || !(t.is(time, "time") || t.is(time, "times"))) {
            return false;
        }
        return titled(time + 1) && (n.form() == Numeral.Form.WORDS || n.form() == Numeral.Form.BARE_DIGITS);
    }

    /** "World champion": one who has a title; a double room is none. */
    private boolean titled(int from) {
        for (int k = from; k < end && k < from + MOST_TITLE && t.kind(k) == TokenKind.WORD; k++) {
            if (Nouns.isPerson(t.folded(k))) {
                last = k;
                noun = t.folded(k);
                unit = "times";
                return true;
            }
        }
        return false;
    }

    /** "24-year-old gorilla", "aged 24", "24 years old", "Tamimi, 16,". */
    private boolean age(Numeral n) {
        int k = past(last + 1);
        int old = past(k + 1);
        boolean years = k < end && (t.is(k, "year") || t.is(k, "years") || t.is(k, "month") || t.is(k, "months"));
        if (years && old < end && (t.is(old, "old") || t.is(old, "olds"))) {
            unit = t.folded(k).startsWith("year") ? "year old" : "month old";
            last = old;
            if (!noun(past(old + 1), true)) {
                noun = aged();
            }
            return true;
        }
        if (n.high().compareTo(OLDEST) > 0 || n.isRange() || n.form() == Numeral.Form.SCALED) {
            return false;
        }
        if (n.first() > free && (t.is(n.first() - 1, "aged") || t.is(n.first() - 1, "age"))) {
            first = Math.min(first, n.first() - 1);
            unit = "year old";
            return true;
        }
        return n.form() == Numeral.Form.BARE_DIGITS && n.glued().isEmpty() && !hedged && apposed(n);
    }

    /** "The child is (said to be) 4 years old": the noun before the verb; empty when there is none close by. */
    private String aged() {
        int k = first - 1;
        boolean is = false;
        while (k >= free && k >= first - AGED_REACH && t.kind(k) == TokenKind.WORD) {
            String f = t.folded(k);
            is |= BE.contains(f);
            if (!Nouns.isFunction(f) && !f.endsWith("ed") && !f.endsWith("ly") && !f.equals("understood")) {
                return is && isSmall(k) ? Nouns.singular(f) : "";
            }
            k--;
        }
        return "";
    }

    private boolean apposed(Numeral n) {
        int comma = n.first() - 1;
        int after = n.last() + 1;
        if (comma <= from || !t.is(comma, ",") || !isCapital(comma - 1) || Months.NAMES.contains(t.folded(comma - 1))) {
            return false;
        }
        boolean closed = after >= end || t.is(after, ",") || t.is(after, ";") || t.is(after, ".") || t.is(after, ")");
        if (closed && n.low().compareTo(BigDecimal.ONE) >= 0) {
            unit = "year old";
            noun = t.folded(comma - 1);
            return true;
        }
        return false;
    }

    /** A unit behind the number, glued to it, joined by a hyphen, or parted by a space. */
    private boolean measured(Numeral n) {
        if (!n.glued().isEmpty()) {
            Units.Unit u = Units.ofForm(n.glued());
            if (u == null || u.family().equals("currency")) {
                return false;
            }
            unit = u.name();
            noun(past(last + 1), true);
            return true;
        }
        int k = past(last + 1);
        Units.Match m = k < end ? Units.at(t, k, end) : null;
        if (m == null || (t.is(k, "second") && k == last + 1)) {
            return false;
        }
        boolean joined = k > last + 1 || !t.folded(m.last()).endsWith("s");
        // "Three pounds" weigh, "three won" do not: money words that are also verbs need a large amount.
        if (t.is(k, "won") && n.low().compareTo(THOUSAND) < 0) {
            return false;
        }
        last = m.last();
        unit = m.unit().name();
        smallerUnit(n, m.unit());
        hedgeBehind();
        boolean money = m.unit().family().equals("money");
        if (money) {
            rate();
        }
        boolean share = m.unit().family().equals("percent");
        if (share && last + 1 < end && t.is(last + 1, "of")) {
            ofWhom(last + 1, ANY);
        } else if (joined || money || share) {
            noun(past(last + 1), true);
        }
        return true;
    }

    /** "Nine minutes and 46 seconds", "6 feet 2 inches": one length, kept in its smaller unit. */
    private void smallerUnit(Numeral n, Units.Unit larger) {
        Long steps = STEPS.get(larger.name());
        if (steps == null || n.isRange()) {
            return;
        }
        int k = last + 1;
        if (k < end && (t.is(k, "and") || t.is(k, ","))) {
            k++;
        }
        Numeral part = k < end ? new NumeralReader(t).at(k, end) : null;
        Units.Match m = part == null || part.last() + 1 >= end ? null : Units.at(t, part.last() + 1, end);
        boolean next = m != null && part != null && m.unit().name().equals(SMALLER.get(larger.name()));
        if (!next || m == null || part == null || part.kind() != Numeral.Kind.CARDINAL || part.isRange()) {
            return;
        }
        total = n.low().multiply(BigDecimal.valueOf(steps)).add(part.low());
        partEnd = part.last();
        last = m.last();
        unit = m.unit().name();
    }

    private static String plain(BigDecimal d) {
        return d.signum() == 0 ? "0" : d.stripTrailingZeros().toPlainString();
    }

    /** The plural that the number counts, right behind it or behind "of the"; true when there is one. */
    private boolean counted() {
        if (last + 1 < end && t.is(last + 1, "of")) {
            return ofWhom(last + 1, MANY);
        }
        int k = past(last + 1);
        if (k < end && t.is(k, "more")) {
            k++;
        }
        return noun(k, false);
    }

    /** "Of the five suspects": names what is counted without stretching the phrase over it. */
    private boolean ofWhom(int of, NounPhrase.Number number) {
        int k = of + 1;
        while (k < end && (DETERMINERS.contains(t.folded(k)) || isNumber(k))) {
            k++;
        }
        NounPhrase np = NounPhrase.at(t, k, end, number);
        if (np != null) {
            noun = Nouns.singular(t.folded(np.head()));
            return true;
        }
        return false;
    }

    private boolean isNumber(int k) {
        return t.kind(k) == TokenKind.NUMBER || NumberWords.of(t.folded(k)) != null;
    }

    private boolean noun(int start, boolean singularToo) {
        boolean article = first > from && (t.is(first - 1, "a") || t.is(first - 1, "an"));
        NounPhrase.Number number = !singularToo ? MANY : article ? ONE : ANY;
        NounPhrase np = start < end ? NounPhrase.at(t, start, end, number) : null;
        if (np == null) {
            return false;
        }
        last = np.last();
        noun = Nouns.singular(t.folded(np.head()));
        return true;
    }

    private boolean ordinal(Numeral n) {
        int k = past(last + 1);
        boolean superlative = k < end && t.folded(k).length() > 4 && t.folded(k).endsWith("est");
        if (superlative || t.is(n.first(), "second") && first > from && isNumber(first - 1)) {
            return false;
        }
        NounPhrase np = k < end ? NounPhrase.at(t, k, end, ANY) : null;
        if (np == null && n.first() > from && PLACED.contains(t.folded(n.first() - 1))) {
            noun = "place";
            unit = "ordinal";
            return true;
        }
        if (np == null || np.plural() || t.is(np.head(), "century") || !isSmall(np.head())) {
            return false;
        }
        last = np.last();
        noun = t.folded(np.head());
        unit = "ordinal";
        return true;
    }

    private boolean share() {
        int k = last + 1;
        boolean article = k + 1 < end && (t.is(k, "a") || t.is(k, "an"));
        if (article) {
            // "half an hour", "half a mile"; "half a chance" counts nothing.
            Units.Match m = Units.at(t, k + 1, end);
            if (m == null) {
                return false;
            }
            unit = m.unit().name();
            last = m.last();
            return true;
        }
        unit = "share";
        return k < end && (t.is(k, "of") ? ofWhom(k, ANY) || hedged : ofWhom(last, ANY) || hedged);
    }

    private boolean times(Numeral n) {
        if (t.is(n.first(), "once")) {
            boolean rate = last + 1 < end && (RATES.contains(t.folded(last + 1)) || t.is(last + 1, "every"));
            if (!rate && !hedged) {
                return false;
            }
        }
        noun = "time";
        return true;
    }

    private boolean vague() {
        if (last + 1 < end && t.is(last + 1, "of")) {
            int k = last + 2;
            while (k < end && DETERMINERS.contains(t.folded(k))) {
                k++;
            }
            return noun(k, false);
        }
        // "Scores seven points" is a verb.
        boolean verb = last + 1 < end && isNumber(last + 1);
        return !verb && (noun(last + 1, false) || befallen());
    }

    /** The token itself, or the one behind a joining hyphen. */
    private int past(int k) {
        return k < end && NumeralReader.isJoint(t, k) ? k + 1 : k;
    }

    private boolean isCapital(int i) {
        return t.kind(i) == TokenKind.WORD && Character.isUpperCase(t.source().charAt(t.start(i)));
    }

    private boolean isSmall(int i) {
        return t.kind(i) == TokenKind.WORD && Character.isLowerCase(t.source().charAt(t.start(i)));
    }
}
