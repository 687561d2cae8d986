package org.stemma.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.stemma.article.Account;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * One quantity in one account, made ready to be compared.
 *
 * @param account index of its account
 * @param quantity as found
 * @param sentence the sentence it stands in
 * @param key what may be compared with it: quantities of another key never meet
 * @param noun class of what is counted; empty when the text does not say
 * @param generic true when the noun says only that people are counted, or nothing
 * @param value middle of its range in the base unit; NaN for "dozens" and "months"
 * @param extent what it can mean
 * @param known true when the text speaks of what was counted before: "the two men"
 * @param rest true for "another 1,000": what is left beside those counted elsewhere
 * @param phrase folded words of what is counted, with its modifiers: "uk consumers"
 * @param context the words around
 * @param question what else tells which question it answers
 */
record Mention(
        int account,
        Quantity quantity,
        Span sentence,
        String key,
        String noun,
        boolean generic,
        double value,
        Extent extent,
        boolean known,
        boolean rest,
        String phrase,
        Context context,
        Question question) {

    /** Key of numbers that stand without a noun. */
    static final String BARE = "bare";

    /** How the keys of ordinals start. */
    static final String ORDINAL = "ordinal ";

    /** Key of counted people. */
    static final String PEOPLE = "people";

    /** How the keys of counted things start. */
    static final String COUNTED = "noun ";

    /** Key of how often something happened. */
    static final String TIMES = "unit time";

    private static final String AGE = "age";
    private static final String PETITION = Context.stem("petition");
    private static final Set<String> KNOWN = Set.of(
            "the", "those", "these", "both", "his", "her", "its", "their", "our", "my", "all", "between", "other",
            "of");
    private static final Set<String> REST =
            Set.of("another", "additional", "extra", "further", "other", "others", "more", "remaining");
    private static final Set<String> PLAIN = Set.of(
            "person",
            "human",
            "individual",
            "other",
            "victim",
            "casualty",
            "body",
            "death",
            "fatality",
            "dead",
            "injury");
    private static final double SMALL = 12;
    private static final double SAME_NOUN = 0.15;
    private static final double OTHER_NOUN = 0.10;
    private static final double SAME_ASKED = 0.20;
    private static final double OTHER_TIME = 0.20;
    private static final double SMALL_OTHER_TIME = 0.80;
    private static final double OTHER_AGED = 0.30;
    private static final double SAME_LIMIT = 0.15;
    private static final double SAME_PHRASE = 0.15;
    private static final double SAME_WHOLE = 0.25;
    private static final double AGE_RATIO = 0.66;
    private static final double COUNT_RATIO = 0.2;
    private static final double MEASURE_RATIO = 0.5;
    // Two accounts of one hour differ by an hour and a half at most.
    private static final double CLOCK_RATIO = 0.75;
    private static final double SIX_HOURS = 360;
    // "Months after" can be two of them or thirty; the bounds only keep centuries out.
    private static final double VAGUE_MOST = 40;

    /** The mentions of one account. */
    static List<Mention> of(int index, CountedAccount counted, Context.Idf idf) {
        Account account = counted.account();
        Prose body = account.body();
        Tokens t = body.tokens();
        List<Mention> out = new ArrayList<>();
        int before = -1;
        for (Quantity q : quantities(counted)) {
            int s = body.sentenceAt(q.span().start());
            boolean again = isConversion(body.text(), before, q);
            before = q.span().end();
            if (s >= 0 && !again) {
                out.add(of(index, account, q, body.sentences().get(s), idf));
            }
        }
        return out;
    }

    /** What was counted and measured, with the times of day, in the order of the text. */
    private static List<Quantity> quantities(CountedAccount counted) {
        List<Quantity> clock = ClockTimes.find(counted.account().body());
        if (clock.isEmpty()) {
            return counted.quantities();
        }
        List<Quantity> out = new ArrayList<>(counted.quantities());
        out.addAll(clock);
        out.sort(Comparator.comparing(Quantity::span));
        return out;
    }

    /** "400 pounds (181 kg)": the bracket says the same again in another unit. */
    private static boolean isConversion(String text, int before, Quantity q) {
        int start = q.span().start();
        return before >= 0
                && !q.unit().isEmpty()
                && start - before <= 2
                && start > before
                && text.charAt(start - 1) == '(';
    }

    private static Mention of(int index, Account account, Quantity q, Span sentence, Context.Idf idf) {
        Tokens t = account.body().tokens();
        int first = t.firstAt(q.span().start());
        int last = t.endAt(q.span().end()) - 1;
        int from = t.firstAt(sentence.start());
        int end = t.endAt(sentence.end());
        Units.Unit unit = Units.ofName(q.unit());
        double factor = unit == null ? 1 : unit.factor();
        boolean vague = q.value().isEmpty();
        String noun = Nouns.comparedAs(q.noun());
        boolean demonym = isDemonym(t, q, last);
        boolean person = noun.isEmpty() || demonym || Nouns.isPerson(q.noun()) || noun.equals("person");
        boolean counts = q.unit().isEmpty() && !q.noun().equals("time");
        String befalls = counts && person ? Predicates.around(t, first, last, from, end) : "";
        String key = counts ? countKey(q, noun, person, befalls) : measureKey(q, unit);
        boolean people = key.equals(PEOPLE) || !befalls.isEmpty();
        Extent extent = vague ? vagueExtent(t, q, factor) : exactExtent(q, factor, people);
        double value = vague ? Double.NaN : Extent.key((middle(q)) * factor);
        boolean small = q.value().isEmpty() || value <= SMALL;
        boolean rest = isRest(t, first, last, from, end);
        boolean known = rest || (small && !key.equals(AGE) && first > from && KNOWN.contains(t.folded(first - 1)));
        boolean generic = noun.isEmpty() || demonym || noun.equals("person");
        return new Mention(
                index,
                q,
                sentence,
                key,
                noun,
                generic,
                value,
                extent,
                known,
                rest,
                phrase(t, q, last),
                Context.of(t, sentence, q.span(), q.number(), idf),
                QuestionReader.read(account, q, sentence));
    }

    private static String phrase(Tokens t, Quantity q, int last) {
        StringBuilder out = new StringBuilder();
        boolean counted = q.unit().isEmpty() || q.unit().equals("ordinal");
        for (int i = t.endAt(q.number().end()); i <= last && counted; i++) {
            out.append(out.isEmpty() ? "" : " ").append(t.folded(i));
        }
        return out.toString();
    }

    /** "Another 1,000 troops", "five other men": what is left beside those counted elsewhere. */
    private static boolean isRest(Tokens t, int first, int last, int from, int end) {
        for (int i = Math.max(from, first - 1); i <= Math.min(last + 1, end - 1); i++) {
            if (REST.contains(t.folded(i)) && !(t.is(i, "more") && i + 1 < end && t.is(i + 1, "than"))) {
                return true;
            }
        }
        return false;
    }

    private static String countKey(Quantity q, String noun, boolean person, String befalls) {
        if (!befalls.isEmpty()) {
            return befalls;
        }
        if (q.noun().isEmpty()) {
            return BARE;
        }
        return person ? PEOPLE : COUNTED + noun;
    }

    private static String measureKey(Quantity q, Units.@org.jspecify.annotations.Nullable Unit unit) {
        if (q.unit().equals("ordinal")) {
            return ORDINAL + Nouns.singular(q.noun());
        }
        if (unit == null) {
            return "unit " + q.unit() + (q.noun().equals("time") ? "time" : "");
        }
        return unit.family().equals("money") || unit.family().equals("currency")
                ? "unit " + unit.name()
                : unit.family();
    }

    /** "Americans": a people's name stands for people. */
    private static boolean isDemonym(Tokens t, Quantity q, int last) {
        return !q.noun().isEmpty()
                && q.unit().isEmpty()
                && Character.isUpperCase(t.source().charAt(t.start(last)))
                && t.folded(last).endsWith("s");
    }

    private static double middle(Quantity q) {
        List<BigDecimal> ends = Extent.ends(q.value());
        return (ends.get(0).doubleValue() + ends.get(1).doubleValue()) / 2;
    }

    private static Extent exactExtent(Quantity q, double factor, boolean people) {
        if (ClockTimes.isClock(q)) {
            return Extent.ofClock(q);
        }
        List<BigDecimal> ends = Extent.ends(q.value());
        return Extent.of(ends.get(0), ends.get(1), q.bound(), factor, people);
    }

    private static Extent vagueExtent(Tokens t, Quantity q, double factor) {
        Numeral n = new NumeralReader(t)
                .at(t.firstAt(q.number().start()), t.endAt(q.number().end()));
        if (n == null) {
            return new Extent(factor, VAGUE_MOST * factor, factor, VAGUE_MOST * factor);
        }
        double low = n.low().doubleValue();
        double high = n.high().doubleValue();
        return new Extent(low, high, low, high);
    }

    /** True when the two may count the same thing, as far as their nouns tell. */
    boolean mayCount(Mention other) {
        return noun.equals(other.noun)
                || generic
                || other.generic
                || !quantity.unit().isEmpty();
    }

    /**
     * True when two values of the two can contradict each other: residents and firefighters are two counts, residents and
     * people may be one.
     */
    boolean sameHead(Mention other) {
        String a = quantity.noun();
        String b = other.quantity.noun();
        return a.equals(b)
                || !quantity.unit().isEmpty()
                || noun.equals(other.noun) && !noun.equals("person")
                || isPeople() && other.isPeople() && (isPlain(a) || isPlain(b));
    }

    /** True for "people" and all who are counted as such. */
    private boolean isPeople() {
        return noun.isEmpty() || noun.equals("person") || isPlain(quantity.noun());
    }

    private static boolean isPlain(String noun) {
        return noun.isEmpty() || PLAIN.contains(noun) || !Predicates.of(noun).isEmpty();
    }

    /** How alike the two are, from their contexts; for two values of a measure the noun behind it counts too. */
    double likeness(Mention other) {
        if (!mayCount(other) || value != other.value && !(sameHead(other) && question.canMeet(other.question))) {
            return 0;
        }
        double likeness = context.likeness(other.context) - otherTime(other);
        likeness += value == other.value ? sameWords(other) : sameQuestion(other);
        if (key.equals(AGE) && value <= SMALL && isOtherCreature(other)) {
            return likeness - OTHER_AGED;
        }
        if (quantity.unit().isEmpty() || noun.isEmpty() || other.noun.isEmpty() || value == other.value) {
            return likeness;
        }
        return noun.equals(other.noun) ? likeness + SAME_NOUN : likeness - OTHER_NOUN;
    }

    /** What speaks for one number given twice: the same thing in the same words, the same title of one person. */
    private double sameWords(Mention other) {
        boolean titled = quantity.unit().equals("times")
                && noun.equals(other.noun)
                && question.names().stream().anyMatch(other.question.names()::contains);
        return titled || isSamePhrase(other) ? SAME_PHRASE : 0;
    }

    /** What speaks for two values of one thing. */
    private double sameQuestion(Mention other) {
        boolean asked = question.asksSame(other.question) || isOfPetition() && other.isOfPetition();
        boolean limits = quantity.bound() == Quantity.Bound.AT_MOST && other.quantity.bound() == Quantity.Bound.AT_MOST;
        // The third and the fourth test are two, however they are put.
        boolean phrased = quantity.unit().isEmpty() && isSamePhrase(other);
        return (asked ? SAME_ASKED : 0)
                + (question.hasSameWhole(other.question) ? SAME_WHOLE : 0)
                + (phrased ? SAME_PHRASE : 0)
                + (limits && asked ? SAME_LIMIT : 0);
    }

    /** Who signed a petition: a story has one, however it is put. */
    private boolean isOfPetition() {
        return Predicates.isDone(key) && context.has(PETITION);
    }

    private boolean isSamePhrase(Mention other) {
        return phrase.indexOf(' ') > 0 && phrase.equals(other.phrase);
    }

    /** How alike "five ferry searches" and "the ferry was searched five times" are; 0 when the one names other things. */
    double happenings(Mention times) {
        boolean named = phrase.indexOf(' ') > 0;
        for (String word : phrase.split(" ")) {
            named &= times.context.has(Context.stem(word));
        }
        return named ? context.likeness(times.context) : 0;
    }

    /** A boy may be a child, no picture is one. */
    private boolean isOtherCreature(Mention other) {
        boolean told = !noun.isEmpty() && !other.noun.isEmpty() && !noun.equals(other.noun);
        return told && !(Nouns.isPerson(quantity.noun()) && Nouns.isPerson(other.quantity.noun()));
    }

    /** What it costs that one is of the news and the other of years ago; a telling value that both have says that it is one. */
    private double otherTime(Mention other) {
        if (!question.isOfOtherTime(other.question)) {
            return 0;
        }
        boolean small = value <= SMALL && other.value <= SMALL && value == Math.rint(value);
        return small ? SMALL_OTHER_TIME : value == other.value ? 0 : OTHER_TIME;
    }

    /** What its value is kept under, so that "60 dollars a share" and "60 dollars in cash" of one article are one amount. */
    String amount() {
        int rate = key.indexOf('/');
        return (rate < 0 ? key : key.substring(0, rate)) + "|" + value;
    }

    /**
     * True when the values are near enough to be two accounts of one thing; tolls and petitions may grow by any factor,
     * ages are seldom wrong by half.
     */
    boolean isNear(Mention other) {
        if (isVague() || other.isVague()) {
            return true;
        }
        double ratio = ratio(other);
        if (isClock()) {
            return ratio >= CLOCK_RATIO;
        }
        if (key.equals(AGE)) {
            return ratio >= AGE_RATIO && (noun.equals(other.noun) || noun.isEmpty() || other.noun.isEmpty());
        }
        boolean grows = Statuses.grows(this) || Statuses.grows(other);
        return grows || ratio >= (quantity.unit().isEmpty() || key.equals("percent") ? COUNT_RATIO : MEASURE_RATIO);
    }

    /** The smaller value as a share of the larger; of times of day what is left of six hours between them. */
    double ratio(Mention other) {
        if (isClock()) {
            return Math.max(0, 1 - Math.abs(value - other.value) / SIX_HOURS);
        }
        double a = Math.abs(value);
        double b = Math.abs(other.value);
        return Math.max(a, b) == 0 ? 1 : Math.min(a, b) / Math.max(a, b);
    }

    /** True for times of day. */
    boolean isClock() {
        return ClockTimes.isClock(quantity);
    }

    /** True for "dozens", "months". */
    boolean isVague() {
        return Double.isNaN(value);
    }
}
