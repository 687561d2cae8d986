package org.stemma.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.article.Agencies;
import org.stemma.article.Article;
import org.stemma.article.MappedText;
import org.stemma.article.Named;
import org.stemma.article.Outlet;
import org.stemma.article.Outlets;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.article.Published;
import org.stemma.ingest.date.Dates;
import org.stemma.text.Span;

/**
 * What the user knows better than the file: {@code FILE:outlet=...,published=...}.
 *
 * <p>Fields are {@code outlet}, {@code published}, {@code title}, {@code author}, {@code agency}, {@code url} and
 * {@code language}; an empty value takes away what was read. A comma parts fields only where a field's name follows, so that
 * titles may hold commas.
 *
 * @param target a file's name as given, its last part, or an article's id
 * @param values by field, in the order given
 */
public record Corrections(String target, Map<String, String> values) {
    private static final List<String> FIELDS =
            List.of("outlet", "published", "title", "author", "agency", "url", "language");

    /** Copies the values. */
    public Corrections {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Reads one argument; throws {@link IllegalArgumentException} with a line for the user when it cannot. */
    public static Corrections parse(String argument) {
        int first = firstField(argument);
        if (first < 0) {
            throw new IllegalArgumentException("\"" + argument + "\" is not FILE:field=value; fields are " + fields());
        }
        String target = argument.substring(0, first - 1);
        Map<String, String> values = new LinkedHashMap<>();
        int at = first;
        while (at < argument.length()) {
            int equals = argument.indexOf('=', at);
            int end = nextField(argument, equals);
            String field = argument.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            String value = argument.substring(equals + 1, end).strip();
            if (values.put(field, value) != null) {
                throw new IllegalArgumentException("\"" + argument + "\" sets " + field + " twice");
            }
            at = end + 1;
        }
        check(argument, values);
        return new Corrections(target, values);
    }

    private static void check(String argument, Map<String, String> values) {
        for (Map.Entry<String, String> e : values.entrySet()) {
            if (!FIELDS.contains(e.getKey())) {
                throw new IllegalArgumentException(
                        "\"" + e.getKey() + "\" in \"" + argument + "\" is no field; fields are " + fields());
            }
        }
        String published = values.getOrDefault("published", "");
        if (!published.isEmpty() && Dates.parse(published).isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + published + "\" is no date; write 2019-11-03 or 2019-11-03T11:00:57Z");
        }
    }

    private static String fields() {
        return String.join(", ", FIELDS);
    }

    /** Where the first field's name starts: after the last colon before the first equals sign; -1 when there is none. */
    private static int firstField(String s) {
        int equals = s.indexOf('=');
        int colon = equals < 0 ? -1 : s.lastIndexOf(':', equals);
        return colon <= 0 ? -1 : colon + 1;
    }

    /** The comma before the next known field's name, or the end. */
    private static int nextField(String s, int from) {
        for (int comma = s.indexOf(',', from); comma >= 0; comma = s.indexOf(',', comma + 1)) {
            int equals = s.indexOf('=', comma);
            if (equals < 0) {
                break;
            }
            String name = s.substring(comma + 1, equals).strip().toLowerCase(Locale.ROOT);
            if (FIELDS.contains(name) || looksLikeField(name)) {
                return comma;
            }
        }
        return s.length();
    }

    private static boolean looksLikeField(String name) {
        return !name.isEmpty() && name.chars().allMatch(Character::isLetter);
    }

    /** True when the article was read from the target. */
    public boolean concerns(Article article) {
        String name = article.capture().name();
        int record = name.lastIndexOf('#');
        String file = record > 0 ? name.substring(0, record) : name;
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return target.equals(article.id()) || target.equals(name) || target.equals(file) || target.equals(last);
    }

    /** The article as the user says it is; its body and what was found in its text stay. */
    public Article apply(Article a) {
        Optional<String> url = corrected("url", a.url());
        Optional<Outlet> outlet = values.containsKey("outlet")
                ? Outlets.outlet(value("outlet"), url)
                : values.containsKey("url") ? Outlets.outlet(a.outlet().map(Outlet::name), url) : a.outlet();
        Optional<Published> published =
                values.containsKey("published") ? value("published").flatMap(Dates::parse) : a.published();
        List<Part> parts = new ArrayList<>(a.parts());
        if (values.containsKey("title")) {
            setPart(parts, Part.Kind.TITLE, value("title"));
        }
        if (values.containsKey("author")) {
            setPart(parts, Part.Kind.BYLINE, value("author"));
        }
        Optional<Named> agency = agency(a, parts);
        return new Article(
                a.id(),
                a.capture(),
                outlet,
                published,
                url,
                corrected("language", a.language()),
                corrected("author", a.author()),
                agency,
                a.dateline(),
                a.edition(),
                parts,
                a.extra());
    }

    /** The agency as the user names it, on a credit part of its own; as read, unless the words it rested on are gone. */
    private Optional<Named> agency(Article a, List<Part> parts) {
        if (!values.containsKey("agency")) {
            return a.agency()
                    .filter(n -> parts.get(n.where().part())
                            .text()
                            .equals(a.parts().get(n.where().part()).text()));
        }
        Optional<String> name = value("agency");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String usual = Agencies.named(name.get()).orElse(name.get());
        Part credit = MappedText.unmapped(name.get()).part(Part.Kind.CREDIT);
        parts.add(credit);
        return Optional.of(new Named(
                usual, new PartSpan(parts.size() - 1, new Span(0, credit.text().length()))));
    }

    private Optional<String> value(String field) {
        return Optional.ofNullable(values.get(field)).filter(v -> !v.isEmpty());
    }

    private Optional<String> corrected(String field, Optional<String> read) {
        return values.containsKey(field) ? value(field) : read;
    }

    /** Sets the first part of this kind, adds it at the end, or empties it; no part is removed, so that indexes hold. */
    private static void setPart(List<Part> parts, Part.Kind kind, Optional<String> words) {
        Part part = MappedText.unmapped(words.orElse("")).part(kind);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == kind) {
                parts.set(
                        i,
                        words.isPresent()
                                ? part
                                : new Part(
                                        Part.Kind.FURNITURE,
                                        parts.get(i).text(),
                                        parts.get(i).map()));
                return;
            }
        }
        if (words.isPresent()) {
            parts.add(part);
        }
    }
}
