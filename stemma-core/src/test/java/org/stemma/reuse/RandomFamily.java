package org.stemma.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.stemma.article.Account;

/**
 * Accounts of random words: originals, copies of copies with words changed, sentences dropped and sentences added, a
 * text of two sources, and reprints of an agency whose own text is not there.
 */
final class RandomFamily {
    private static final int ORIGINALS = 3;
    private static final int SIZE = 12;

    private final Random random;
    private final IntFunction<String> id;
    private final List<Account> out = new ArrayList<>();

    private RandomFamily(Random random, IntFunction<String> id) {
        this.random = random;
        this.id = id;
    }

    /** Seventeen accounts, most of them with a time; no two times are equal. */
    static List<Account> of(Random random) {
        return of(random, i -> "r" + (char) ('a' + 7 * i % 26) + i);
    }

    /** The same under other names. */
    static List<Account> of(Random random, IntFunction<String> id) {
        RandomFamily family = new RandomFamily(random, id);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            texts.add(i < ORIGINALS ? family.fresh() : family.changed(texts.get(random.nextInt(i))));
            family.add(String.join("\n", texts.get(i)));
        }
        family.addTwoSources();
        List<String> wire = family.fresh();
        for (int i = 0; i < 2; i++) {
            family.add("PORT VELAN (AP) - " + String.join("\n", family.changed(wire)));
        }
        return family.out;
    }

    private void addTwoSources() {
        List<String> first = fresh();
        List<String> second = fresh();
        add(String.join("\n", first));
        add(String.join("\n", second));
        add(String.join("\n", Stream.concat(first.stream(), second.stream()).toList()));
    }

    private void add(String text) {
        int i = out.size();
        String time = i < SIZE && random.nextInt(4) == 0 ? "" : "2024-03-05T%02d:00:00Z".formatted(i);
        out.add(Given.article(
                id.apply(i), "Courier of " + String.valueOf((char) ('a' + i)).repeat(4), time, text));
    }

    private List<String> fresh() {
        return Stream.generate(this::sentence).limit(15).toList();
    }

    private List<String> changed(List<String> text) {
        List<String> changed = new ArrayList<>();
        for (String s : text) {
            if (random.nextInt(6) > 0) {
                changed.add(random.nextInt(3) == 0 ? s.replaceFirst(" [a-z]+ ", " changed ") : s);
            }
            if (random.nextInt(8) == 0) {
                changed.add(sentence());
            }
        }
        return changed;
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder("It");
        for (int w = 0; w < 9 + random.nextInt(12); w++) {
            sentence.append(random.nextInt(9) == 0 ? ", " : " ");
            sentence.append((char) ('a' + random.nextInt(20)))
                    .append((char) ('a' + random.nextInt(20)))
                    .append("en");
        }
        return sentence.append('.').toString();
    }
}
