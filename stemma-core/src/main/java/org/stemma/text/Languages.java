package org.stemma.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which languages the finders have rules for. Words and figures are compared in any. */
public final class Languages {
    private static final Set<String> QUOTED = Set.of("en");
    private static final Set<String> DATED = Set.of("en", "de", "es");

    private Languages() {}

    /** True when attributions are found in this language (BCP 47 tag: {@code en-GB}); an unknown one is tried. */
    public static boolean isQuoted(Optional<String> tag) {
        return tag.map(t -> QUOTED.contains(primary(t))).orElse(true);
    }

    /** What is not looked for in this language: {@code attributions}, {@code timeline}; empty when all is. */
    public static List<String> notRead(Optional<String> tag) {
        List<String> out = new ArrayList<>();
        if (!isQuoted(tag)) {
            out.add("attributions");
        }
        if (!tag.map(t -> DATED.contains(primary(t))).orElse(true)) {
            out.add("timeline");
        }
        return List.copyOf(out);
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
