package org.stemma.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

/**
 * What the sentence encoder says of the statements of one story; it is asked once, for all of them.
 *
 * <p>Machine note: all sentences of a story are near each other, for they have one subject. What they have in common is
 * taken off before they are compared, the more the more sentences speak for it.
 */
final class Meaning {
    private static final double FEW = 10;
    private static final double MARGIN = 0.2;

    private final Days days;
    private final Encoder encoder;
    private final Map<String, Embedding> known = new HashMap<>();
    private final Map<Integer, List<Statement>> byAccount = new HashMap<>();
    private final Optional<Embedding.Common> common;

    /** Reads the statements, if the encoder can. */
    Meaning(List<Statement> statements, Days days, Encoder encoder) {
        this.days = days;
        this.encoder = encoder;
        // In the order of the words: sums must not depend on the order of the articles.
        Set<String> sorted = new TreeSet<>();
        statements.forEach(s -> sorted.add(s.text()));
        List<String> texts = new ArrayList<>(sorted);
        statements.forEach(s ->
                byAccount.computeIfAbsent(s.account(), a -> new ArrayList<>()).add(s));
        List<Embedding> read = encoder.encode(texts);
        if (read.isEmpty()) {
            common = Optional.empty();
            return;
        }
        Embedding.Common subject = Embedding.Common.of(read, texts.size() / (texts.size() + FEW));
        for (int i = 0; i < texts.size(); i++) {
            known.put(texts.get(i), subject.off(read.get(i)));
        }
        common = Optional.of(subject);
    }

    /** Reads one more. */
    void read(Statement s) {
        if (common.isPresent() && !known.containsKey(s.text())) {
            encoder.encode(List.of(s.text()))
                    .forEach(e -> known.put(s.text(), common.get().off(e)));
        }
    }

    /**
     * True when the two are far nearer to each other than either is to anything else in the other's article. A subject that
     * an article keeps coming back to gives many sentences that are rather near; a translation is near to one.
     */
    boolean areAlone(Statement a, Statement b) {
        double near = nearness(a, b);
        return isFirst(a, b, near) && isFirst(b, a, near);
    }

    private boolean isFirst(Statement a, Statement b, double near) {
        for (Statement rival : byAccount.getOrDefault(b.account(), List.of())) {
            if (!b.text().contains(rival.text()) && nearness(a, rival) > near - MARGIN) {
                return false;
            }
        }
        return true;
    }

    /** True when it can compare anything. */
    boolean isKnown() {
        return common.isPresent();
    }

    /**
     * How near two statements are in meaning, 0 to 1; 0 when one of them was not read, or other
     * times lie between them.
     */
    double nearness(Statement a, Statement b) {
        if (days.areFarApart(a.account(), b.account())) {
            return 0;
        }
        Embedding x = known.get(a.text());
        Embedding y = known.get(b.text());
        return x == null || y == null ? 0 : Math.max(0, x.cosine(y));
    }
}
