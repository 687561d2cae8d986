package org.stemma.store.query;

import java.util.Random;

/** Queries as no one would type them, and as some do. */
public final class RandomQuery {
    private static final String[] PIECES = {
        "ferry",
        "harbour",
        "Ida",
        "Brandt",
        "the",
        "pilots",
        "1,000",
        "U.S.",
        "x",
        "\u4e2d\u6587",
        "\ud83d\ude00",
        "\ud800",
        "e\u0301",
        "'s",
        "won't",
        "well-known",
        "AND",
        "OR",
        "NOT",
        "and",
        "-",
        "--",
        "(",
        ")",
        "((",
        "\"",
        "\u201c",
        "\u201d",
        "\u00ab",
        "*",
        "fer*",
        "f*",
        ":",
        "speaker:",
        "said:",
        "channel:",
        "outlet:",
        "agency:",
        "author:",
        "title:",
        "language:",
        "story:",
        "date:",
        "Speaker:",
        "nofield:",
        "said:(",
        "speaker:\"",
        "date:2026",
        "date:2026-11",
        "date:2026-11-31",
        "date:..",
        "date:2026..2025",
        "date:>=2026",
        "date:<",
        "date:today",
        "date:99999d",
        "date:none",
        "language:en",
        "agency:*",
        "story:*",
        "/",
        "\\",
        "[a",
        "&&",
        "~2",
        "^3",
        "\u0000",
        "\u0001en\u0001ferri",
        "\n",
        "\t"
    };

    private RandomQuery() {}

    /** A query of up to twelve pieces. */
    public static String of(Random random) {
        StringBuilder s = new StringBuilder();
        for (int left = random.nextInt(12); left >= 0; left--) {
            s.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) > 0) {
                s.append(' ');
            }
        }
        return s.toString();
    }
}
