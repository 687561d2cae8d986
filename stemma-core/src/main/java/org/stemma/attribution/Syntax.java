package org.stemma.attribution;

import java.util.ArrayList;
import java.util.List;
import org.stemma.text.Prose;
import org.stemma.text.Quotation;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;
import org.stemma.text.WordClass;
import org.stemma.text.WordClasses;

/**
 * A shallow reading of one text: the word class of each token, the quotation it stands in, and the outer sentences, in
 * which a whole quotation counts as one word.
 */
final class Syntax {
    /** A verb by its shape ({@code -ed}) or by the list. */
    private static final int MIN_ED = 4;

    // Outer sentences are cut here at the latest, outside quotations and anywhere: keeps text without stops linear.
    private static final int LONG = 400;
    private static final int LONGEST = 4000;
    // Tokens of a tag at most, and of a nickname in it with its marks.
    private static final int TAG = 24;
    private static final int NICKNAME = 4;

    /** An outer sentence and the paragraph it stands in. */
    record Sentence(Range range, int paragraph) {}

    private final Prose prose;
    private final Tokens tokens;
    private final int[] classes;
    private final byte[] tags;
    private final int[] quotation;
    private final Range[] quotationTokens;
    private final boolean[] named;
    // Asked for again and again: 0 not yet asked, 1 a verb, 2 none.
    private final byte[] verb;
    private final List<Sentence> sentences = new ArrayList<>();

    /** A reading without parts of speech: every {@link #tag(int)} is nought. */
    Syntax(Prose prose) {
        this(prose, new byte[prose.tokens().size()]);
    }

    Syntax(Prose prose, WordClasses classes) {
        this(prose, classes.of(prose.tokens(), prose.sentences()));
    }

    private Syntax(Prose prose, byte[] tags) {
        this.prose = prose;
        this.tokens = prose.tokens();
        this.tags = tags;
        int n = tokens.size();
        classes = new int[n];
        verb = new byte[n];
        quotation = new int[n];
        java.util.Arrays.fill(quotation, -1);
        for (int i = 0; i < n; i++) {
            classes[i] = Grammar.SHIPPED.of(tokens.folded(i));
        }
        List<Quotation> qs = prose.quotations();
        quotationTokens = new Range[qs.size()];
        for (int q = 0; q < qs.size(); q++) {
            int first = tokens.firstAt(qs.get(q).span().start());
            int last = Math.max(first, tokens.endAt(qs.get(q).span().end()) - 1);
            quotationTokens[q] = new Range(first, last);
            for (int i = first; i <= last; i++) {
                quotation[i] = q;
            }
        }
        named = new boolean[n];
        for (org.stemma.text.Name name : prose.names()) {
            for (int i = tokens.firstAt(name.span().start());
                    i < tokens.endAt(name.span().end());
                    i++) {
                named[i] = true;
                // "Theresa May", "Will Smith": no auxiliaries.
                classes[i] &= ~(Grammar.AUX | Grammar.MONTH | Grammar.VERB | Grammar.ADV | Grammar.SUB);
            }
        }
        cutSentences();
    }

    private void cutSentences() {
        List<Span> inner = prose.sentences();
        int s = 0;
        for (int p = 0; p < prose.paragraphs().size(); p++) {
            int first = tokens.firstAt(prose.paragraphs().get(p).start());
            int end = tokens.endAt(prose.paragraphs().get(p).end());
            int from = first;
            for (int i = first; i < end; i++) {
                while (s < inner.size() && inner.get(s).end() < tokens.end(i)) {
                    s++;
                }
                boolean innerEnd = s < inner.size() && inner.get(s).end() == tokens.end(i);
                boolean last = i + 1 == end;
                boolean cut = quotation[i] < 0 ? innerEnd && !isAbbreviation(i) : endsAtQuotation(i, end);
                boolean tooLong = i - from >= (quotation[i] < 0 ? LONG : LONGEST);
                if (last || cut || tooLong) {
                    sentences.add(new Sentence(new Range(from, i), p));
                    from = i + 1;
                }
            }
        }
    }

