package org.stemma.store.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.stemma.store.query.QueryException;

/**
 * Where one page ends and the next starts: the last result's place in the order, not a count of results.
 *
 * <p>So a page never repeats or leaves out what the pages before had when articles come in between; in the best-first order
 * scores may shift a little as they do. It names the query it belongs to, since in another order it would mean another place.
 */
final class Cursor {
    /** Behind every document: a result with equal place is the one the page before ended with. */
    private static final int LAST = Integer.MAX_VALUE;

    private Cursor() {}

    /** The fields to sort by: what the order asks for, then the article's id, then (of quotations) the number in it. */
    static Sort sort(Order order, boolean ofQuotations) {
        SortField first = switch (order) {
            case BEST -> SortField.FIELD_SCORE;
            case NEWEST -> published(true, Long.MIN_VALUE);
            case OLDEST -> published(false, Long.MAX_VALUE);
        };
        SortField id = new SortField(Fields.ID, SortField.Type.STRING);
        return ofQuotations
                ? new Sort(first, id, new SortField(Fields.NUMBER, SortField.Type.LONG))
                : new Sort(first, id);
    }

    private static SortField published(boolean reverse, long undated) {
        SortField field = new SortField(Fields.PUBLISHED, SortField.Type.LONG, reverse);
        field.setMissingValue(undated);
        return field;
    }

    /**
     * The text that stands for the place behind this result.
     *
     * @param query all of the query that decides on the order
     */
    static String behind(FieldDoc last, String query) {
        StringBuilder out = new StringBuilder(name(query));
        for (Object value : last.fields) {
            out.append('|');
            if (value instanceof Float f) {
                out.append('f').append(Float.floatToIntBits(f));
            } else if (value instanceof BytesRef b) {
                out.append('s').append(base64(b.utf8ToString()));
            } else {
                out.append('n').append(value);
            }
        }
        return base64(out.toString());
    }

    private static String base64(String s) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(s.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a text stands for; throws {@link QueryException} when it is none of this query. */
    static FieldDoc read(String text, Sort sort, String query) {
        try {
            List<String> values = List.of(decoded(text).split("\\|"));
            SortField[] fields = sort.getSort();
            if (!values.get(0).equals(name(query)) || values.size() != fields.length + 1) {
                throw foreign();
            }
            Object[] place = new Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                place[i] = value(values.get(i + 1), fields[i]);
            }
            return new FieldDoc(LAST, Float.NaN, place);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static Object value(String s, SortField field) {
        char kind = s.isEmpty() ? ' ' : s.charAt(0);
        String rest = s.isEmpty() ? "" : s.substring(1);
        return switch (field.getType()) {
            case SCORE -> Float.intBitsToFloat(Integer.parseInt(of(kind, 'f', rest)));
            case STRING -> new BytesRef(decoded(of(kind, 's', rest)));
            default -> Long.parseLong(of(kind, 'n', rest));
        };
    }

    private static String of(char kind, char wanted, String rest) {
        if (kind != wanted) {
            throw foreign();
        }
        return rest;
    }

    private static String decoded(String s) {
        return new String(Base64.getUrlDecoder().decode(s), StandardCharsets.UTF_8);
    }

    /** Tells queries apart well enough to catch a mistake. */
    private static String name(String query) {
        return String.format(Locale.ROOT, "%08x", query.hashCode());
    }

    private static QueryException foreign() {
        return new QueryException(0, 0, "The next page asked for belongs to another search: start again without it.");
    }
}
