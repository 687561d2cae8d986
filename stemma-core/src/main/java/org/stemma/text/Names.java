package org.stemma.text;

import java.util.ArrayList;
import java.util.List;

/** Finds names: runs of capitalised words, away from the capitals that every sentence starts with. */
final class Names {
    private Names() {}

    static List<Name> of(Tokens tokens, List<Span> sentences) {
        List<Name> out = new ArrayList<>();
        for (Span sentence : sentences) {
            int i = tokens.firstAt(sentence.start());
            int end = tokens.endAt(sentence.end());
            while (i < end) {
                int j = i;
                while (j < end && isCapital(tokens, j)) {
                    j++;
                }
                if (j > i) {
                    out.add(new Name(tokens.span(i, j - 1), Name.Kind.OTHER));
                    i = j;
                } else {
                    i++;
                }
            }
        }
        return List.copyOf(out);
    }

    private static boolean isCapital(Tokens tokens, int i) {
        return tokens.kind(i) == TokenKind.WORD
                && Character.isUpperCase(tokens.source().codePointAt(tokens.start(i)));
    }
}
