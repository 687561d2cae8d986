package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.collation.Word;
import org.stemma.text.Span;

/**
 * A sentence of an attribution's content: the smallest stretch that is compared and carried by itself.
 *
 * @param account index of the account
 * @param attribution index of the attribution in it
 * @param order its place within the attribution
 * @param spans ascending, in the body; several when the cue stands in it
 * @param text as printed, its spans joined by one space
 * @param words as the collator sees them
 * @param stems of the words that say something
 * @param marked the words that stand in quotation marks
 * @param speaker the group of the attribution's speaker, -1 when unknown
 * @param kind how the attribution's words were reported
 * @param retold true when it is said within another's speech to have been said
 */
record Statement(
        int account,
        int attribution,
        int order,
        List<Span> spans,
        String text,
        List<Word> words,
        Set<String> stems,
        List<Word> marked,
        int speaker,
        Attribution.Kind kind,
        boolean retold) {
    private static final int PHRASE = 2;

    Statement {
        spans = List.copyOf(spans);
        words = List.copyOf(words);
        marked = List.copyOf(marked);
    }

    /** True when both are sentences of one attribution. */
    boolean isBeside(Statement other) {
        return account == other.account && attribution == other.attribution;
    }

    /** The same at another place within its attribution. */
    Statement at(int place) {
        return new Statement(account, attribution, place, spans, text, words, stems, marked, speaker, kind, retold);
    }

    /** This sentence and the next of the same attribution as one. */
    Statement with(Statement next) {
        List<Span> bothSpans = new ArrayList<>(spans);
        bothSpans.addAll(next.spans);
        List<Word> bothWords = new ArrayList<>(words);
        bothWords.addAll(next.words);
        Set<String> bothStems = new TreeSet<>(stems);
        bothStems.addAll(next.stems);
        List<Word> bothMarked = new ArrayList<>(marked);
        bothMarked.addAll(next.marked);
        String bothTexts = text + ' ' + next.text;
        return new Statement(
                account,
                attribution,
                order,
                bothSpans,
                bothTexts,
                bothWords,
                bothStems,
                bothMarked,
                speaker,
                kind,
                retold);
    }

    /** True for a report of hardly any words that say something: {@code them "significant"}. */
    boolean isPhrase() {
        return kind != Attribution.Kind.DIRECT
                && stems.stream().filter(s -> !WordLists.get().isLight(s)).count() <= PHRASE;
    }

    /** Equal for two printings of the same words. */
    String key() {
        StringBuilder out = new StringBuilder();
        for (Word w : words) {
            out.append(w.key()).append(' ');
        }
        return out.toString();
    }

    static boolean says(Word w) {
        return w.kind() != Word.Kind.FUNCTION && !w.key().equals("'s");
    }
}
