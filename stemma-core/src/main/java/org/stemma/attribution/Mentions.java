package org.stemma.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stemma.collation.Words;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;

/**
 * Whether a quotation holds another's words in marks of its own: {@code "This 'king of fog' is one of theirs"} is about a
 * headline and no printing of it.
 */
final class Mentions {
    /** Longer statements are not quoted within a quotation but stand by themselves. */
    private static final int MOST_WORDS = 8;

    private final Map<String, Set<String>> known = new HashMap<>();

    /** True when all that one of the two says stands in marks within the other's quotation. */
    boolean either(Statement a, Statement b) {
        return mentions(a, b) || mentions(b, a);
    }

    private boolean mentions(Statement whole, Statement phrase) {
        return whole.kind() == Attribution.Kind.DIRECT
                && phrase.words().size() <= MOST_WORDS
                && whole.words().size() > phrase.words().size()
                && !phrase.stems().isEmpty()
                && known.computeIfAbsent(whole.text(), t -> inMarksWithin(whole))
                        .containsAll(phrase.stems());
    }

    /** The stems of the words that stand in single marks within double ones, or the other way about. */
    private static Set<String> inMarksWithin(Statement quotation) {
        Set<String> out = new HashSet<>();
        int from = 0;
        for (Span span : quotation.spans()) {
            String part = quotation.text().substring(from, from + span.length());
            from += part.length() + 1;
            if (part.length() > 2) {
                boolean single = isSingle(part.charAt(0));
                // Without its own marks the parser sees those within.
                Prose inside = Prose.of(part.substring(1));
                for (Quotation q : inside.quotations()) {
                    if (q.closed() && isSingle(inside.text().charAt(q.span().start())) != single) {
                        Words.of(q.inner().of(inside.text())).forEach(w -> out.add(w.stem()));
                    }
                }
            }
        }
        return out;
    }

    private static boolean isSingle(char mark) {
        return mark == '\'' || mark == '\u2018' || mark == '\u2019';
    }
}
