package org.stemma.reuse;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.article.Published;
import org.stemma.text.Tokens;

/**
 * Which of two texts that share prose was there first: evidence as a number, positive for the first, 0 for none.
 *
 * <p>The weights are ranks, not probabilities: a credit beats a clock, a clock to the minute beats a calendar, and the
 * shape of the texts (a copy is cut, so more of it stands in its original than the other way round) decides only where
 * nothing else does.
 *
 * @param credits what the two say of each other
 * @param times what the clocks say
 * @param containment what the shape of the texts says
 * @param cohesion what the passages say that only one of them has
 * @param headline what it says that one headline is the other cut short
 */
record Precedence(double credits, double times, double containment, double cohesion, double headline) {
    /** Evidence below this decides nothing. */
    static final double DECIDES = 0.25;

    /** Evidence of this much is strong enough to say that two texts are two sources. */
    static final double STRONG = 1;

    private static final double CARRIED = 4;
    private static final double NAMED = 2.5;

    /** The number of an edition is a clock, too: its agency's own. */
    private static final double CLOCK = 3;

    private static final double CALENDAR = 2;

    private static final double COHESION = 0.3;
    private static final double HEADLINE = 1;

    /** Fewer words ("Live", "Opinion") begin many headlines. */
    private static final int SHORTEST_HEADLINE = 3;

    /** Below this the clocks of two sites may simply differ. */
    private static final Duration SAME_MOMENT = Duration.ofMinutes(2);

    static Precedence of(Source a, Source b, Resemblance whole) {
        Cohesion cohesion = Cohesion.of(a, b, whole);
        return new Precedence(
                credits(a.credits(), b.credits()),
                times(a.account().article(), b.account().article()),
                containment(a.whole().size(), b.whole().size(), whole.exact()),
                cohesion(a, b, whole, cohesion),
                headline(a.account().article().title(), b.account().article().title()));
    }

    /** All of it. */
    double sum() {
        return credits + times + containment + cohesion + headline;
    }

    /** The same seen from the second text. */
    Precedence reversed() {
        return new Precedence(-credits, -times, -containment, -cohesion, -headline);
    }

    /** What speaks for the first text, the strongest first; nothing when all together decides nothing. */
    List<Copy.Evidence> evidence() {
        if (sum() < DECIDES) {
            return List.of();
        }
        Map<Copy.Evidence, Double> weights = Map.of(
                Copy.Evidence.CREDIT,
                credits,
                Copy.Evidence.TIME,
                times,
                Copy.Evidence.CONTAINMENT,
                containment,
                Copy.Evidence.COHESION,
                cohesion,
                Copy.Evidence.HEADLINE,
                headline);
        return weights.keySet().stream()
                .filter(e -> weights.getOrDefault(e, 0.0) > 0)
                .sorted(Comparator.comparingDouble((Copy.Evidence e) -> -weights.getOrDefault(e, 0.0))
                        .thenComparing(e -> e))
                .toList();
    }

    private static double credits(Credits a, Credits b) {
        if (b.carries(a) != a.carries(b)) {
            return b.carries(a) ? CARRIED : -CARRIED;
        }
        if (a.sharesUnseenSource(b) || b.names(a) == a.names(b)) {
            return 0;
        }
        return b.names(a) ? NAMED : -NAMED;
    }

    private static double times(Article a, Article b) {
        int edition =
                a.edition().flatMap(e -> b.edition().map(e::compareNumber)).orElse(0);
        return edition == 0 ? times(a.published(), b.published()) : -Integer.signum(edition) * CLOCK;
    }

    private static double times(Optional<Published> a, Optional<Published> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Optional<OffsetDateTime> ta = a.get().time();
        Optional<OffsetDateTime> tb = b.get().time();
        if (ta.isPresent() && tb.isPresent()) {
            Duration between = Duration.between(ta.get().toInstant(), tb.get().toInstant());
            int sign = Integer.signum(between.compareTo(Duration.ZERO));
            return between.abs().compareTo(SAME_MOMENT) < 0 ? sign * DECIDES : sign * CLOCK;
        }
        return Integer.signum(day(b.get()).compareTo(day(a.get()))) * CALENDAR;
    }

    private static LocalDate day(Published p) {
        return p.time()
                .map(t -> t.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                .orElse(p.date());
    }

    /** Between -1 and 1: how much more of the second text stands in the first than the other way round. */
    private static double containment(int sizeA, int sizeB, int alike) {
        double shareA = alike / (double) Math.max(1, sizeA);
        double shareB = alike / (double) Math.max(1, sizeB);
        double difference = Math.min(1, shareB) - Math.min(1, shareA);
        return Math.abs(difference) < 0.05 ? 0 : difference;
    }

    /** Between -1 and 1; less where little is shared, for then both texts are mostly their own. */
    private static double cohesion(Source a, Source b, Resemblance whole, Cohesion cohesion) {
        double shared = whole.exact()
                / (double) Math.max(1, Math.min(a.whole().size(), b.whole().size()));
        double difference = COHESION * (cohesion.first() - cohesion.second());
        return Math.min(1, shared) * Math.max(-1, Math.min(1, difference));
    }

    /** The first words of another headline, and no more, are that headline cut short. */
    private static double headline(Optional<String> a, Optional<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        return startsWith(a.get(), b.get()) ? HEADLINE : startsWith(b.get(), a.get()) ? -HEADLINE : 0;
    }

    private static boolean startsWith(String full, String cut) {
        Tokens f = Tokens.of(full);
        Tokens c = Tokens.of(cut);
        if (c.size() < SHORTEST_HEADLINE || c.size() >= f.size()) {
            return false;
        }
        for (int i = 0; i < c.size(); i++) {
            if (!f.folded(i).equals(c.folded(i))) {
                return false;
            }
        }
        return true;
    }
}
