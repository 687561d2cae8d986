package org.stemma.bench.copysearch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes up texts: each word follows the two before it as it did in some text of the training.
 *
 * <p>Names (capitals inside a sentence) are not learned but places for them, filled with names that each text has of its
 * own: what makes a story's words rare. Double quotation marks are left out, since a model of three words cannot close
 * what it opened.
 */
public final class WordModel {
    private static final String NAME = "\u0001";
    private static final String BREAK = "\n";
    private static final int SHORTEST_LINE = 8;

    /** A paragraph is cut at so many times its least length. */
    private static final int LONGEST = 3;

    private static final String[] SYLLABLES = {
        "bra", "dor", "el", "fen", "gu", "hal", "ik", "jor", "ka", "lin", "mo", "nar", "ost", "pel", "qui", "ros",
        "sta", "tiv", "ul", "ven", "wy", "xan", "yr", "zol"
    };

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int lineEnd = number(BREAK);
    private int[] corpus = new int[1 << 16];
    private int size;
    private final List<Integer> openings = new ArrayList<>();
    private final Map<Long, int[]> followers = new HashMap<>();

    private WordModel() {}

    /** Learns from texts whose paragraphs are lines. */
    public static WordModel of(List<String> texts) {
        WordModel model = new WordModel();
        for (String text : texts) {
            text.lines().forEach(model::learn);
        }
        if (model.openings.isEmpty()) {
            throw new IllegalArgumentException("no text to learn words from");
        }
        model.link();
        return model;
    }

    /** So many names that hardly any other text has. */
    public static List<String> names(Random random, int n) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            StringBuilder name = new StringBuilder();
            for (int s = 0; s < 4; s++) {
                name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            out.add(name.toString());
        }
        return out;
    }

    /** A paragraph of at least so many words, with these names, without line end. */
    public String paragraph(Random random, int least, List<String> names) {
        StringBuilder out = new StringBuilder(LONGEST * least * 8);
        int a = lineEnd;
        int b = lineEnd;
        for (int n = 0; n < least || (b != lineEnd && n < LONGEST * least); n++) {
            int next;
            if (b == lineEnd) {
                // A line that ended too early goes on with the beginning of another.
                int opening = openings.get(random.nextInt(openings.size()));
                append(out, corpus[opening], random, names);
                a = corpus[opening];
                next = corpus[opening + 1];
            } else {
                int[] possible = followers.getOrDefault(pair(a, b), new int[] {lineEnd});
                a = b;
                next = possible[random.nextInt(possible.length)];
            }
            append(out, next, random, names);
            b = next;
        }
        return out.toString();
    }

    /** Some word of the training. */
    String word(Random random) {
        String word = words.get(corpus[random.nextInt(size)]);
        return word.equals(BREAK) || word.startsWith(NAME) ? "the" : word;
    }

    private void learn(String line) {
        String[] tokens = line.strip().replaceAll("[\"\u201c\u201d]", "").split(" +");
        if (tokens.length < SHORTEST_LINE) {
            return;
        }
        openings.add(size);
        boolean start = true;
        for (String token : tokens) {
            if (!token.isEmpty()) {
                add(number(start ? token : withoutName(token)));
                start = ".!?:".indexOf(token.charAt(token.length() - 1)) >= 0;
            }
        }
        add(lineEnd);
    }

    private void add(int word) {
        if (size == corpus.length) {
            corpus = Arrays.copyOf(corpus, size * 2);
        }
        corpus[size++] = word;
    }

    private void link() {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i + 2 < size; i++) {
            counts.merge(pair(corpus[i], corpus[i + 1]), 1, Integer::sum);
        }
        counts.forEach((pair, n) -> followers.put(pair, new int[n]));
        for (int i = size - 3; i >= 0; i--) {
            long pair = pair(corpus[i], corpus[i + 1]);
            int left = counts.merge(pair, -1, Integer::sum);
            followers.getOrDefault(pair, new int[0])[left] = corpus[i + 2];
        }
    }

    private void append(StringBuilder out, int word, Random random, List<String> names) {
        if (word == lineEnd) {
            return;
        }
        if (!out.isEmpty()) {
            out.append(' ');
        }
        String w = words.get(word);
        if (w.startsWith(NAME)) {
            out.append(names.get(random.nextInt(names.size()))).append(w, NAME.length(), w.length());
        } else {
            out.append(w);
        }
    }

    /** A name's place keeps the marks behind it. */
    private static String withoutName(String token) {
        if (!Character.isUpperCase(token.charAt(0))) {
            return token;
        }
        int end = token.length();
        while (!Character.isLetterOrDigit(token.charAt(end - 1))) {
            end--;
        }
        return NAME + token.substring(end);
    }

    private int number(String word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    /** A number for each pair whose halves, which is what a map tells keys apart by, are not those of many others. */
    private static long pair(int a, int b) {
        return ((long) a << 32 | b) * 0x9e3779b97f4a7c15L;
    }
}
