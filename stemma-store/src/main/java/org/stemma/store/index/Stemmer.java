package org.stemma.store.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings the grammatical forms of a language's words to one: {@code talks} and {@code talk}.
 *
 * <p>Machine note: a stem is a term of its own, marked with its language, beside the word as printed. So a word between
 * quotation marks is found as printed, and the Spanish stem of an English word meets Spanish texts only. Words of grammar
 * have no stem: they are a third of all words, and nobody looks for their forms. Not safe to share between threads: it
 * keeps what it has seen, since few words make up most of any text.
 */
final class Stemmer {
    /** Before a stem's language: no word holds it. */
    private static final char MARK = '\u0001';

    private static final int MOST_KEPT = 50_000;

    /** A language whose words are stemmed. */
    enum Language {
        ENGLISH("en", EnglishAnalyzer.getDefaultStopSet()),
        GERMAN("de", GermanAnalyzer.getDefaultStopSet()),
        SPANISH("es", SpanishAnalyzer.getDefaultStopSet());

        private final String tag;
        private final CharArraySet grammar;

        Language(String tag, CharArraySet grammar) {
            this.tag = tag;
            this.grammar = grammar;
        }

        /** The language of a BCP 47 tag; English when there is no tag, since most news without one is. */
        static Optional<Language> of(Optional<String> tag) {
            if (tag.isEmpty()) {
                return Optional.of(ENGLISH);
            }
            String primary = primary(tag.get());
            for (Language l : values()) {
                if (l.tag.equals(primary)) {
                    return Optional.of(l);
                }
            }
            return Optional.empty();
        }
    }

    /** {@code en} of {@code en-GB}. */
    static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private final Language language;
    private final Map<String, String> known = new HashMap<>();
    private final GermanLightStemmer german = new GermanLightStemmer();
    private final SpanishLightStemmer spanish = new SpanishLightStemmer();
    private final OneWord english = new OneWord();
    private final TokenStream englishStems = new KStemFilter(english);

    Stemmer(Language language) {
        this.language = language;
    }

    /** One for each language, for a query whose language nobody knows. */
    static List<Stemmer> all() {
        return java.util.Arrays.stream(Language.values()).map(Stemmer::new).toList();
    }

    /** The term of the stem of a word as {@link WordFolding} has it; the empty string for a word of grammar. */
    String stem(String word) {
        String stem = known.get(word);
        if (stem == null) {
            stem = language.grammar.contains(word) ? "" : MARK + language.tag + MARK + compute(word);
            if (known.size() < MOST_KEPT) {
                known.put(word, stem);
            }
        }
        return stem;
    }

    private String compute(String word) {
        if (language == Language.ENGLISH) {
            return english(word);
        }
        char[] letters = word.toCharArray();
        int length = language == Language.GERMAN
                ? german.stem(letters, letters.length)
                : spanish.stem(letters, letters.length);
        return new String(letters, 0, length);
    }

    private String english(String word) {
        try {
            english.word = word;
            englishStems.reset();
            englishStems.incrementToken();
            String stem = english.term.toString();
            englishStems.end();
            englishStems.close();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException("a word in memory cannot fail to be read", e);
        }
    }

    /** A stream of one word: Lucene's English stemmer is to be had as a filter only. */
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String word = "";
        private boolean given;

        @Override
        public void reset() throws IOException {
            super.reset();
            given = false;
        }

        @Override
        public boolean incrementToken() {
            if (given) {
                return false;
            }
            clearAttributes();
            term.append(word);
            given = true;
            return true;
        }
    }
}
