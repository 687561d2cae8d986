package org.stemma.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.text.Lexicon;

/** Tells what belongs to the site from what belongs to the article: buttons, promotions, leftovers of scripts. */
final class Furniture {
    private static final Set<String> LINES = new HashSet<>();
    private static final List<String> OPENINGS = new ArrayList<>();
    private static final List<String> CONTAINED = new ArrayList<>();

    static {
        for (List<String> entry : Lexicon.rows(Furniture.class, "furniture.tsv")) {
            String words = entry.get(1).toLowerCase(Locale.ROOT);
            switch (entry.get(0)) {
                case "line" -> LINES.add(words);
                case "opens" -> OPENINGS.add(words);
                case "holds" -> CONTAINED.add(words);
                default -> throw new IllegalStateException("furniture.tsv: no such kind: " + entry.get(0));
            }
        }
    }

    private static final int MOST_WORDS = 60;

    private Furniture() {}

    /** True when the paragraph is the site's own. */
    static boolean isFurniture(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isScript(lower)) {
            return true;
        }
        if (Words.count(text) > MOST_WORDS) {
            return false;
        }
        if (LINES.contains(withoutEdges(lower)) || isAddress(lower) || isPromotion(text)) {
            return true;
        }
        return OPENINGS.stream().anyMatch(lower::startsWith)
                || CONTAINED.stream().anyMatch(lower::contains);
    }

    /** True when the whole line is one of the labels that sites set above and between things. */
    static boolean isLabel(String line) {
        return line.length() <= 60 && LINES.contains(withoutEdges(line.toLowerCase(Locale.ROOT)));
    }

    private static String withoutEdges(String s) {
        int from = 0;
        int to = s.length();
        while (from < to && !Character.isLetterOrDigit(s.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(s.charAt(to - 1))) {
            to--;
        }
        return s.substring(from, to);
    }

    private static boolean isAddress(String lower) {
        return (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("pic.twitter.com/"))
                && lower.indexOf(' ') < 0;
    }

    /** {@code [Another story of ours]}: a link to another story, alone in its paragraph. */
    private static boolean isPromotion(String text) {
        return text.startsWith("[")
                && text.indexOf(']') == text.length() - 1
                && Words.count(text) <= 25
                && !Captions.isCaption(text);
    }

    private static boolean isScript(String lower) {
        int marks = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '{' || c == '}' || c == ';' || c == '=' || c == '_') {
                marks++;
            }
        }
        return marks >= 4
                && marks * 25 > lower.length()
                && (lower.contains("function")
                        || lower.contains("window.")
                        || lower.contains("var ")
                        || lower.contains("push(")
                        || lower.contains("document."));
    }
}
