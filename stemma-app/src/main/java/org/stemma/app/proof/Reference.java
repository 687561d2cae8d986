package org.stemma.app.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;

/**
 * What a run of words on a page refers to: {@code 17} a citation, {@code 17+18} two joined by a space, {@code 17:4-9} these
 * UTF-16 units of what is referred to.
 *
 * @param citations their numbers, at least one
 * @param part the stretch of their joined words, if not all
 */
public record Reference(List<Integer> citations, Optional<Span> part) {
    /** What stands between the numbers of joined citations. */
    public static final String AND = "+";

    /** Copies the list. */
    public Reference {
        citations = List.copyOf(citations);
    }

    /** Reads one; empty for anything else. */
    public static Optional<Reference> parse(String text) {
        int colon = text.indexOf(':');
        List<Integer> numbers = new ArrayList<>();
        for (String n : (colon < 0 ? text : text.substring(0, colon)).split("\\+", -1)) {
            Optional<Integer> number = number(n);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        if (colon < 0) {
            return Optional.of(new Reference(numbers, Optional.empty()));
        }
        return span(text.substring(colon + 1)).map(s -> new Reference(numbers, Optional.of(s)));
    }

    /** Reads {@code 4-9}. */
    public static Optional<Span> span(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        Optional<Integer> from = number(text.substring(0, dash));
        Optional<Integer> to = number(text.substring(dash + 1));
        return from.isPresent() && to.isPresent() && from.get() <= to.get()
                ? Optional.of(new Span(from.get(), to.get()))
                : Optional.empty();
    }

    /** A number as we write them: digits without sign or leading zero. */
    public static Optional<Integer> number(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain && (digits.length() == 1 || digits.charAt(0) != '0')
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }
}