    /** Titles and initials before a capital: ICU knows most, not all. */
    private boolean isAbbreviation(int i) {
        if (isInitials(i)) {
            return true;
        }
        if (i == 0 || !tokens.is(i, ".") || tokens.start(i) != tokens.end(i - 1)) {
            return false;
        }
        return switch (tokens.folded(i - 1)) {
            case "sen",
                    "rep",
                    "gov",
                    "gen",
                    "col",
                    "lt",
                    "sgt",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "st",
                    "prof",
                    "rev",
                    "del",
                    "hon",
                    "capt",
                    "maj",
                    "cmdr",
                    "adm",
                    "supt" -> true;
            default -> false;
        };
    }

    /** The initials of a name go on with it: {@code Rep. J.K. Norberg}; {@code the U.S.} may end a sentence. */
    private boolean isInitials(int i) {
        String w = tokens.folded(i);
        if (w.length() < 4 || !w.endsWith(".") || !startsUpper(i) || !startsUpper(i + 1)) {
            return false;
        }
        return switch (w) {
            case "u.s.", "u.k.", "u.n.", "e.u.", "d.c.", "n.y.", "l.a.", "a.m.", "p.m.", "u.s.a.", "u.a.e." -> false;
            default -> classes[i + 1] == 0;
        };
    }

    /** A quotation that ends a sentence inside its marks ends the outer one, unless a speech tag follows. */
    private boolean endsAtQuotation(int i, int end) {
        Range q = quotationTokens[quotation[i]];
        if (i != q.last() || i + 1 >= end) {
            return false;
        }
        if (quotation[i + 1] >= 0) {
            return endsSentence(quotation[i]);
        }
        char last = lastInner(quotation[i]);
        boolean capital = startsUpper(i + 1) || tokens.kind(i + 1) == TokenKind.NUMBER;
        if (last == '.') {
            return capital && !tokens.is(i + 1, "I");
        }
        return (last == '?' || last == '!') && capital && !tagFollows(i + 1, end);
    }

    /** After "Really?" a name and a verb at the sentence's end are a tag, not a new sentence. */
    private boolean tagFollows(int from, int end) {
        for (int i = from; i < Math.min(end, from + TAG); i++) {
            if (quotation[i] >= 0) {
                if (quotationTokens[quotation[i]].length() > NICKNAME) {
                    return false;
                }
                continue;
            }
            for (CueLexicon.Inflected f : CueLexicon.SHIPPED.at(tokens.folded(i))) {
                if (f.entry().isQuotable() && i + 1 < end) {
                    return tokens.is(i + 1, ".") || tokens.is(i + 1, ",") || has(i + 1, Grammar.PREP | Grammar.DAY);
                }
            }
        }
        return false;
    }

    boolean endsSentence(int q) {
        char c = lastInner(q);
        return c == '.' || c == '?' || c == '!';
    }

    /** The last character inside the marks that is no space. */
    char lastInner(int q) {
        Span inner = prose.quotations().get(q).inner().trim(prose.text());
        return inner.isEmpty() ? ' ' : prose.text().charAt(inner.end() - 1);
    }

    Prose prose() {
        return prose;
    }

    Tokens tokens() {
        return tokens;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    int size() {
        return tokens.size();
    }

    /** The part of speech of a token, as an ordinal of {@link WordClass}. */
    byte tag(int i) {
        return tags[i];
    }

    /** The folded word; empty beyond the text. */
    String word(int i) {
        return i >= 0 && i < tokens.size() ? tokens.folded(i) : "";
    }

    boolean is(int i, String folded) {
        return i >= 0 && i < tokens.size() && tokens.is(i, folded);
    }

    /** Whether the token has one of these word classes. */
    boolean has(int i, int bits) {
        return i >= 0 && i < classes.length && (classes[i] & bits) != 0;
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.isWord(i);
    }

    /** The quotation that holds the token, marks included, or -1. */
    int quotationOf(int i) {
        return i >= 0 && i < quotation.length ? quotation[i] : -1;
    }

    Range quotationRange(int q) {
        return quotationTokens[q];
    }

    /** Whether the token belongs to a name. */
    boolean isNamed(int i) {
        return i >= 0 && i < named.length && named[i];
    }

    boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && Character.isDigit(prose.text().charAt(tokens.start(i)));
    }

    boolean startsUpper(int i) {
        return isWord(i) && Character.isUpperCase(prose.text().codePointAt(tokens.start(i)));
    }

    boolean isComma(int i) {
        return is(i, ",");
    }

