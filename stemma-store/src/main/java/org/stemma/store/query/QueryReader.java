package org.stemma.store.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * Reads a query. Throws nothing but {@link QueryException}, whatever it is given.
 *
 * <p>Machine note: recursive descent over the characters; {@code OR} binds loosest, then what stands side by side (with or
 * without {@code AND}), then {@code NOT} and a minus sign. A word made of marks alone ({@code &}) is no condition: what a
 * person pastes holds many.
 */
public final class QueryReader {
    /** How many UTF-16 units a query may have. */
    public static final int LONGEST = 10_000;

    /** How many words a query may have. */
    public static final int MOST_WORDS = 200;

    /** How many beginnings of words ({@code negotiat*}) a query may have. */
    public static final int MOST_BEGINNINGS = 5;

    /** How deep parentheses and {@code NOT}s may nest. */
    public static final int DEEPEST = 30;

    private static final int SHORTEST_BEGINNING = 2;

    private final String query;
    private final Optional<LocalDate> today;
    private int at;
    private int depth;
    private int words;
    private int beginnings;

    private QueryReader(String query, Optional<LocalDate> today) {
        this.query = query;
        this.today = today;
    }

    /** The condition of a query; the empty query asks for everything. */
    public static Condition read(String query) {
        return read(query, Optional.empty());
    }

    /**
     * The condition of a query that may speak of {@code today}.
     *
     * @param today what day it is where the query was typed, if known
     */
    public static Condition read(String query, Optional<LocalDate> today) {
        if (query.length() > LONGEST) {
            throw new QueryException(
                    LONGEST,
                    query.length() - LONGEST,
                    "This query is too long: at most " + LONGEST + " characters, please.");
        }
        return new QueryReader(query, today).all();
    }

    private Condition all() {
        skip();
        if (at == query.length()) {
            return new Condition.Everything();
        }
        Optional<Condition> condition = oneOf(Field.WORDS);
        if (at < query.length()) {
            throw error(at, 1, "Nothing opens this parenthesis.");
        }
        return condition.orElseThrow(() -> error(0, query.length(), "There is no word to search for."));
    }

    private Optional<Condition> oneOf(Field field) {
        List<Condition> alternatives = new ArrayList<>();
        int from = at;
        Optional<Condition> first = side(field);
        first.ifPresent(alternatives::add);
        for (int or = at; take("OR"); or = at) {
            if (or == from) {
                throw error(or, 2, "OR needs something on either side.");
            }
            skip();
            int next = at;
            Optional<Condition> side = side(field);
            if (at == next) {
                throw error(or, 2, "OR needs something on either side.");
            }
            side.ifPresent(alternatives::add);
            from = -1;
        }
        return alternatives.isEmpty()
                ? Optional.empty()
                : Optional.of(alternatives.size() == 1 ? alternatives.get(0) : new Condition.OneOf(alternatives));
    }

    /** What stands side by side. */
    private Optional<Condition> side(Field field) {
        List<Condition> conditions = new ArrayList<>();
        int from = at;
        skip();
        while (at < query.length() && query.charAt(at) != ')' && !sees("OR")) {
            int and = at;
            if (take("AND")) {
                skip();
                if (and == from || at == query.length() || query.charAt(at) == ')' || sees("OR") || sees("AND")) {
                    throw error(and, 3, "AND needs something on either side.");
                }
            }
            not(field).ifPresent(conditions::add);
            skip();
        }
        return conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(conditions.size() == 1 ? conditions.get(0) : new Condition.All(conditions));
    }

    private Optional<Condition> not(Field field) {
        int sign = at;
        boolean minus = query.charAt(at) == '-' && at + 1 < query.length() && !isSpace(query.charAt(at + 1));
        if (minus) {
            at++;
        } else if (!take("NOT")) {
            return primary(field);
        }
        skip();
        if (at == query.length() || query.charAt(at) == ')' || sees("OR") || sees("AND")) {
            throw error(sign, minus ? 1 : 3, (minus ? "A minus sign" : "NOT") + " needs something behind it.");
        }
        deeper(sign);
        Optional<Condition> condition = not(field);
        depth--;
        return condition.map(Condition.Not::new);
    }

    private Optional<Condition> primary(Field field) {
        char c = query.charAt(at);
        if (c == '(') {
            return group(field);
        }
        if (isQuote(c)) {
            return quoted(field);
        }
        int colon = fieldEnd();
        return colon < 0 ? word(field) : ofField(colon);
    }

    private Optional<Condition> group(Field field) {
        int open = at;
        deeper(open);
        at++;
        skip();
        Optional<Condition> condition = oneOf(field);
        if (at == query.length()) {
            throw error(open, 1, "This parenthesis is never closed.");
        }
        at++;
        depth--;
        if (condition.isEmpty()) {
            throw error(open, at - open, "Nothing stands between these parentheses.");
        }
        return condition;
    }

