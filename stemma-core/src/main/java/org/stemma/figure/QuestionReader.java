package org.stemma.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.article.Account;
import org.stemma.text.Name;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** Reads from the words around a number which question it answers. */
final class QuestionReader {
    private static final Map<String, Asked> ASKED = new HashMap<>();
    private static final String COUNT = "count";
    private static final String CLOCK = "clock";
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> CHANGES = Resource.words("changes.txt");
    private static final Set<String> SAYS = Set.of(
            "said",
            "says",
            "say",
            "told",
            "tells",
            "reported",
            "reports",
            "announced",
            "added",
            "according",
            "estimates",
            "estimated");
    private static final Set<String> ORDER =
            Set.of("first", "last", "next", "final", "opening", "previous", "past", "following");
    private static final Set<String> SUPPOSES = Set.of("if", "hopes", "hoping", "unless", "need", "needs");
    private static final Set<String> FORMER =
            Set.of("initial", "original", "previous", "earlier", "initially", "originally", "previously");
    private static final Set<String> NEWER =
            Set.of("new", "revised", "sweetened", "latest", "improved", "updated", "corrected", "current");
    private static final Set<String> OWNERS = Set.of("the", "its", "their", "his", "her");
    private static final int LEFT = 5;
    // "The flight left Larrum International Airport at".
    private static final int CLOCK_LEFT = 8;
    private static final int RIGHT = 4;
    private static final int STAGE_REACH = 12;
    private static final int SUPPOSED_REACH = 6;
    private static final int FORMER_REACH = 5;
    // "Bring the gap between himself and his old rival Odrun Velt to 12 points".
    private static final int CHANGE_REACH = 12;
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;

    static {
        for (List<String> row : Resource.rows("asks.tsv", 4)) {
            ASKED.put(
                    row.get(1) + " " + row.get(0),
                    new Asked(row.get(2), row.get(3).equals("same")));
        }
    }

    private final Account account;
    private final Tokens t;
    private final Quantity quantity;
    private final int first;
    private final int last;
    private final int from;
    private final int end;
    private final Set<String> names = new HashSet<>();
    private String subject = "";

    private QuestionReader(Account account, Quantity quantity, Span sentence) {
        this.account = account;
        this.t = account.body().tokens();
        this.quantity = quantity;
        this.first = t.firstAt(quantity.span().start());
        this.last = t.endAt(quantity.span().end()) - 1;
        this.from = t.firstAt(sentence.start());
        this.end = t.endAt(sentence.end());
        readNames(sentence);
    }

    /**
     * What a word near a number asks.
     *
     * @param what the question
     * @param same whether two numbers with it are likely to ask it of one thing
     */
    private record Asked(String what, boolean same) {
        static final Asked NOTHING = new Asked("", false);
    }

    /** Reads what stands around a quantity. */
    static Question read(Account account, Quantity quantity, Span sentence) {
        return new QuestionReader(account, quantity, sentence).question();
    }

    private Question question() {
        Asked asked = asked(family());
        Set<Integer> years = years();
        boolean own = first > from && ORDER.contains(t.folded(first - 1)) || isSupposed() || isFormer();
        return new Question(
                asked.what(),
                asked.same(),
                new Question.Time(years, days(), told(), isPast(years), stage(), isChanged()),
                new Question.Part(whole(), own),
                Set.copyOf(names),
                subject);
    }

    private String family() {
        if (ClockTimes.isClock(quantity)) {
            return CLOCK;
        }
        int rate = quantity.unit().indexOf('/');
        Units.Unit unit =
                Units.ofName(rate < 0 ? quantity.unit() : quantity.unit().substring(0, rate));
        if (unit == null) {
            return COUNT;
        }
        return unit.family().equals("currency") ? "money" : unit.family();
    }

    /** The nearest telling word on either side, the left one first; a mark or another number ends the search. */
    private Asked asked(String family) {
        boolean left = true;
        boolean right = true;
        int most = family.equals(CLOCK) ? CLOCK_LEFT : LEFT;
        for (int d = 1; d <= most && (left || right); d++) {
            left &= isPlain(first - d);
            Asked a = left ? at(family, first - d) : Asked.NOTHING;
            if (!a.what().isEmpty()) {
                boolean level = t.is(first - 1, "to")
                        && (a.what().equals("up") || a.what().equals("down"));
                return level ? new Asked("level", false) : a;
            }
            right &= d <= RIGHT && isPlain(last + d);
            Asked b = right ? at(family, last + d) : Asked.NOTHING;
            if (!b.what().isEmpty()) {
                return b;
            }
        }
        for (int k = first; k <= last; k++) {
            Asked own = at(family, k);
            if (!own.what().isEmpty()) {
                return own;
            }
        }
        return Asked.NOTHING;
    }

    private Asked at(String family, int i) {
        return ASKED.getOrDefault(family + " " + t.folded(i), Asked.NOTHING);
    }

    /** True for words and the hyphens inside them. */
    private boolean isPlain(int i) {
        return i >= from && i < end && (t.kind(i) == TokenKind.WORD || NumeralReader.isJoint(t, i));
    }

