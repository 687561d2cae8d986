package org.stemma.collation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Folding;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;

/** Reads the words of a text for alignment: several tokens that are one word become one, marks are left out. */
public final class Words {
    private Words() {}

    /** All words of a text, in order. */
    public static List<Word> of(String text) {
        Tokens tokens = Tokens.of(text);
        return of(tokens, 0, tokens.size());
    }

    /** The words of the tokens from {@code from} to before {@code to}, with spans in the tokens' text. */
    public static List<Word> of(Tokens tokens, int from, int to) {
        List<Word> out = new ArrayList<>();
        int i = from;
        while (i < to) {
            i = read(tokens, i, to, out);
        }
        return List.copyOf(out);
    }

    private static int read(Tokens tokens, int i, int end, List<Word> out) {
        Optional<Numbers.Read> number = tokens.isWord(i) ? Numbers.at(tokens, i, end) : Optional.empty();
        if (number.isPresent()) {
            int next = number.get().next();
            String key = number.get().key();
            out.add(word(tokens, i, next, key, key, Word.Kind.NUMBER));
            return next;
        }
        for (WordForms.Variant v : WordForms.get().startingWith(bare(tokens, i))) {
            if (isAt(tokens, i, end, v) && !isPronoun(tokens, i, v)) {
                int next = i + v.tokens().size();
                out.add(word(tokens, i, next, v.key(), Stems.of(v.key()), kind(v.key())));
                return next;
            }
        }
        if (tokens.kind(i) == TokenKind.MARK) {
            return i + 1;
        }
        if (isHyphenated(tokens, i, end)) {
            String key = Spelling.key(tokens.folded(i) + tokens.folded(i + 2));
            out.add(word(tokens, i, i + 3, key, Stems.of(key), Word.Kind.CONTENT));
            return i + 3;
        }
        String key = Spelling.key(bare(tokens, i));
        out.add(word(tokens, i, i + 1, key, Stems.of(key), kind(key)));
        return i + 1;
    }

    private static Word word(Tokens tokens, int i, int next, String key, String stem, Word.Kind kind) {
        Span span = tokens.span(i, next - 1);
        String printed = span.of(tokens.source());
        boolean capital = Character.isUpperCase(printed.codePointAt(0));
        return new Word(span, Folding.fold(printed), key, stem, kind, capital);
    }

    private static Word.Kind kind(String key) {
        return WordForms.get().isFunction(key) ? Word.Kind.FUNCTION : Word.Kind.CONTENT;
    }

    /** The folded token without the stops of an abbreviation. */
    private static String bare(Tokens tokens, int i) {
        String f = tokens.folded(i);
        return f.length() > 1 && f.indexOf('.') > 0 ? f.replace(".", "") : f;
    }

    private static boolean isAt(Tokens tokens, int i, int end, WordForms.Variant v) {
        if (i + v.tokens().size() > end) {
            return false;
        }
        for (int k = 1; k < v.tokens().size(); k++) {
            if (!bare(tokens, i + k).equals(v.tokens().get(k))) {
                return false;
            }
        }
        return true;
    }

    /** {@code us} is the country only in capitals or with stops. */
    private static boolean isPronoun(Tokens tokens, int i, WordForms.Variant v) {
        return v.tokens().size() == 1
                && v.tokens().get(0).equals("us")
                && Character.isLowerCase(tokens.source().charAt(tokens.start(i) + 1));
    }

    private static boolean isHyphenated(Tokens tokens, int i, int end) {
        return i + 2 < end
                && WordForms.get().isPrefix(tokens.folded(i))
                && tokens.kind(i + 2) == TokenKind.WORD
                && Folding.fold(tokens.text(i + 1)).equals("-")
                && tokens.end(i) == tokens.start(i + 1)
                && tokens.end(i + 1) == tokens.start(i + 2);
    }
}
