package org.stemma.ingest;

import java.util.Locale;
import org.stemma.ingest.fetch.Fetched;

/** Tells addresses of the web from files, and names what they give. */
public final class Addresses {
    private Addresses() {}

    /** True for what starts as an address of the web does. */
    public static boolean isAddress(String input) {
        String start = input.substring(0, Math.min(8, input.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    /** The last part of an address that says something: of its path, or its host. */
    static String stem(String address) {
        int end = address.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = address.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        String last = address.substring(address.lastIndexOf('/', end - 1) + 1, end);
        String stem = Inputs.stem(last);
        return address.indexOf(last) <= 8 ? last : stem.isEmpty() ? last : stem;
    }

    /** The extension of files of the type that a server named; of the address, where it named none. */
    static String extension(Fetched page) {
        return switch (page.type()) {
            case "text/html", "application/xhtml+xml" -> "html";
            case "text/plain" -> "txt";
            case "text/markdown" -> "md";
            case "application/json", "application/feed+json", "application/ld+json" -> "json";
            default -> page.type().endsWith("xml") ? "xml" : "";
        };
    }
}
