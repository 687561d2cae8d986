package org.stemma.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.text.Lexicon;

/** Tells paragraphs in the middle of a text that lead elsewhere: {@code Read more: <a>...</a>}, {@code Follow us on ...}. */
final class Promotions {
    private static final int LONGEST = 300;
    private static final int LONGEST_LABEL = 40;
    private static final double MOSTLY_LINKS = 0.8;
    private static final Set<String> BEFORE = new HashSet<>();
    private static final Set<String> OPENS = new HashSet<>();

    static {
        for (List<String> row : Lexicon.rows(Promotions.class, "link-labels.tsv")) {
            (row.get(0).equals("before") ? BEFORE : OPENS).add(row.get(1));
        }
    }

    private Promotions() {}

    /** True when a paragraph is a label and links to other stories, or asks to follow the outlet somewhere. */
    static boolean isPromotion(HtmlBlock block) {
        String words = block.text().text();
        if (block.linked() == 0 || words.length() > LONGEST) {
            return false;
        }
        int end = labelEnd(words);
        if (end > 0 && BEFORE.contains(words.substring(0, end).strip().toLowerCase(Locale.ROOT))) {
            // The label may be part of the link.
            return block.linked() >= (words.length() - end - 1) * MOSTLY_LINKS;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return block.form() == PageBlock.Form.PARAGRAPH
                && block.linkShare() > 0.1
                && words.length() < LONGEST / 2
                && OPENS.stream().anyMatch(o -> lower.startsWith(o + " "));
    }

    /** Where a label ends: at a colon, a dash or a bar near the start. */
    private static int labelEnd(String words) {
        for (int i = 1; i < words.length() && i < LONGEST_LABEL; i++) {
            if (":|\u2013\u2014\u00bb>".indexOf(words.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