    private Set<Integer> years() {
        Set<Integer> out = new HashSet<>();
        for (int i = from; i < end; i++) {
            if ((i < first || i > last) && t.kind(i) == TokenKind.NUMBER) {
                int y = year(t.folded(i));
                if (y > 0) {
                    out.add(y);
                }
            }
        }
        return Set.copyOf(out);
    }

    private Set<String> days() {
        Set<String> out = new HashSet<>();
        for (int i = from; i < end && ClockTimes.isClock(quantity); i++) {
            if (DAYS.contains(t.folded(i))) {
                out.add(t.folded(i));
            }
        }
        return Set.copyOf(out);
    }

    private long told() {
        boolean clock = ClockTimes.isClock(quantity);
        return clock
                ? account.article().published().map(p -> p.date().toEpochDay()).orElse(0L)
                : 0;
    }

    /** The year that four digits stand for; 0 for other numbers. */
    private static int year(String digits) {
        int y = 0;
        for (int i = 0; i < digits.length() && y >= 0; i++) {
            int d = Character.digit(digits.charAt(i), 10);
            y = d < 0 || i >= 4 ? -1 : y * 10 + d;
        }
        return y >= FIRST_YEAR && y <= LAST_YEAR ? y : 0;
    }

    private boolean isPast(Set<Integer> years) {
        int now = account.article().published().map(p -> p.date().getYear()).orElse(0);
        return now > 0 && !years.isEmpty() && years.stream().allMatch(y -> y < now - 1);
    }

    /** "Up from", "an initial": -1; "a revised": 1. */
    private int stage() {
        for (int k = first - 1; k >= first - STAGE_REACH && isPlain(k); k--) {
            boolean rise = t.is(k, "from") && k > from && (t.is(k - 1, "up") || t.is(k - 1, "down"));
            if (rise || FORMER.contains(t.folded(k))) {
                return -1;
            }
            if (NEWER.contains(t.folded(k))) {
                return 1;
            }
        }
        return 0;
    }

    /** "The lead was cut to just 12". */
    private boolean isChanged() {
        int to = first - 1;
        while (to > from && (t.is(to, "just") || t.is(to, "only"))) {
            to--;
        }
        if (to <= from || !t.is(to, "to")) {
            return false;
        }
        for (int k = to - 1; k >= from && k >= to - CHANGE_REACH; k--) {
            if (CHANGES.contains(t.folded(k))) {
                return true;
            }
        }
        return false;
    }

    /** "If Velt finishes third", "needs 60 votes". */
    private boolean isSupposed() {
        for (int k = first - 1; k >= first - SUPPOSED_REACH && isPlain(k); k--) {
            if (SUPPOSES.contains(t.folded(k))) {
                return true;
            }
        }
        return false;
    }

    /** "From 2 GB to 4 GB", "to 4 GB from 2 GB": the former of two. */
    private boolean isFormer() {
        if (first <= from || !t.is(first - 1, "from")) {
            return false;
        }
        int to = first - 2;
        while (to > from && to >= first - FORMER_REACH && !t.is(to, "to")) {
            to--;
        }
        return last + 1 < end && t.is(last + 1, "to") && isNumber(last + 2)
                || to >= from && t.is(to, "to") && (isNumber(to + 1) || isNumber(to + 2));
    }

    private boolean isNumber(int i) {
        boolean other = i < first - 1 || i > last && i < end;
        return other && (t.kind(i) == TokenKind.NUMBER || NumberWords.of(t.folded(i)) != null);
    }

    /** The number that "of" ties to this one. */
    private double whole() {
        int k = last + 1;
        if (!quantity.unit().isEmpty() || k + 1 >= end || !t.is(k, "of")) {
            return 0;
        }
        k++;
        while (k < end && OWNERS.contains(t.folded(k))) {
            k++;
        }
        Numeral n = k < end ? new NumeralReader(t).at(k, end) : null;
        return n == null || n.kind() != Numeral.Kind.CARDINAL ? 0 : n.low().doubleValue();
    }

    private void readNames(Span sentence) {
        List<Name> all = account.body().names();
        for (int i = firstIn(all, sentence); i < all.size() && all.get(i).span().start() < sentence.end(); i++) {
            Name name = all.get(i);
            int a = t.firstAt(name.span().start());
            int b = t.endAt(name.span().end()) - 1;
            for (int k = a; k <= b; k++) {
                if (t.kind(k) == TokenKind.WORD) {
                    names.add(t.folded(k));
                }
            }
            if (b < first && name.kind() == Name.Kind.PERSON && !isSource(a, b)) {
                subject = t.folded(b);
            }
        }
    }

    private boolean isSource(int a, int b) {
        return b + 1 < end && SAYS.contains(t.folded(b + 1))
                || a - 1 >= from && SAYS.contains(t.folded(a - 1))
                || a - 2 >= from && t.is(a - 1, "to") && t.is(a - 2, "according");
    }

    private static int firstIn(List<Name> names, Span sentence) {
        int lo = 0;
        int hi = names.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (names.get(mid).span().start() < sentence.start()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }
}
