package org.stemma.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out which mentions measure the same thing: first those of one value, then values that stand in each other's
 * place.
 *
 * <p>One value in like sentences is the same figure on little evidence, the less the rarer the number. Two values are
 * taken for the same figure only on strong evidence, because a false conflict is the worst error: like context, nouns
 * that agree, and no article that gives both, unless it says that one replaces the other.
 */
final class FigureMatcher {
    private static final Set<String> CORRECTION = stems("correction.txt");
    private static final Set<String> TOLLS = Set.of("killed", "wounded", "arrested", "missing", "signed");

    /**
     * How much likeness is asked for.
     *
     * @param rareValue for one value with three digits that tell, or a large amount
     * @param plainValue for one value over twelve
     * @param smallValue for one value up to twelve
     * @param otherValue for two values of one thing
     * @param toll for two values of killed, wounded, arrested people
     */
    record Likeness(double rareValue, double plainValue, double smallValue, double otherValue, double toll) {}

    /** Tuned on dev stories of eval/dossier; see RATIONALE.md. */
    static final Likeness STANDARD = new Likeness(0.05, 0.10, 0.22, 0.40, 0.22);

    private static final double GROWING_DISCOUNT = 0.10;
    private static final double TELLING = 100;
    // A price list has thousands of numbers of one kind; each is held against so many beside it, so that work stays
    // linear.
    private static final int NEIGHBOURS = 400;
    private static final double NEAR_RATIO = 0.75;
    private static final double NEAR_DISCOUNT = 0.5;
    // What is counted through ("lap 19", "lap 20") has many numbers for many things.
    private static final double RANKED = 0.10;
    private static final double HALF_HOUR = 30;
    private static final double VAGUE_FAR = 1.5;
    private static final double REWRITTEN = 0.75;

    private final Likeness asked;
    private final Map<String, BitSet> accountsOf = new HashMap<>();

    FigureMatcher(Likeness asked) {
        this.asked = asked;
    }

    /** The groups, one a figure, in the order of their first mention. */
    List<FigureGroup> match(List<Mention> mentions) {
        Map<String, List<FigureGroup>> byKey = new TreeMap<>();
        List<FigureGroup> bare = new ArrayList<>();
        Map<String, List<FigureGroup>> buckets = new HashMap<>();
        for (Mention m : mentions) {
            if (!m.isVague()) {
                if (!m.known() && !m.question().part().own()) {
                    accountsOf.computeIfAbsent(m.amount(), k -> new BitSet()).set(m.account());
                }
                FigureGroup g = place(
                        m, buckets.computeIfAbsent(m.key() + "|" + m.value() + "|" + m.rest(), k -> new ArrayList<>()));
                if (g.mentions().size() == 1) {
                    (m.key().equals(Mention.BARE) ? bare : byKey.computeIfAbsent(m.key(), k -> new ArrayList<>()))
                            .add(g);
                }
            }
        }
        joinBare(bare, byKey);
        joinRates(byKey);
        joinTimes(byKey);
        Tolls.join(byKey);
        List<FigureGroup> out = new ArrayList<>();
        for (List<FigureGroup> groups : byKey.values()) {
            out.addAll(joinValues(groups));
        }
        joinVague(mentions, out);
        return out;
    }

    /** Puts a mention with its like of the same value, or into a group of its own. */
    private FigureGroup place(Mention m, List<FigureGroup> sameValue) {
        FigureGroup best = null;
        double most = asked(m);
        for (FigureGroup g : latest(sameValue)) {
            double likeness = g.likeness(m);
            if (likeness >= most) {
                most = likeness;
                best = g;
            }
        }
        if (best == null) {
            best = new FigureGroup(m);
            sameValue.add(best);
        } else {
            best.add(m);
        }
        return best;
    }

    private static List<FigureGroup> latest(List<FigureGroup> groups) {
        return groups.size() <= NEIGHBOURS ? groups : groups.subList(groups.size() - NEIGHBOURS, groups.size());
    }

    private double asked(Mention m) {
        double v = Math.abs(m.value());
        if (m.isClock()) {
            // Many things happen at nine, few at 9:41.
            return v % HALF_HOUR == 0 ? asked.smallValue() : asked.rareValue();
        }
        if (v <= 12 && v == Math.rint(v)) {
            return asked.smallValue();
        }
        String digits = m.quantity().value().replace("0", "").replace(".", "");
        return digits.length() >= 2 && v > 20 || v >= 100_000 ? asked.rareValue() : asked.plainValue();
    }

