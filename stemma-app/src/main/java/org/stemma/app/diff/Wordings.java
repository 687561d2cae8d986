package org.stemma.app.diff;

import java.util.List;
import org.stemma.collation.CommonEnds;
import org.stemma.collation.Word;
import org.stemma.collation.Words;

/** Finds the words in which two texts part. */
final class Wordings {
    private Wordings() {}

    /** From the first word that differs to the last, as both print them; all words where only marks differ. */
    static Change.Wording of(String was, String is) {
        List<Word> a = Words.of(was);
        List<Word> b = Words.of(is);
        CommonEnds ends = CommonEnds.of(a, b);
        if (ends.start() == a.size() && ends.start() == b.size()) {
            return new Change.Wording(was, is);
        }
        return new Change.Wording(ends.between(was, a), ends.between(is, b));
    }
}
