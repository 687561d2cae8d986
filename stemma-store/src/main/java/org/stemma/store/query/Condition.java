package org.stemma.store.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/** What a query asks of an article or of a quotation. */
public sealed interface Condition {
    /** All articles. */
    record Everything() implements Condition {}

    /**
     * Words that must stand in a field.
     *
     * @param field where
     * @param text the words as typed, without their quotation marks; they hold at least one word
     * @param form how they are meant
     * @param where they stand in the query
     */
    record Words(Field field, String text, Form form, Span where) implements Condition {}

    /** How words are meant. */
    enum Form {
        /** In any of their grammatical forms: {@code talks}. */
        ANY_FORM,
        /** Just so and in this order: {@code "talks failed"}. */
        EXACT,
        /** As the beginning of a word: {@code negotiat*}. */
        BEGINNING
    }

    /** The field has any value at all: {@code agency:*}. */
    record Present(Field field) implements Condition {}

    /** Published from this day to that, both included; an empty one is open. */
    record Published(Optional<LocalDate> from, Optional<LocalDate> to) implements Condition {}

    /**
     * Near these words in meaning.
     *
     * @param text the words
     * @param where they stand in the query
     */
    record Like(String text, Span where) implements Condition {}

    /** All of them. {@link Not} among them takes away. */
    record All(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of them. */
    record OneOf(List<Condition> conditions) implements Condition {
        /** Copies the list. */
        public OneOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** Not this. */
    record Not(Condition condition) implements Condition {}

    /** A group behind the name of a quotation's field: one quotation has all that it asks. {@code said:(ferry harbour)}. */
    record OneQuotation(Condition condition) implements Condition {}
}
