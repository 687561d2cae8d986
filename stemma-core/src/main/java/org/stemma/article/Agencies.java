package org.stemma.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.text.Lexicon;

/** The news and picture agencies Stemma knows, by their usual names. */
public final class Agencies {
    /** Up to this length a name is compared letter by letter: "AP" is an agency, "ap" is not. */
    private static final int EXACT = 4;

    private static final Map<String, String> TEXT = new HashMap<>();
    private static final Map<String, String> PHOTO = new HashMap<>();

    static {
        for (List<String> entry : Lexicon.rows(Agencies.class, "agencies.tsv")) {
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

    /**
     * The agency that is called so, known or not: an unknown one by a name that says what it is ("Meridian Press Agency") or,
     * where only agencies stand, by its initials.
     *
     * @param initialsWillDo true in a dateline's brackets: {@code VELM (MPA) -}
     */
    static Optional<String> namedOrLike(String name, boolean initialsWillDo) {
        Optional<String> known = named(name);
        if (known.isPresent()) {
            return known;
        }
        String s = name.strip();
        boolean says = Words.count(s) <= 5
                && Words.count(s) > 1
                && Character.isUpperCase(s.isEmpty() ? ' ' : s.charAt(0))
                && (s.endsWith(" News Agency")
                        || s.endsWith(" Press Agency")
                        || s.endsWith(" News Service")
                        || s.endsWith(" Newswire"));
        return says || (initialsWillDo && isInitials(s) && Outlets.named(s).isEmpty())
                ? Optional.of(s)
                : Optional.empty();
    }

    /** True for {@code MPA}: two to six capitals. */
    static boolean isInitials(String s) {
        if (s.length() < 2 || s.length() > 6) {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            if (!Character.isUpperCase(s.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** True when these are the initials of that name. */
    static boolean areInitialsOf(String initials, String name) {
        StringBuilder first = new StringBuilder();
        for (String word : name.split(" ")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                first.append(word.charAt(0));
            }
        }
        return first.toString().equals(initials);
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
