package org.stemma.app.proof;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of articles in an element of a page, without the signs that the page sets between them. */
public final class PageWords {
    private static final int LONGEST_LETTER = 3;

    private PageWords() {}

    /** The words, space by space. */
    public static String of(Element e) {
        StringBuilder out = new StringBuilder();
        e.traverse((node, depth) -> {
            if (node instanceof TextNode t && !isSign(t)) {
                out.append(t.getWholeText());
            }
        });
        return out.toString();
    }

    private static boolean isSign(TextNode t) {
        Element e = t.parent();
        return e != null && e.normalName().equals("sup") && e.hasClass("sign") && isSign(t.getWholeText());
    }

    /** The letter of a place in an apparatus, or sigla behind {@code =}; words in a sign's clothes are no sign. */
    private static boolean isSign(String text) {
        if (!text.startsWith("=")) {
            return text.length() <= LONGEST_LETTER && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
        }
        for (String siglum : text.substring(1).split(" ", -1)) {
            int letters = 0;
            while (letters < siglum.length() && Character.isLetter(siglum.charAt(letters))) {
                letters++;
            }
            boolean number = siglum.substring(letters).chars().allMatch(c -> c >= '0' && c <= '9');
            if (letters == 0 || letters > LONGEST_LETTER || !number) {
                return false;
            }
        }
        return true;
    }
}
