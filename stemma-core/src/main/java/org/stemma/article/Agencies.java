package org.stemma.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The news and picture agencies Stemma knows, by their usual names. */
public final class Agencies {
    /** Up to this length a name is compared letter by letter: "AP" is an agency, "ap" is not. */
    private static final int EXACT = 5;

    private static final Map<String, String> TEXT = new HashMap<>();
    private static final Map<String, String> PHOTO = new HashMap<>();

    static {
        for (List<String> entry : Lexicon.entries("agencies.tsv")) {
            Map<String, String> names = "photo".equals(entry.get(1)) ? PHOTO : TEXT;
            names.putIfAbsent(key(entry.get(0)), entry.get(0));
            if (entry.size() > 2) {
                for (String alias : entry.get(2).split("\\|")) {
                    names.putIfAbsent(key(alias), entry.get(0));
                }
            }
        }
    }

    private Agencies() {}

    /** The usual name of the news agency that is called so: {@code AFP} for "Agence France-Presse". */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(TEXT.get(key(strip(name))));
    }

    /** True for an agency that gives pictures, alone or beside texts. */
    static boolean givesPictures(String name) {
        String key = key(strip(name));
        return PHOTO.containsKey(key) || TEXT.containsKey(key);
    }

    /** True for an agency that gives nothing but pictures. */
    static boolean givesOnlyPictures(String name) {
        String key = key(strip(name));
        return PHOTO.containsKey(key) && !TEXT.containsKey(key);
    }

    private static String key(String name) {
        return name.length() <= EXACT ? name : name.toLowerCase(Locale.ROOT);
    }

    private static String strip(String name) {
        String s = name.strip();
        return s.regionMatches(true, 0, "the ", 0, 4) ? s.substring(4) : s;
    }
}
