package org.stemma.attribution;

import java.util.Optional;
import org.stemma.text.NameLexicon.Gender;

/** Knows what the pronouns of a text say of whom they mean. */
final class Pronouns {
    private final Syntax syntax;

    Pronouns(Syntax syntax) {
        this.syntax = syntax;
    }

    /** The gender of whom a word means: {@code she}, {@code her}; empty for any other word. */
    Optional<Gender> gender(int i) {
        return switch (syntax.word(i)) {
            case "he", "his", "him", "himself" -> Optional.of(Gender.MALE);
            case "she", "her", "hers", "herself" -> Optional.of(Gender.FEMALE);
            default -> Optional.empty();
        };
    }

    /** Whether a word means whoever stands before it: {@code who}. */
    boolean isRelative(int i) {
        return switch (syntax.word(i)) {
            case "who", "which", "that", "whose" -> true;
            default -> false;
        };
    }

    /** Whether a word means a thing, a body or many: {@code it}, {@code they}. */
    boolean isThing(int i) {
        return switch (syntax.word(i)) {
            case "it", "its", "they", "their" -> true;
            default -> false;
        };
    }
}