    boolean isDash(int i) {
        if (i >= 0 && i < tokens.size() && prose.text().charAt(tokens.start(i)) == '\u2015') {
            return true;
        }
        return is(i, "-")
                && (i == 0
                        || tokens.end(i - 1) < tokens.start(i)
                        || tokens.end(i) - tokens.start(i) == 1 && prose.text().charAt(tokens.start(i)) > 127);
    }

    /** A hyphen inside a word. */
    boolean isHyphen(int i) {
        return is(i, "-") && i > 0 && tokens.end(i - 1) == tokens.start(i) && !isDash(i);
    }

    boolean isPossessive(int i) {
        return is(i, "'s")
                || (is(i, "'")
                        && i > 0
                        && tokens.end(i - 1) == tokens.start(i)
                        && word(i - 1).endsWith("s"));
    }

    boolean isAdverb(int i) {
        return has(i, Grammar.ADV) || (isWord(i) && word(i).length() > 4 && word(i).endsWith("ly") && !startsUpper(i));
    }

    boolean isIng(int i) {
        return isWord(i) && word(i).length() > 4 && word(i).endsWith("ing");
    }

    /** A stop within a word: {@code Velm.org}. */
    boolean isInsideWord(int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.end(i - 1) == tokens.start(i)
                && tokens.end(i) == tokens.start(i + 1)
                && tokens.isWord(i + 1)
                && Character.isLowerCase(prose.text().charAt(tokens.start(i + 1)));
    }

    boolean isAdverbNotAdjective(int i) {
        return has(i, Grammar.ADV) && !has(i, Grammar.DET | Grammar.TIME);
    }

    boolean quotedAt(int i) {
        return quotationOf(i) >= 0;
    }

    private boolean isEd(int i) {
        return isWord(i) && word(i).length() > MIN_ED && word(i).endsWith("ed") && !startsUpper(i);
    }

    /** A word that, as far as shape and neighbours tell, is a finite verb. */
    boolean isVerb(int i) {
        if (i < 0 || i >= verb.length) {
            return false;
        }
        if (verb[i] == 0) {
            verb[i] = (byte) (readsAsVerb(i) ? 1 : 2);
        }
        return verb[i] == 1;
    }

    private boolean readsAsVerb(int i) {
        if (has(i, Grammar.AUX)) {
            return !isPossessiveMark(i);
        }
        if (has(i, Grammar.VERB)) {
            return !has(i - 1, Grammar.DET | Grammar.POSS);
        }
        if (isEd(i)) {
            return !has(i - 1, Grammar.DET | Grammar.POSS | Grammar.PREP) && !isPossessive(i - 1) && !is(i - 1, "-");
        }
        if (!isWord(i)
                || startsUpper(i)
                || has(i - 1, Grammar.DET | Grammar.POSS | Grammar.PREP)
                || isPossessive(i - 1)) {
            return false;
        }
        for (CueLexicon.Inflected f : CueLexicon.SHIPPED.at(word(i))) {
            if (f.form() == CueLexicon.Form.PAST
                    || (f.form() == CueLexicon.Form.PRESENT && !f.entry().takes('n'))
                    || (f.form() == CueLexicon.Form.BASE
                            && !f.entry().takes('n')
                            && word(i - 1).endsWith("s"))) {
                return !f.entry().precedesSource();
            }
        }
        return false;
    }

    /** {@code 's} after a noun is a genitive more often than a verb. */
    private boolean isPossessiveMark(int i) {
        return is(i, "'s") && !has(i - 1, Grammar.SUBJ | Grammar.WH | Grammar.THAT);
    }

    /** A form of <i>be</i>. */
    boolean isBe(int i) {
        return switch (i >= 0 ? word(i) : "") {
            case "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m" -> true;
            case "'s" -> has(i - 1, Grammar.SUBJ);
            default -> false;
        };
    }

    /** Whether a token in the range is a finite verb outside quotation marks. */
    boolean hasVerb(Range r) {
        for (int i = r.first(); i <= r.last(); i++) {
            if (isVerb(i)) {
                return true;
            }
        }
        return false;
    }

    int words(Range r) {
        int n = 0;
        for (int i = r.first(); i <= r.last(); i++) {
            n += tokens.isWord(i) ? 1 : 0;
        }
        return n;
    }

    Span span(Range r) {
        return tokens.span(r.first(), r.last());
    }
}
