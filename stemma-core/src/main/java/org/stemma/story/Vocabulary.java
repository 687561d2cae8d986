package org.stemma.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms met so far: a number for each and in how many articles it stood, newer ones counting more.
 *
 * <p>Rareness is that of the articles upon a ground of common words: of the first articles of a stream, and in five reports
 * of one event, only the ground knows that a word is rare elsewhere. Later the ground hardly counts.
 *
 * <p>Machine note: now and then all counts are halved, and terms that are left with none and stand in no live article give
 * their number back. So memory is bounded by what is written of in some weeks.
 */
final class Vocabulary {
    /** The ground counts like this many articles. */
    private static final double GROUND = 500;

    /** Counts are halved at this many articles. */
    static final int EPOCH = 40_000;

    /** Kinds of counts. */
    private static final int KINDS = 3;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    // For each term in how many articles it stood at all, as a name or number, and in the lead.
    private int[] counts = new int[64 * KINDS];
    private int[] uses = new int[64];
    private final List<Integer> free = new ArrayList<>();
    private int articles;

    /** The same counts, for articles that come anew. */
    Vocabulary again() {
        Vocabulary out = new Vocabulary();
        for (int i = 0; i < terms.size(); i++) {
            if (counts[i * KINDS] > 0) {
                int number = out.number(terms.get(i));
                System.arraycopy(counts, i * KINDS, out.counts, number * KINDS, KINDS);
            }
        }
        out.articles = articles;
        return out;
    }

    /** Counts the terms of one more article. */
    void count(Terms article) {
        articles++;
        article.counts().forEach((word, fields) -> {
            int at = number(word) * KINDS;
            for (int kind = 0; kind < KINDS; kind++) {
                counts[at + kind] += fields[kind] > 0 ? 1 : 0;
            }
        });
    }

    /** The number of a term, a new one if need be. */
    int number(String term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int number;
        if (free.isEmpty()) {
            number = terms.size();
            terms.add(term);
            reserve(number);
        } else {
            number = free.remove(free.size() - 1);
            terms.set(number, term);
        }
        Arrays.fill(counts, number * KINDS, number * KINDS + KINDS, 0);
        uses[number] = 0;
        numbers.put(term, number);
        return number;
    }

    private void reserve(int number) {
        if (number == uses.length) {
            counts = Arrays.copyOf(counts, number * 2 * KINDS);
            uses = Arrays.copyOf(uses, number * 2);
        }
    }

    /** The term of a number. */
    String term(int number) {
        return terms.get(number);
    }

    /** The number of a term; negative when it was not met. */
    int find(String term) {
        return numbers.getOrDefault(term, -1);
    }

    /**
     * In what share of articles a term stands in a field; above 0 whether it was met or not.
     *
     * @param number of the term, negative when it was not met
     * @param ground its share in all news
     */
    double share(int number, double ground, int field) {
        double n = articles + GROUND;
        int count = number < 0 ? 0 : counts[number * KINDS + kind(field)];
        return Math.max(0.5 / n, (count + GROUND * ground) / n);
    }

    /** Numbers and places are as rare as they are among names. */
    private static int kind(int field) {
        return field < KINDS ? field : Vector.NAMES;
    }

    /** Takes note that a live article holds these terms, or with {@code sign} -1 that it does no longer. */
    void use(Vector vector, int sign) {
        for (int i = 0; i < vector.size(); i++) {
            uses[vector.term(i)] += sign;
        }
    }

    /** Halves the counts when they are many, and takes the numbers of terms that nobody needs any more. */
    void tidy() {
        boolean halve = articles >= EPOCH;
        articles = halve ? articles / 2 : articles;
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            for (int at = i * KINDS; halve && at < (i + 1) * KINDS; at++) {
                counts[at] /= 2;
            }
            if (counts[i * KINDS] == 0 && uses[i] == 0 && !term.isEmpty()) {
                numbers.remove(term);
                terms.set(i, "");
                free.add(i);
            }
        }
    }

    /** Writes all but the uses, which come again with the live articles. */
    void write(SnapshotBytes.Writer out) {
        out.number(articles);
        out.number(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            out.text(terms.get(i));
            for (int kind = 0; kind < KINDS; kind++) {
                out.number(counts[i * KINDS + kind]);
            }
        }
        out.number(free.size());
        free.forEach(out::number);
    }

    /** Reads what was written into this empty one. */
    void read(SnapshotBytes.Reader in) {
        articles = in.whole();
        for (int n = in.count(); n > 0; n--) {
            String term = in.text();
            int number = terms.size();
            if (term.isEmpty()) {
                terms.add(term);
                reserve(number);
            } else {
                number(term);
            }
            for (int kind = 0; kind < KINDS; kind++) {
                counts[number * KINDS + kind] = in.whole();
            }
        }
        for (int n = in.count(); n > 0; n--) {
            free.add(in.whole());
        }
    }
}
