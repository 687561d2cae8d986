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
 *
 * <p>Machine note: a text is a walk through the words of the training. Where a pair stands says which pair it is, and that
 * where else it stands; all in arrays of numbers, because a million texts are some hundred million steps.
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
    // By place: the number of the pair that begins there. By pair: where its places begin in the list of places,
    // ascending.
    private int[] pairAt = new int[0];
    private int[] firstPlace = new int[0];
    private int[] places = new int[0];

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
        int at = 0;
        int b = lineEnd;
        for (int n = 0; n < least || (b != lineEnd && n < LONGEST * least); n++) {
            int next;
            if (b == lineEnd) {
                // A line that ended too early goes on with the beginning of another.
                int opening = openings.get(random.nextInt(openings.size()));
                append(out, corpus[opening], random, names);
                at = opening;
                next = corpus[opening + 1];
            } else {
                int pair = pairAt[at];
                int first = firstPlace[pair];
                int place = places[first + random.nextInt(firstPlace[pair + 1] - first)];
                at = place + 1;
                next = corpus[place + 2];
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

    /** Numbers the pairs; none begins with the last two words, behind which nothing stands. */
    private void link() {
        int n = Math.max(0, size - 2);
        Map<Long, Integer> pairs = new HashMap<>();
        pairAt = new int[n];
        for (int i = 0; i < n; i++) {
            pairAt[i] = pairs.computeIfAbsent(pair(corpus[i], corpus[i + 1]), k -> pairs.size());
        }
        firstPlace = new int[pairs.size() + 1];
        for (int pair : pairAt) {
            firstPlace[pair + 1]++;
        }
        for (int p = 0; p < pairs.size(); p++) {
            firstPlace[p + 1] += firstPlace[p];
        }
        int[] next = Arrays.copyOf(firstPlace, pairs.size());
        places = new int[n];
        for (int i = 0; i < n; i++) {
            places[next[pairAt[i]]++] = i;
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