    /** A number without noun goes with a counted one of the same value, else stays alone. */
    private void joinBare(List<FigureGroup> bare, Map<String, List<FigureGroup>> byKey) {
        Map<Double, List<FigureGroup>> byValue = new HashMap<>();
        byKey.forEach((key, groups) -> {
            if (key.equals(Mention.PEOPLE) || key.startsWith(Mention.COUNTED)) {
                groups.forEach(g -> byValue.computeIfAbsent(g.lead().value(), v -> new ArrayList<>())
                        .add(g));
            }
        });
        for (FigureGroup b : bare) {
            FigureGroup best = null;
            double most = asked(b.lead());
            for (FigureGroup g : latest(byValue.getOrDefault(b.lead().value(), List.of()))) {
                double likeness = g.likeness(b);
                if (likeness >= most) {
                    most = likeness;
                    best = g;
                }
            }
            if (best == null) {
                byKey.computeIfAbsent(Mention.BARE, k -> new ArrayList<>()).add(b);
            } else {
                best.addAll(b);
            }
        }
    }

    /** "22 dollars a share" and, of the same share, "22 dollars in stock": one amount. */
    private void joinRates(Map<String, List<FigureGroup>> byKey) {
        byKey.forEach((key, rated) -> {
            int slash = key.indexOf('/');
            List<FigureGroup> plain = slash < 0 ? null : byKey.get(key.substring(0, slash));
            if (plain != null) {
                Map<Double, List<FigureGroup>> byValue = new HashMap<>();
                plain.forEach(g -> byValue.computeIfAbsent(g.lead().value(), v -> new ArrayList<>())
                        .add(g));
                for (FigureGroup g : rated) {
                    for (FigureGroup p : latest(byValue.getOrDefault(g.lead().value(), List.of()))) {
                        if (g.likeness(p) >= asked(g.lead()) && plain.remove(p)) {
                            g.addAll(p);
                        }
                    }
                }
            }
        });
    }

    /** "The ferry was searched five times" and "five ferry searches": what happened so often was counted. */
    private void joinTimes(Map<String, List<FigureGroup>> byKey) {
        List<FigureGroup> often = byKey.getOrDefault(Mention.TIMES, new ArrayList<>());
        Map<Double, List<FigureGroup>> byValue = new HashMap<>();
        for (FigureGroup g : often) {
            byValue.computeIfAbsent(g.lead().value(), v -> new ArrayList<>()).add(g);
        }
        byKey.forEach((key, groups) -> {
            if (!key.startsWith(Mention.COUNTED)) {
                return;
            }
            for (FigureGroup g : groups) {
                for (FigureGroup times : latest(byValue.getOrDefault(g.lead().value(), List.of()))) {
                    if (g.happenings(times) >= asked(g.lead()) && often.remove(times)) {
                        g.addAll(times);
                    }
                }
            }
        });
    }

    /**
     * A possible union of two groups.
     *
     * @param likeness of their best pair, beyond what is asked for
     * @param a index of the earlier group
     * @param b index of the later one
     */
    private record Edge(double likeness, int a, int b) {}

