package org.stemma.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.article.Draft;

/** Tells a text's format, by its content first and its extension second, and reads it. */
final class Formats {
    private static final int SNIFFED = 2048;

    /** What a directory's files are read by; others in it are passed over. */
    static final Set<String> EXTENSIONS =
            Set.of("", "txt", "text", "md", "markdown", "html", "htm", "xhtml", "json", "jsonl", "ndjson");

    private Formats() {}

    /** The articles of one file. */
    static List<Draft> read(Source source) throws Unreadable {
        String head = head(source.text());
        if (head.isEmpty()) {
            throw new Unreadable("is empty");
        }
        boolean json = Set.of("json", "jsonl", "ndjson").contains(source.extension());
        if (head.charAt(0) == '{' || json || (head.charAt(0) == '[' && isList(head))) {
            return Records.read(source);
        }
        if (isFeed(head)) {
            throw new Unreadable(
                    "is a feed or an XML news item, which this version does not read; save the page or its text");
        }
        if (isPage(head, source.extension())) {
            return List.of(HtmlPage.read(source));
        }
        if (FrontMatterBlock.isPresent(source.text())) {
            return List.of(FrontMatter.read(source));
        }
        return List.of(TextFormats.read(source));
    }

    private static String head(String text) {
        int from = 0;
        while (from < text.length() && (Character.isWhitespace(text.charAt(from)) || text.charAt(from) == '\ufeff')) {
            from++;
        }
        return text.substring(from, Math.min(text.length(), from + SNIFFED)).strip();
    }

    private static boolean isList(String head) {
        int i = 1;
        while (i < head.length() && Character.isWhitespace(head.charAt(i))) {
            i++;
        }
        return i < head.length() && (head.charAt(i) == '{' || head.charAt(i) == ']');
    }

    private static boolean isPage(String head, String extension) {
        String lower = head.toLowerCase(Locale.ROOT);
        boolean named = extension.equals("html") || extension.equals("htm") || extension.equals("xhtml");
        return lower.startsWith("<!doctype html")
                || lower.contains("<html") && lower.startsWith("<")
                || (named || lower.startsWith("<"))
                        && (lower.contains("<p>")
                                || lower.contains("<body")
                                || lower.contains("<div")
                                || lower.contains("<head")
                                || lower.contains("<article")
                                || lower.contains("<p "));
    }

    private static boolean isFeed(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.startsWith("<?xml") && !lower.contains("<html")
                || lower.startsWith("<rss")
                || lower.startsWith("<feed");
    }
}
