package org.stemma.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.article.Draft;

/** Tells a text's format, by its content first and its extension second, and reads it. */
final class Formats {
    private static final int SNIFFED = 2048;

    /** Roots that tell the format without an XML declaration. */
    private static final Set<String> XML_ROOTS =
            Set.of("rss", "feed", "rdf", "opml", "urlset", "sitemapindex", "newsitem", "newsmessage", "newsml");

    /** What a directory's files are read by; others in it are passed over. */
    static final Set<String> EXTENSIONS = Set.of(
            "",
            "txt",
            "text",
            "md",
            "markdown",
            "html",
            "htm",
            "xhtml",
            "json",
            "jsonl",
            "ndjson",
            "xml",
            "rss",
            "atom");

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
        if (isXml(head)) {
            return XmlFormats.read(source);
        }
        if (isPage(head, source.extension())) {
            return List.of(Pages.read(source));
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

    private static boolean isXml(String head) {
        String root = root(head);
        return head.startsWith("<?xml") ? !root.equals("html") : XML_ROOTS.contains(root);
    }

    /** The name of the first element, without prefix and in lower case; empty when the text does not start with markup. */
    private static String root(String head) {
        int at = 0;
        while (at < head.length() && head.charAt(at) == '<' && at + 1 < head.length()) {
            String close = closeOf(head, at);
            int end = head.indexOf(close, at);
            if (head.charAt(at + 1) != '?' && head.charAt(at + 1) != '!') {
                return name(head, at + 1);
            }
            at = end < 0 ? head.length() : end + close.length();
            while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
                at++;
            }
        }
        return "";
    }

    /** What ends the markup that begins here: a document type goes on behind the declarations that it holds. */
    private static String closeOf(String head, int at) {
        if (head.startsWith("<!--", at)) {
            return "-->";
        }
        if (head.charAt(at + 1) == '?') {
            return "?>";
        }
        int inner = head.charAt(at + 1) == '!' ? head.indexOf('[', at) : -1;
        return inner >= 0 && inner < head.indexOf('>', at) ? "]>" : ">";
    }

    private static String name(String head, int from) {
        int to = from;
        while (to < head.length() && " \t\r\n/>".indexOf(head.charAt(to)) < 0) {
            to++;
        }
        String tag = head.substring(from, to);
        return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
