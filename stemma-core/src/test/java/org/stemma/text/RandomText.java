package org.stemma.text;

import java.util.Random;

/** Texts that no one would write, for what must hold of any text. */
public final class RandomText {
    private static final String[] PIECES = {
        "the",
        "Mayor",
        "Ida",
        "Brandt",
        "said",
        "U.S.",
        "won't",
        "it's",
        "1,000",
        "3.5",
        "40th",
        "per",
        "cent",
        "%",
        "\u201c",
        "\u201d",
        "\"",
        "'",
        "\u2019",
        "''",
        "``",
        "\u00ab",
        "\u00bb",
        ".",
        ",",
        "...",
        "\u2026",
        "--",
        "-",
        "\u2013",
        "(",
        ")",
        "\n",
        "\n\n",
        " ",
        "\u00a0",
        "\t",
        "\ud83d\ude00",
        "\u4e2d\u6587",
        "e\u0301",
        "\u200b",
        "\u0130",
        "\u00df",
        "A.",
        "I.",
        "J.R.",
        "x",
        "\u202e",
        "O\u2019Neil",
        "Oct. 4",
        "2019-11-03",
        "$",
        "5bn",
        "?",
        "!",
        ":",
        ";",
        "/",
        "\ud800"
    };

    private RandomText() {}

    /** A text of up to {@code pieces} pieces. */
    public static String of(Random random, int pieces) {
        StringBuilder s = new StringBuilder();
        int n = random.nextInt(pieces + 1);
        for (int i = 0; i < n; i++) {
            s.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) > 0) {
                s.append(' ');
            }
        }
        return s.toString();
    }
}
