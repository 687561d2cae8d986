package org.stemma.text;

import java.util.Locale;
import java.util.Set;

/** Which languages the finders have rules for. */
public final class Languages {
    private static final Set<String> READ = Set.of("en");

    private Languages() {}

    /** True when attributions and time expressions are found in this language (BCP 47 tag: {@code en}, {@code en-GB}). */
    public static boolean isRead(String tag) {
        int dash = tag.indexOf('-');
        return READ.contains((dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT));
    }
}