    /** A field's name and its colon are at hand. */
    private Optional<Condition> ofField(int colon) {
        String name = query.substring(at, colon);
        int start = at;
        Field field = Field.named(name).orElseThrow(() -> unknown(start, name));
        at = colon + 1;
        boolean missing = at == query.length() || isSpace(query.charAt(at)) || query.charAt(at) == ')';
        if (missing) {
            throw error(at, 0, "What to look for is missing behind " + field.written() + ":, without a space between.");
        }
        if (query.charAt(at) == '(') {
            if (field == Field.DATE || field == Field.LIKE) {
                throw error(at, 1, "No parentheses behind " + field.written() + ":, please.");
            }
            Optional<Condition> inner = group(field);
            return field.isOfQuotation() ? inner.map(Condition.OneQuotation::new) : inner;
        }
        if (isPresent()) {
            if (field == Field.LIKE) {
                throw error(at, 1, "What to be like is missing.");
            }
            at++;
            return Optional.of(new Condition.Present(field));
        }
        Optional<Condition> value = isQuote(query.charAt(at)) ? quoted(field) : word(field);
        if (value.isEmpty()) {
            throw error(colon + 1, at - colon - 1, "There is no word to look for behind " + field.written() + ":.");
        }
        return value;
    }

    private QueryException unknown(int start, String name) {
        return error(
                start,
                name.length() + 1,
                "There is no field \"" + name + ":\". The fields are " + Field.all()
                        + "; put it between quotation marks to search for it as a word.");
    }

    /** A star alone: any value. */
    private boolean isPresent() {
        boolean ends = at + 1 == query.length() || isSpace(query.charAt(at + 1)) || query.charAt(at + 1) == ')';
        return query.charAt(at) == '*' && ends;
    }

    private Optional<Condition> quoted(Field field) {
        int open = at;
        int end = open + 1;
        while (end < query.length() && !isQuote(query.charAt(end))) {
            end++;
        }
        if (end == query.length()) {
            throw error(open, 1, "This quotation mark is never closed.");
        }
        at = end + 1;
        Span inner = new Span(open + 1, end);
        if (field == Field.DATE) {
            return Optional.of(DayWords.read(inner.of(query), inner, today));
        }
        if (count(inner) == 0) {
            throw error(open, at - open, "No word stands between these quotation marks.");
        }
        return Optional.of(words(field, inner, Condition.Form.EXACT));
    }

    /** A word ends at a space, a parenthesis or a quotation mark. */
    private Optional<Condition> word(Field field) {
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            at++;
        }
        Span span = new Span(start, at);
        if (field == Field.DATE) {
            return Optional.of(DayWords.read(span.of(query), span, today));
        }
        int star = query.substring(start, at).indexOf('*');
        if (star < 0) {
            return count(span) == 0 ? Optional.empty() : Optional.of(words(field, span, Condition.Form.ANY_FORM));
        }
        if (star + 1 < span.length() || field == Field.LIKE) {
            throw error(start + star, 1, "A star may stand only at the end of a word.");
        }
        return Optional.of(beginning(field, new Span(start, at - 1)));
    }

    private Condition beginning(Field field, Span span) {
        int letters = span.of(query).codePointCount(0, span.length());
        if (count(span) != 1 || letters < SHORTEST_BEGINNING) {
            throw error(
                    span.start(),
                    span.length() + 1,
                    "Before a star stands the beginning of one word, of at least " + SHORTEST_BEGINNING + " letters.");
        }
        beginnings++;
        if (beginnings > MOST_BEGINNINGS) {
            throw error(
                    span.start(),
                    span.length() + 1,
                    "This query has too many words with a star: at most " + MOST_BEGINNINGS + ", please.");
        }
        return words(field, span, Condition.Form.BEGINNING);
    }

    private Condition words(Field field, Span span, Condition.Form form) {
        return field == Field.LIKE
                ? new Condition.Like(span.of(query), span)
                : new Condition.Words(field, span.of(query), form, span);
    }

    /** How many words there are; throws when the query has too many with them. */
    private int count(Span span) {
        Tokens tokens = Tokens.of(span.of(query));
        int found = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                found++;
                words++;
                if (words > MOST_WORDS) {
                    throw error(
                            span.start() + tokens.start(i),
                            tokens.end(i) - tokens.start(i),
                            "This query has too many words: at most " + MOST_WORDS + ", please.");
                }
            }
        }
        return found;
    }

    /** Where the colon stands behind a name that starts here; -1 when this is no field. */
    private int fieldEnd() {
        int i = at;
        while (i < query.length() && isLatin(query.charAt(i))) {
            i++;
        }
        return i > at && i < query.length() && query.charAt(i) == ':' ? i : -1;
    }

    private void deeper(int where) {
        depth++;
        if (depth > DEEPEST) {
            throw error(where, 1, "This query nests too deep: at most " + DEEPEST + " levels, please.");
        }
    }

    /** Takes an operator: in capitals, and not the beginning of a word. */
    private boolean take(String operator) {
        if (!sees(operator)) {
            return false;
        }
        at += operator.length();
        return true;
    }

    private boolean sees(String operator) {
        int end = at + operator.length();
        return query.startsWith(operator, at) && (end == query.length() || endsWord(query.charAt(end)));
    }

    private void skip() {
        while (at < query.length() && isSpace(query.charAt(at))) {
            at++;
        }
    }

    private static boolean endsWord(char c) {
        return isSpace(c) || c == '(' || c == ')' || isQuote(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static QueryException error(int offset, int length, String message) {
        return new QueryException(offset, length, message);
    }
}
