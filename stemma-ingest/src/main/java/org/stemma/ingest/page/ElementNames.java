package org.stemma.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads what authors of markup call an element: the words of its classes and of its id. */
final class ElementNames {
    private static final int LONGEST = 1000;

    /** A sidebar's, where it stands first; page builders call every paragraph a widget of theirs. */
    private static final String WIDGET = "widget";

    private static final List<String> SAYS_WHAT_ELSE =
            List.of("tag-", "category-", "has-", "with-", "no-", "hide-", "not-", "page-", "js-", "hidden-");

    private ElementNames() {}

    /** True when a word of one of the element's classes or of its id is one of these. */
    static boolean has(Element element, Set<String> words) {
        return first(element, words).isPresent();
    }

    /** The first word of the element's classes or of its id that is one of these. */
    static Optional<String> first(Element element, Set<String> words) {
        String classAndId = element.className() + " " + element.id();
        if (classAndId.length() < 2 || classAndId.length() > LONGEST) {
            return Optional.empty();
        }
        for (String name : classAndId.split(" ")) {
            if (!saysWhatElse(name)) {
                Optional<String> word = word(name, words).filter(w -> !w.equals(WIDGET) || name.startsWith(WIDGET));
                if (word.isPresent()) {
                    return word;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code has-sidebar}, {@code tag-politics}: classes that say what stands beside, or what a text is about. */
    private static boolean saysWhatElse(String name) {
        for (String start : SAYS_WHAT_ELSE) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return name.contains("-w-") || name.contains("-with-") || name.contains("-has-");
    }

    /** Words end at marks and at capitals. */
    private static Optional<String> word(String name, Set<String> words) {
        int from = 0;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean starts = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (!Character.isLetter(c) || starts) {
                String word = name.substring(from, i).toLowerCase(Locale.ROOT);
                if (words.contains(word)) {
                    return Optional.of(word);
                }
                from = Character.isLetter(c) ? i : i + 1;
            }
        }
        return Optional.empty();
    }
}
