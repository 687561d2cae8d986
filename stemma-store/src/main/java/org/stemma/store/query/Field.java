package org.stemma.store.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a condition looks at. */
public enum Field {
    /** The words of the article; of the quotation where quotations are searched. Written without a name. */
    WORDS(false),
    /** The headline. */
    TITLE(false),
    /** Words inside quotation marks that somebody is said to have said. */
    SAID(true),
    /** Who said it, as printed or as resolved. */
    SPEAKER(true),
    /** By what road it reached the outlet. */
    CHANNEL(true),
    /** Who published it: name or domain. */
    OUTLET(false),
    /** Whose text it is. */
    AGENCY(false),
    /** Who signed it. */
    AUTHOR(false),
    /** In which language: {@code en}, {@code de-AT}. */
    LANGUAGE(false),
    /** To which story it belongs: {@code s17}. */
    STORY(false),
    /** When it was published. */
    DATE(false),
    /** Which words it is near in meaning. */
    LIKE(false);

    private final boolean ofQuotation;

    Field(boolean ofQuotation) {
        this.ofQuotation = ofQuotation;
    }

    /** True for what a quotation has, false for what an article has. */
    public boolean isOfQuotation() {
        return ofQuotation;
    }

    /** As it is written before the colon: {@code speaker}. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> f != WORDS && f.written().equals(wanted))
                .findFirst();
    }

    /** All that can be written, for an error's reader. */
    static String all() {
        return Arrays.stream(values())
                .filter(f -> f != WORDS)
                .map(f -> f.written() + ":")
                .collect(Collectors.joining(" "));
    }
}