    /** Joins groups of one key whose values stand in each other's place, the most alike first. */
    private List<FigureGroup> joinValues(List<FigureGroup> groups) {
        List<Edge> edges = new ArrayList<>();
        List<Integer> byValue = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            byValue.add(i);
        }
        byValue.sort(Comparator.comparingDouble(i -> groups.get(i).lead().value()));
        for (int p = 0; p < groups.size(); p++) {
            for (int q = p + 1; q < Math.min(groups.size(), p + NEIGHBOURS); q++) {
                int i = Math.min(byValue.get(p), byValue.get(q));
                int j = Math.max(byValue.get(p), byValue.get(q));
                double likeness =
                        canDiffer(groups.get(i), groups.get(j)) ? groups.get(i).likeness(groups.get(j)) : 0;
                double spare =
                        likeness - least(groups.get(i).lead(), groups.get(j).lead());
                if (spare >= 0) {
                    edges.add(new Edge(spare, i, j));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::likeness)
                .reversed()
                .thenComparingInt(Edge::a)
                .thenComparingInt(Edge::b));
        int[] root = new int[groups.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        Set<Integer> gone = new HashSet<>();
        for (Edge e : edges) {
            int a = find(root, e.a());
            int b = find(root, e.b());
            if (a != b && canDiffer(groups.get(a), groups.get(b))) {
                int keep = Math.min(a, b);
                int drop = Math.max(a, b);
                groups.get(keep).addAll(groups.get(drop));
                root[drop] = keep;
                gone.add(drop);
            }
        }
        List<FigureGroup> out = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!gone.contains(i)) {
                out.add(groups.get(i));
            }
        }
        return out;
    }

    private static int find(int[] root, int i) {
        int r = i;
        while (root[r] != r) {
            r = root[r];
        }
        return r;
    }

    /** The likeness asked for: less when two large numbers are near each other, which is seldom chance. */
    private double least(Mention a, Mention b) {
        double least = least(a.key()) - (Statuses.growTogether(a, b) ? GROWING_DISCOUNT : 0);
        boolean telling = Math.max(a.value(), b.value()) >= TELLING;
        double ratio = a.ratio(b);
        return telling && ratio > NEAR_RATIO
                ? least * (1 - NEAR_DISCOUNT * (ratio - NEAR_RATIO) / (1 - NEAR_RATIO))
                : least;
    }

    private double least(String key) {
        if (key.startsWith(Mention.ORDINAL)) {
            return asked.otherValue() + RANKED;
        }
        return TOLLS.contains(key) ? asked.toll() : asked.otherValue();
    }

    /** False when something speaks against one figure: no noun, known things, or an article that gives both. */
    private boolean canDiffer(FigureGroup a, FigureGroup b) {
        if (a.lead().key().equals(Mention.BARE) || a.lead().known() || b.lead().known()) {
            return false;
        }
        for (Mention m : a.mentions()) {
            for (Mention n : b.mentions()) {
                if (!m.isNear(n) || m.question().isOther(n.question())) {
                    return false;
                }
            }
        }
        // Two sentences alike but for the number outweigh an article that has that number somewhere, too.
        if (a.likeness(b) < REWRITTEN && (gives(a, b) || gives(b, a))) {
            return false;
        }
        if (!a.sharesAccount(b)) {
            return true;
        }
        return a.mentions().stream().allMatch(m -> isFree(m, b))
                || b.mentions().stream().allMatch(m -> isFree(m, a));
    }

    /** True when an article of one group also gives a value of the other, though of something else. */
    private boolean gives(FigureGroup a, FigureGroup b) {
        for (Mention m : b.mentions()) {
            BitSet accounts = accountsOf.get(m.amount());
            if (accounts != null
                    && a.mentions().stream()
                            .anyMatch(x ->
                                    accounts.get(x.account()) && !b.accounts().get(x.account()))) {
                return true;
            }
        }
        return false;
    }

    /** True when a group has nothing of this mention's article that speaks against it. */
    private static boolean isFree(Mention m, FigureGroup group) {
        for (Mention other : group.mentions()) {
            if (other.account() == m.account()
                    && !(other.extent().meetsNarrowly(m.extent())
                            && !other.sentence().equals(m.sentence()))
                    && !corrects(m)
                    && !corrects(other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean corrects(Mention m) {
        return m.question().time().changed() || CORRECTION.stream().anyMatch(m.context()::has);
    }

    /** "Dozens" and "months" go with a figure that they can mean, or by far cannot, if their sentences are alike. */
    private void joinVague(List<Mention> mentions, List<FigureGroup> groups) {
        Map<String, List<FigureGroup>> byKey = new HashMap<>();
        groups.forEach(g ->
                byKey.computeIfAbsent(g.lead().key(), k -> new ArrayList<>()).add(g));
        for (Mention m : mentions) {
            if (!m.isVague()) {
                continue;
            }
            FigureGroup best = null;
            double most = least(m.key());
            for (FigureGroup g : latest(byKey.getOrDefault(m.key(), List.of()))) {
                boolean can = !g.accounts().get(m.account())
                        && g.mentions().stream().allMatch(x -> x.sameHead(m))
                        && (g.mentions().stream().allMatch(x -> x.extent().meets(m.extent()))
                                || g.mentions().stream().allMatch(x -> denies(x, m)));
                double likeness = can ? g.likeness(m) : 0;
                if (likeness >= most) {
                    most = likeness;
                    best = g;
                }
            }
            if (best != null) {
                best.add(m);
            }
        }
    }

    /** "Hundreds" where another account has 2,000: not by rounding, and of the same thing. */
    private static boolean denies(Mention counted, Mention vague) {
        return counted.quantity().unit().isEmpty()
                && vague.quantity().unit().isEmpty()
                && !counted.known()
                && counted.question().canMeet(vague.question())
                && counted.extent().isFar(vague.extent(), VAGUE_FAR);
    }

    private static Set<String> stems(String name) {
        Set<String> out = new HashSet<>();
        Resource.words(name).forEach(w -> out.add(Context.stem(w)));
        return Set.copyOf(out);
    }
}
