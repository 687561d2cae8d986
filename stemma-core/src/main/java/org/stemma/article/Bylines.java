package org.stemma.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.text.Span;

/** Reads who signed a text, and whether that is an agency. */
final class Bylines {
    private static final int MOST_WORDS = 14;

    private static final List<String> JOBS = List.of(
            "writer",
            "writers",
            "correspondent",
            "reporter",
            "editor",
            "staff",
            "business",
            "sports",
            "science",
            "national",
            "diplomatic",
            "white",
            "house",
            "religion",
            "political",
            "legal",
            "health",
            "technology",
            "entertainment",
            "chief");

    private Bylines() {}

    /** Where the names start in a line that signs the text ({@code By Jane Doe}); -1 when the line is none. */
    static int names(String line) {
        if (Words.count(line) > MOST_WORDS || line.endsWith(".") && !line.endsWith("Jr.") || line.endsWith(",")) {
            return -1;
        }
        int by = Words.at(line, 0, "by ") ? 0 : line.indexOf(" By ");
        if (by < 0 || (by > 0 && !isAgency(beforeDash(line.substring(0, by))))) {
            return -1;
        }
        int at = by + (by == 0 ? 3 : 4);
        if (at >= line.length()
                || !(Character.isUpperCase(line.charAt(at))
                        || Agencies.named(line.substring(at)).isPresent())) {
            return -1;
        }
        return capitalised(line.substring(at)) ? at : -1;
    }

    private static String beforeDash(String s) {
        int to = s.length();
        while (to > 0 && (s.charAt(to - 1) == ' ' || Words.isDash(s.charAt(to - 1)))) {
            to--;
        }
        return s.substring(0, to);
    }

    private static boolean isAgency(String s) {
        return Agencies.named(s).isPresent();
    }

    /** Names, "and", "in", "for", "of" and job titles, nothing like a sentence. */
    private static boolean capitalised(String names) {
        int other = 0;
        for (String word : names.split(" ")) {
            char c = word.isEmpty() ? ' ' : word.charAt(0);
            String w = word.toLowerCase(Locale.ROOT);
            boolean link = List.of(
                            "and", "in", "for", "of", "the", "de", "van", "von", "der", "bin", "al", "with", "at")
                    .contains(w);
            if (Character.isLowerCase(c) && !link && !JOBS.contains(w)) {
                other++;
            }
        }
        return other == 0;
    }

    /**
     * The agency that a byline names, as the usual name with the place of its words: {@code AFP}, {@code Jane Doe, Associated
     * Press}, {@code AP Business Writer}. A byline that names two agencies is of neither.
     */
    static Optional<Dateline.Found> agency(String byline) {
        Optional<Dateline.Found> found = Optional.empty();
        int from = 0;
        for (int i = 0; i <= byline.length(); i++) {
            if (i < byline.length() && !isBreak(byline, i)) {
                continue;
            }
            Optional<Dateline.Found> here = agencyIn(byline, from, i);
            if (here.isPresent()
                    && found.isPresent()
                    && !found.get().name().equals(here.get().name())) {
                return Optional.empty();
            }
            found = found.or(() -> here);
            from = i + 1;
        }
        return found;
    }

    private static boolean isBreak(String s, int i) {
        char c = s.charAt(i);
        if (c == ',' || c == '/' || c == '|' || c == ';' || c == '(' || c == ')') {
            return true;
        }
        boolean dash = Words.isDash(c) && i > 0 && s.charAt(i - 1) == ' ';
        return dash
                || (c == ' ' && (s.startsWith(" and ", i) || s.startsWith(" for ", i) || s.startsWith(" with ", i)));
    }

    private static Optional<Dateline.Found> agencyIn(String s, int from, int to) {
        Span where = new Span(from, to).trim(s);
        String words = where.of(s);
        for (String link : List.of("and ", "for ", "with ", "By ")) {
            if (words.startsWith(link)) {
                where = new Span(where.start() + link.length(), where.end());
                words = where.of(s);
            }
        }
        int end = where.end();
        int space = words.lastIndexOf(' ');
        while (space > 0 && JOBS.contains(words.substring(space + 1).toLowerCase(Locale.ROOT))) {
            words = words.substring(0, space);
            end = where.start() + space;
            space = words.lastIndexOf(' ');
        }
        Optional<String> whole = Agencies.namedOrLike(words, false);
        if (whole.isPresent()) {
            return Optional.of(new Dateline.Found(whole.get(), new Span(where.start(), end)));
        }
        return atEnd(words, where.start());
    }

    /** {@code JANE DOE Associated Press}: a known agency as the last one to three words. */
    private static Optional<Dateline.Found> atEnd(String words, int offset) {
        int from = words.length();
        for (int n = 0; n < 3 && from > 0; n++) {
            from = words.lastIndexOf(' ', from - 1);
            if (from <= 0) {
                return Optional.empty();
            }
            Optional<String> name = Agencies.named(words.substring(from + 1));
            if (name.isPresent()) {
                return Optional.of(
                        new Dateline.Found(name.get(), new Span(offset + from + 1, offset + words.length())));
            }
        }
        return Optional.empty();
    }
}
