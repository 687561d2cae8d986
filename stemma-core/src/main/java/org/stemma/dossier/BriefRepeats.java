package org.stemma.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * Tells which two units say the same: nearly the same words, one utterance that both tell, or the same words in quotation
 * marks in like sentences. A brief never has both.
 */
final class BriefRepeats {
    /** Units of fewer telling words are too short to be told apart by them. */
    private static final int LEAST_WORDS = 3;

    private static final double MOSTLY = 0.75;
    private static final double HALF = 0.5;
    private static final double THIRD = 0.34;
    /** So many words in quotation marks are one utterance, whatever stands around them. */
    private static final int SURELY_QUOTED = 5;

    private final BriefPoints points;
    private final Map<Integer, List<List<String>>> quoted = new HashMap<>();

    BriefRepeats(BriefPoints points) {
        this.points = points;
    }

    /** True when a reader of one has read the other. */
    boolean areOne(int a, int b) {
        Set<String> x = points.plain(a);
        Set<String> y = points.plain(b);
        if (Math.min(x.size(), y.size()) < LEAST_WORDS) {
            return x.equals(y) && !x.isEmpty();
        }
        double common = common(a, b);
        if (common >= MOSTLY || common >= HALF && tellOnePassage(a, b)) {
            return true;
        }
        int words = quotedInBoth(a, b);
        return words >= SURELY_QUOTED || words > 1 && common >= THIRD;
    }

    /** How many of the telling words of the shorter stand in the other, 0 to 1. */
    double common(int a, int b) {
        Set<String> x = points.plain(a);
        Set<String> y = points.plain(b);
        Set<String> small = x.size() <= y.size() ? x : y;
        Set<String> large = small == x ? y : x;
        return small.stream().filter(large::contains).count() / (double) Math.max(1, small.size());
    }

    /** True when an utterance, or a passage of one, stands in both. */
    private boolean tellOnePassage(int a, int b) {
        return points.of(a).keySet().stream()
                .filter(points.of(b)::containsKey)
                .map(points.points()::get)
                .anyMatch(p -> p.kind() == BriefPoint.Kind.SHARED_UTTERANCE || p.kind() == BriefPoint.Kind.UTTERANCE);
    }

    /** The telling words of the longest quotation of one that stands whole within a quotation of the other. */
    private int quotedInBoth(int a, int b) {
        int most = 0;
        for (List<String> p : quoted(a)) {
            for (List<String> q : quoted(b)) {
                List<String> small = p.size() <= q.size() ? p : q;
                List<String> large = small == p ? q : p;
                if (small.size() > most && isWithin(small, large)) {
                    most = small.size();
                }
            }
        }
        return most;
    }

    private static boolean isWithin(List<String> small, List<String> large) {
        for (int i = 0; i + small.size() <= large.size(); i++) {
            if (large.subList(i, i + small.size()).equals(small)) {
                return true;
            }
        }
        return false;
    }

    /** The telling words of each quotation of a unit, in order. */
    private List<List<String>> quoted(int unit) {
        return quoted.computeIfAbsent(unit, u -> {
            BriefUnit at = points.units().get(u);
            Prose body = points.body(at);
            List<List<String>> out = new ArrayList<>();
            for (Quotation q : body.quotations()) {
                Span inner = q.inner();
                int start = Math.max(inner.start(), at.span().start());
                int end = Math.min(inner.end(), at.span().end());
                if (start < end) {
                    out.add(tellingWords(body.tokens(), start, end));
                }
            }
            return List.copyOf(out);
        });
    }

    private static List<String> tellingWords(Tokens tokens, int start, int end) {
        List<String> out = new ArrayList<>();
        int stop = tokens.endAt(end);
        for (int i = tokens.firstAt(start); i < stop; i++) {
            if (tokens.isWord(i) && BriefPoints.isTelling(tokens.folded(i))) {
                out.add(tokens.folded(i));
            }
        }
        return out;
    }
}
