package org.stemma.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.article.Block;
import org.stemma.article.Draft;
import org.stemma.article.MappedText;
import org.stemma.ingest.Lines.Line;

/** Reads plain text: with a header block, with a one-line header, or with nothing but perhaps a title. */
final class TextFormats {
    private static final int HEADER_WITHIN = 20;
    private static final int TITLE_WORDS = 25;
    private static final int TITLE_UNITS = 160;

    private TextFormats() {}

    /** The article of a text file. */
    static Draft read(Source source) throws Unreadable {
        String text = source.text();
        List<Line> lines = Lines.of(text, 0, source.limits());
        boolean markdown = source.extension().equals("md") || source.extension().equals("markdown");
        Fields fields = new Fields();
        int header = readHeaderBlock(text, lines, fields);
        if (header == 0) {
            header = readHeaderLine(text, lines, fields);
        }
        List<Line> rest = lines.subList(header, lines.size());
        if (markdown) {
            Markdown.read(text, rest, fields);
        } else {
            int title = header > 0 ? 0 : readTitle(text, rest, fields);
            fields.blocks = Lines.paragraphs(text, rest.subList(title, rest.size()));
        }
        return fields.draft(source, source.capture());
    }

    /**
     * Reads {@code # title}, {@code Published at: **...**}, {@code Author: **...**}, {@code Original: [Outlet](url)}, in any
     * order; gives the number of lines it takes, 0 when there is no such header.
     */
    private static int readHeaderBlock(String text, List<Line> lines, Fields fields) {
        int taken = 0;
        int keys = 0;
        Optional<MappedText> title = Optional.empty();
        for (int i = 0; i < lines.size() && i < HEADER_WITHIN; i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (text.startsWith("# ", line.first()) && title.isEmpty() && keys == 0) {
                title = Optional.of(MappedText.of(text, line.first() + 2, line.end()));
            } else if (readKey(text, line, fields)) {
                keys++;
            } else {
                break;
            }
            taken = i + 1;
        }
        if (keys == 0) {
            return 0;
        }
        fields.title = title;
        return taken;
    }

    private static boolean readKey(String text, Line line, Fields fields) {
        int colon = text.indexOf(':', line.first());
        if (colon < 0 || colon > line.end() || colon - line.first() > 20) {
            return false;
        }
        String key = text.substring(line.first(), colon).strip().toLowerCase(Locale.ROOT);
        int from = colon + 1;
        int to = line.end();
        while (from < to && (text.charAt(from) == '*' || text.charAt(from) <= ' ' || text.charAt(from) == '\u00a0')) {
            from++;
        }
        while (to > from
                && (text.charAt(to - 1) == '*' || text.charAt(to - 1) <= ' ' || text.charAt(to - 1) == '\u00a0')) {
            to--;
        }
        Optional<String> value = from < to ? Optional.of(text.substring(from, to)) : Optional.empty();
        switch (key) {
            case "published at", "published" -> fields.published = value;
            case "author", "authors" ->
                fields.byline = from < to ? Optional.of(MappedText.of(text, from, to)) : Optional.empty();
            case "original" -> value.ifPresent(v -> readLink(v, fields));
            case "language" -> fields.language = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code [Outlet](address)}, or an address or a name alone. */
    private static void readLink(String value, Fields fields) {
        int middle = value.startsWith("[") ? value.indexOf("](") : -1;
        if (middle > 0 && value.endsWith(")")) {
            fields.outlet = Optional.of(value.substring(1, middle)).filter(s -> !s.isBlank());
            fields.url =
                    Optional.of(value.substring(middle + 2, value.length() - 1)).filter(s -> !s.isBlank());
        } else if (value.indexOf("://") > 0) {
            fields.url = Optional.of(value);
        } else {
            fields.outlet = Optional.of(value);
        }
    }

    /** Reads {@code date 2019-11-03 By Outlet}; gives the number of lines it takes. */
    private static int readHeaderLine(String text, List<Line> lines, Fields fields) {
        int i = 0;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        if (i == lines.size()) {
            return 0;
        }
        Line line = lines.get(i);
        String s = line.trimmed(text);
        int by = s.indexOf(" By ");
        if (!s.startsWith("date ") || by < 0 || s.length() > TITLE_UNITS) {
            return 0;
        }
        fields.published = Optional.of(s.substring(5, by).strip());
        int from = line.first() + by + 4;
        fields.byline = Optional.of(MappedText.of(text, from, line.end()));
        fields.outlet = Optional.of(s.substring(by + 4).strip());
        return i + 1;
    }

    /**
     * Reads the first line as title when it looks like one: short, no sentence, above longer text. A {@code #} before it
     * says so.
     */
    private static int readTitle(String text, List<Line> lines, Fields fields) {
        List<Integer> full = new ArrayList<>();
        for (int i = 0; i < lines.size() && full.size() < 4; i++) {
            if (!lines.get(i).isBlank()) {
                full.add(i);
            }
        }
        if (full.size() < 2) {
            return 0;
        }
        Line line = lines.get(full.get(0));
        int mark = text.startsWith("# ", line.first()) ? 2 : 0;
        MappedText first = MappedText.of(text, line.first() + mark, line.end());
        String s = first.text();
        if (s.isEmpty() || s.length() > TITLE_UNITS) {
            return 0;
        }
        boolean alone = full.get(1) > full.get(0) + 1;
        boolean below = full.stream()
                .skip(1)
                .anyMatch(i -> lines.get(i).end() - lines.get(i).first() > s.length());
        if (mark == 0 && !(looksLikeTitle(s) && below && (alone || nextIsLonger(lines, full, s)))) {
            return 0;
        }
        fields.title = Optional.of(first);
        return full.get(0) + 1;
    }

    private static boolean nextIsLonger(List<Line> lines, List<Integer> full, String title) {
        Line next = lines.get(full.get(1));
        return next.end() - next.first() > title.length() * 3 / 2;
    }

    private static boolean looksLikeTitle(String s) {
        int words = 1;
        for (int i = 0; i < s.length(); i++) {
            words += s.charAt(i) == ' ' ? 1 : 0;
        }
        char first = s.charAt(0);
        char last = s.charAt(s.length() - 1);
        boolean starts = Character.isUpperCase(first)
                || Character.isDigit(first)
                || "\"'\u2018\u201c\u00ab\u201e\u00bf\u00a1".indexOf(first) >= 0
                || Character.getType(first) == Character.OTHER_LETTER;
        boolean sentence = last == '.' || last == ',' || last == ';' || last == ':' || last == ')' || last == ']';
        boolean quoted =
                (last == '"' || last == '\u201d') && s.length() > 1 && ".,!?".indexOf(s.charAt(s.length() - 2)) >= 0;
        return words <= TITLE_WORDS && starts && !sentence && !quoted && !s.startsWith("By ") && s.indexOf("://") < 0;
    }

    /** Blocks of a text that came without line structure of its own (a JSON field): its paragraphs. */
    static List<Block> blocks(String text, Limits limits) throws Unreadable {
        return Lines.paragraphs(text, Lines.of(text, 0, limits));
    }
}
