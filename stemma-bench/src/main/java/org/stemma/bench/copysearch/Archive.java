package org.stemma.bench.copysearch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An archive of made-up articles, in the order of publication, some of which are reprints.
 *
 * <p>Reprints come in families of at most {@link #FAMILY}, within some days of the first; each takes from any earlier one
 * of its family. Texts are made anew whenever they are asked for, the same for the same seed, so that a million of them
 * need no memory. Thread-safe.
 */
final class Archive {
    /** The most articles of one origin. */
    static final int FAMILY = 20;

    /** A family's reprints follow within so many days. */
    private static final int DAYS = 5;

    /** One article in so many is a reprint. */
    private static final int ONE_IN = 50;

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private final WordModel model;
    private final long seed;
    private final int perDay;
    private final int[] parents;
    private final int[] origins;

    Archive(WordModel model, int size, int perDay, long seed) {
        this.model = model;
        this.seed = seed;
        this.perDay = perDay;
        this.parents = new int[size];
        this.origins = new int[size];
        Arrays.fill(parents, -1);
        Arrays.setAll(origins, i -> i);
        Random random = new Random(seed);
        boolean[] taken = new boolean[size];
        int spread = Math.min(DAYS * perDay, size / 2);
        for (int left = size / ONE_IN; left > 0; ) {
            int first = random.nextInt(size - spread);
            left -= plant(first, Math.min(left, 1 + random.nextInt(FAMILY - 1)), spread, taken, random);
        }
    }

    /** Plants reprints of an article that has no family yet; returns how many. */
    private int plant(int first, int reprints, int spread, boolean[] taken, Random random) {
        if (taken[first]) {
            return 0;
        }
        taken[first] = true;
        List<Integer> family = new ArrayList<>();
        for (int i = 0; i < reprints; i++) {
            int at = first + 1 + random.nextInt(spread - 1);
            if (!taken[at]) {
                taken[at] = true;
                family.add(at);
            }
        }
        family.add(first);
        Collections.sort(family);
        for (int i = 1; i < family.size(); i++) {
            parents[family.get(i)] = family.get(random.nextInt(i));
            origins[family.get(i)] = first;
        }
        return family.size() - 1;
    }

    /** The articles that go back to the same one, this one too, ascending. */
    int[] familyOf(int article) {
        int first = origins[article];
        int end = Math.min(origins.length, first + DAYS * perDay + 1);
        int n = 0;
        int[] out = new int[FAMILY];
        for (int i = first; i < end && n < FAMILY; i++) {
            if (origins[i] == first) {
                out[n++] = i;
            }
        }
        return Arrays.copyOf(out, n);
    }

    boolean isOneFamily(int a, int b) {
        return origins[a] == origins[b];
    }

    int perDay() {
        return perDay;
    }

    int size() {
        return parents.length;
    }

    /** The article it takes from, -1 for none. */
    int parent(int article) {
        return parents[article];
    }

    LocalDate day(int article) {
        return FIRST.plusDays(article / perDay);
    }

    /** The text, its paragraphs as lines. */
    String text(int article) {
        return String.join("\n", paragraphs(article));
    }

    private List<String> paragraphs(int article) {
        Random random = new Random(seed ^ (article + 1) * 0x9e3779b97f4a7c15L);
        List<String> names = WordModel.names(random, 6);
        if (parents[article] >= 0) {
            return reprint(paragraphs(parents[article]), random, names);
        }
        int words = 150 + random.nextInt(500);
        List<String> out = new ArrayList<>();
        while (words > 0) {
            String paragraph = model.paragraph(random, 25, names);
            out.add(paragraph);
            words -= words(paragraph);
        }
        return out;
    }

    /** Cut from the bottom, paragraphs dropped, swapped and put in, words changed. */
    private List<String> reprint(List<String> original, Random random, List<String> names) {
        int kept = random.nextBoolean() ? original.size() : original.size() * (50 + random.nextInt(50)) / 100;
        double changed = random.nextDouble() * .05;
        List<String> out = new ArrayList<>();
        for (int p = 0; p < Math.max(kept, Math.min(3, original.size())); p++) {
            if (out.size() < 2 || random.nextInt(10) > 0) {
                out.add(reword(original.get(p), changed, random));
            }
        }
        if (random.nextInt(5) == 0) {
            Collections.swap(out, random.nextInt(out.size()), random.nextInt(out.size()));
        }
        for (int own = random.nextInt(4); own > 0; own--) {
            out.add(random.nextInt(out.size() + 1), model.paragraph(random, 25, names));
        }
        return out;
    }

    private String reword(String paragraph, double changed, Random random) {
        String[] words = paragraph.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < changed) {
                words[i] = model.word(random);
            }
        }
        return String.join(" ", words);
    }

    private static int words(String paragraph) {
        int words = 1;
        for (int i = paragraph.indexOf(' '); i >= 0; i = paragraph.indexOf(' ', i + 1)) {
            words++;
        }
        return words;
    }
}
