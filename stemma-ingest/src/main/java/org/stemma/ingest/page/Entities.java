package org.stemma.ingest.page;

import org.jsoup.parser.Parser;

/** Some sites escape what they write into attributes and JSON once too often. */
final class Entities {
    private Entities() {}

    static String decoded(String s) {
        return s.indexOf('&') < 0 ? s : Parser.unescapeEntities(s, false);
    }
}
