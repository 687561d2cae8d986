package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

/**
 * What the sentence encoder says of the statements of one story; it is asked once for each of their wordings.
 *
 * <p>Machine note: all sentences of a story are near each other, for they have one subject. What they have in common is
 * taken off before they are compared, the more the more sentences speak for it.
 */
final class Meaning {
    private static final double FEW = 10;
    private static final double MARGIN = 0.2;
    /** What differs in one of so many words is near enough to be read once. */
    private static final int WORDS_AN_EDIT = 6;
    /** Of so many texts all pairs are kept in mind once they were compared. */
    private static final int KEPT = 1024;

    private final Days days;
    private final Encoder encoder;
    private final NearCopies copies =
            new NearCopies(WORDS_AN_EDIT, (words, i) -> words.get(i).negates());
    private final Map<String, Integer> readAs = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Embedding> known = new ArrayList<>();
    // By text, then by one that was read before it; not a number where nobody has asked yet.
    private final List<double[]> near = new ArrayList<>();
    private final Map<Integer, List<Statement>> byAccount = new HashMap<>();
    private final Optional<Embedding.Common> common;

    /** Reads the wordings, if the encoder can. */
    Meaning(Wordings wordings, Days days, Encoder encoder) {
        this.days = days;
        this.encoder = encoder;
        for (int w = 0; w < wordings.size(); w++) {
            Statement s = wordings.first(w);
            wordings.accounts(w).stream()
                    .forEach(a ->
                            byAccount.computeIfAbsent(a, x -> new ArrayList<>()).add(s));
        }
        // In the order of the words: sums must not depend on the order of the articles.
        Map<String, Statement> sorted = new TreeMap<>();
        for (int w = 0; w < wordings.size(); w++) {
            sorted.putIfAbsent(wordings.first(w).text(), wordings.first(w));
        }
        sorted.forEach(this::find);
        List<Embedding> read = encoder.encode(texts);
        if (read.isEmpty()) {
            common = Optional.empty();
            return;
        }
        Embedding.Common subject = Embedding.Common.of(read, texts.size() / (texts.size() + FEW));
        read.forEach(e -> known.add(subject.off(e)));
        common = Optional.of(subject);
    }

    /** Finds what a text is read as: itself, or one that it copies but for a few words. */
    private void find(String text, Statement s) {
        if (!readAs.containsKey(text)) {
            int copied = copies.find(s.words(), 0);
            readAs.put(text, copied >= 0 ? copied : texts.size());
            if (copied < 0) {
                texts.add(text);
            }
        }
    }

    /** Reads those that were not read before. */
    void read(Wordings wordings) {
        for (int w = 0; w < wordings.size(); w++) {
            read(wordings.first(w));
        }
    }

    /** Reads one more. */
    void read(Statement s) {
        if (common.isPresent()) {
            find(s.text(), s);
            for (String text : texts.subList(known.size(), texts.size())) {
                known.add(common.get().off(encoder.encode(List.of(text)).get(0)));
            }
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
            if (nearness(a, rival) > near - MARGIN && !b.text().contains(rival.text())) {
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
        Integer x = readAs.get(a.text());
        Integer y = readAs.get(b.text());
        if (x == null || y == null || Math.max(x, y) >= known.size()) {
            return 0;
        }
        return nearness(Math.max(x, y), Math.min(x, y));
    }

    private double nearness(int later, int earlier) {
        if (later >= KEPT) {
            return Math.max(0, known.get(later).cosine(known.get(earlier)));
        }
        while (near.size() <= later) {
            double[] unasked = new double[near.size() + 1];
            Arrays.fill(unasked, Double.NaN);
            near.add(unasked);
        }
        double[] row = near.get(later);
        if (Double.isNaN(row[earlier])) {
            row[earlier] = Math.max(0, known.get(later).cosine(known.get(earlier)));
        }
        return row[earlier];
    }
}
