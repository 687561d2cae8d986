package org.stemma.app.diff;

import java.util.List;
import org.stemma.collation.Word;
import org.stemma.collation.Words;

/** Finds the words in which two texts part. */
final class Wordings {
    private Wordings() {}

    /** From the first word that differs to the last, as both print them; all words where only marks differ. */
    static Change.Wording of(String was, String is) {
        List<Word> a = Words.of(was);
        List<Word> b = Words.of(is);
        int shorter = Math.min(a.size(), b.size());
        int start = 0;
        while (start < shorter && a.get(start).folded().equals(b.get(start).folded())) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && a.get(a.size() - 1 - end)
                        .folded()
                        .equals(b.get(b.size() - 1 - end).folded())) {
            end++;
        }
        if (start == a.size() && start == b.size()) {
            return new Change.Wording(was, is);
        }
        return new Change.Wording(part(was, a, start, a.size() - end), part(is, b, start, b.size() - end));
    }

    private static String part(String text, List<Word> words, int from, int to) {
        return from >= to
                ? ""
                : text.substring(
                        words.get(from).span().start(), words.get(to - 1).span().end());
    }
}
