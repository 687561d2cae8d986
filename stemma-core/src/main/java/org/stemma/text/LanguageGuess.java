package org.stemma.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the language of a text: by its script, and among the Latin and Cyrillic ones by their commonest small words.
 *
 * <p>Good for a title and a few sentences up; it says nothing when it is not sure. Costs one pass over the words.
 */
public final class LanguageGuess {
    private static final int LEAST_HITS = 2;

    private static final List<String> TAGS = new ArrayList<>();
    private static final Map<String, int[]> WORDS = new HashMap<>();

    static {
        Map<String, List<Integer>> index = new HashMap<>();
        for (List<String> language : Lexicon.rows(LanguageGuess.class, "function-words.tsv")) {
            for (String word : language.get(1).split(" ")) {
                index.computeIfAbsent(word, w -> new ArrayList<>()).add(TAGS.size());
            }
            TAGS.add(language.get(0));
        }
        index.forEach((w, ls) -> WORDS.put(w, ls.stream().mapToInt(i -> i).toArray()));
    }

    private LanguageGuess() {}

    /** The BCP 47 tag of the text's language; empty when the text is too short or too mixed to tell. */
    public static Optional<String> of(String text) {
        Optional<String> byScript = byScript(text);
        if (byScript.isPresent()) {
            return byScript;
        }
        double[] score = new double[TAGS.size()];
        int words = 0;
        int hits = 0;
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && Character.isLetter(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                words++;
                int[] languages = WORDS.get(text.substring(from, i).toLowerCase(Locale.ROOT));
                if (languages != null) {
                    hits++;
                    for (int l : languages) {
                        // A word that many languages have says little for any of them.
                        score[l] += 1.0 / languages.length;
                    }
                }
            } else {
                i++;
            }
        }
        return hits < LEAST_HITS || hits * 12 < words ? Optional.empty() : best(score);
    }

    private static Optional<String> best(double[] score) {
        int first = 0;
        for (int l = 1; l < score.length; l++) {
            if (score[l] > score[first]) {
                first = l;
            }
        }
        for (int l = 0; l < score.length; l++) {
            if (l != first && score[l] * 1.15 > score[first]) {
                return Optional.empty();
            }
        }
        return Optional.of(TAGS.get(first));
    }

    /** Scripts that news writes one language in, or nearly so. */
    private static Optional<String> byScript(String text) {
        Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
        int letters = 0;
        int persian = 0;
        int limit = Math.min(text.length(), 2000);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (c > '~' && Character.isLetter(c)) {
                letters++;
                counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                persian += "\u067e\u0686\u0698\u06af\u06cc\u06a9".indexOf(c) >= 0 ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        int most = letters / 2;
        if (counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0) * 8 > letters) {
            return letters == 0 ? Optional.empty() : Optional.of("ja");
        }
        for (Map.Entry<Character.UnicodeScript, Integer> e : counts.entrySet()) {
            if (e.getValue() > most) {
                int marks = persian;
                return Optional.ofNullable(
                        switch (e.getKey()) {
                            case ARABIC -> marks * 20 > e.getValue() ? "fa" : "ar";
                            case HAN -> "zh";
                            case HANGUL -> "ko";
                            case HEBREW -> "he";
                            case GREEK -> "el";
                            case DEVANAGARI -> "hi";
                            case THAI -> "th";
                            case BENGALI -> "bn";
                            case ARMENIAN -> "hy";
                            case GEORGIAN -> "ka";
                            default -> null;
                        });
            }
        }
        return Optional.empty();
    }
}
