package org.stemma.bench.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes news of any number of days out of a few articles: each time round the names and most nouns are others, so that it is
 * other news, while lengths, quotations, cues, figures and the likeness within a story stay those of real articles.
 *
 * <p>Words that start small change places with others of their length; short ones and verb forms stay, so that sentences
 * still say that somebody said something. Words that start with a capital become made-up names.
 */
public final class Reprinted {
    private static final int SHORT = 5;

    private final Map<Integer, List<String>> byLength = new TreeMap<>();

    /** Out of the words of these texts. */
    public Reprinted(List<String> texts) {
        Map<Integer, TreeSet<String>> found = new TreeMap<>();
        for (String text : texts) {
            forEachWord(text, (from, to) -> {
                String word = text.substring(from, to);
                if (changesPlaces(word)) {
                    found.computeIfAbsent(word.length(), k -> new TreeSet<>()).add(word);
                }
            });
        }
        found.forEach((length, words) -> byLength.put(length, List.copyOf(words)));
    }

    /** The words of one time round. */
    public Round round(int number) {
        Map<String, String> other = new HashMap<>();
        Random random = new Random(number);
        byLength.values().forEach(words -> {
            List<String> shuffled = new ArrayList<>(words);
            java.util.Collections.shuffle(shuffled, random);
            for (int i = 0; i < words.size(); i++) {
                other.put(words.get(i), shuffled.get(i));
            }
        });
        return new Round(number, other);
    }

    /**
     * One time round.
     *
     * @param number of it
     * @param other the word that stands for each
     */
    public record Round(int number, Map<String, String> other) {
        /** A text as it is this time. */
        public String of(String text) {
            StringBuilder out = new StringBuilder(text.length() + 32);
            int[] last = {0};
            forEachWord(text, (from, to) -> {
                out.append(text, last[0], from).append(word(text.substring(from, to)));
                last[0] = to;
            });
            return out.append(text, last[0], text.length()).toString();
        }

        private String word(String word) {
            boolean name = Character.isUpperCase(word.charAt(0)) && word.length() > SHORT;
            return name ? name(word) : other.getOrDefault(word, word);
        }

        private String name(String word) {
            Random spelling = new Random(word.hashCode() * 31L + number);
            StringBuilder out = new StringBuilder();
            while (out.length() < word.length()) {
                out.append("bdfgklmnprstvz".charAt(spelling.nextInt(14))).append("aeiou".charAt(spelling.nextInt(5)));
            }
            return Character.toUpperCase(out.charAt(0)) + out.substring(1, word.length());
        }
    }

    private static boolean changesPlaces(String word) {
        return word.length() > SHORT
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !word.endsWith("ed")
                && !word.endsWith("ing")
                && !word.endsWith("ly")
                && !word.equals("according");
    }

    private interface Stretch {
        void at(int from, int to);
    }

    private static void forEachWord(String text, Stretch stretch) {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                stretch.at(from, i);
                from = -1;
            }
        }
    }
}
