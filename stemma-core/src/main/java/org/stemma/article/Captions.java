package org.stemma.article;

import java.util.List;
import java.util.Locale;

/**
 * Tells the words under a picture from reporting, by the picture's credit and the counters of galleries.
 *
 * <p>A credit is a few words whose last name is an agency that gives pictures: {@code [A. Name/EPA]},
 * {@code (AFP Photo/A. NAME)}, {@code Photo: A. Name, AP}, {@code A. Name | Getty Images}. One in the middle of a
 * paragraph means nothing.
 */
final class Captions {
    /** A caption is not longer; a long paragraph that ends in a credit was reporting, and the page lost a line end. */
    private static final int MOST_WORDS = 90;

    private static final int MOST_CREDIT_WORDS = 12;
    private static final int LEAST_WORDS_TOLD = 10;

    private static final List<String> OPENINGS = List.of(
            "FILE - ",
            "FILE PHOTO",
            "FILE — ",
            "FILE – ",
            "File photo:",
            "File - In this",
            "File picture",
            "Image copyright",
            "Image caption",
            "Image credit",
            "Image source",
            "Media caption",
            "Photo by ",
            "Photo: ",
            "Photos: ",
            "Photograph: ",
            "Picture: ",
            "Pictured: ",
            "Photo credit",
            "Photo courtesy",
            "Credit: ",
            "Credit ",
            "Image: ",
            "Pool photo by ",
            "Enlarge this image",
            "Enlarge Image",
            "Illustration: ",
            "Hide caption",
            "toggle caption",
            "In this image",
            "In this photo",
            "Video: ",
            "Handout photo",
            "A handout photo");

    private static final List<String> LABELS = List.of(
            "photo by",
            "photo courtesy of",
            "photo",
            "photograph",
            "photographer",
            "image",
            "picture",
            "pic",
            "file photo",
            "file",
            "credit",
            "via",
            "courtesy of",
            "courtesy");

    private Captions() {}

    /** True when the paragraph is a picture's caption, its credit, or both. */
    static boolean isCaption(String text) {
        String s = withoutGalleryWords(text);
        if (Words.count(s) > MOST_WORDS) {
            return false;
        }
        return isCounter(s)
                || opens(s)
                || isCredit(s)
                || endsInBracketedCredit(s)
                || endsInBareCredit(s)
                || startsWithAgency(s);
    }

    /** True for the line of a gallery's counter alone: {@code Image 2 of 9}. */
    static boolean isCounterAlone(String text) {
        return Words.count(text) <= 4 && isCounter(text);
    }

    /** True for a caption that tells something: a whole sentence, not a title or a credit. */
    static boolean tells(String text) {
        return Words.count(text) >= LEAST_WORDS_TOLD && (Words.endsSentence(text) || text.indexOf(". ") > 0);
    }

    /** True when these words are a picture's credit and nothing else. */
    static boolean isCredit(String words) {
        String s = words.strip();
        if (s.startsWith("\u00a9") || s.startsWith("(c)")) {
            s = s.substring(s.startsWith("(") ? 3 : 1).strip();
        }
        if (s.startsWith("(") && s.endsWith(")")) {
            s = s.substring(1, s.length() - 1);
        }
        if (s.isEmpty() || Words.count(s) > MOST_CREDIT_WORDS || Words.endsSentence(s) && !s.endsWith(".")) {
            return false;
        }
        boolean labelled = false;
        for (String label : LABELS) {
            if (Words.at(s, 0, label) && s.length() > label.length()) {
                char next = s.charAt(label.length());
                if (next == ':' || (next == ' ' && label.indexOf(' ') > 0)) {
                    s = s.substring(label.length() + 1).strip();
                    labelled = true;
                    break;
                }
            }
        }
        return namesPictureAgency(s, labelled);
    }

    private static boolean namesPictureAgency(String s, boolean labelled) {
        String[] names = s.split("/|\\||, | via | - ");
        boolean found = false;
        for (int i = names.length - 1; i >= 0 && !found; i--) {
            String name = names[i].strip();
            if (name.endsWith(".") && name.indexOf(' ') < 0) {
                name = name.substring(0, name.length() - 1);
            }
            boolean passed = name.equalsIgnoreCase("file") || Words.at(name, 0, "pool") || Words.at(name, 0, "handout");
            found = Agencies.givesPictures(name) || endsInAgency(name);
            if (!found && !passed) {
                break;
            }
        }
        if (!found && (labelled || s.indexOf(" Photo/") > 0)) {
            return Words.count(s) <= 8 && isSigned(s);
        }
        if (!found && names.length == 2 && Words.count(s) <= 6 && isSigned(s)) {
            return s.indexOf('/') > 0 && Outlets.named(names[1]).isPresent();
        }
        // A lone agency ("Reuters") is a picture's credit only when it gives nothing else, or the line says "Photo:".
        return found && (labelled || names.length > 1 || Agencies.givesOnlyPictures(s) || endsInAgency(s));
    }

    /** Names and nothing else: {@code Jonna Vik/Harbour Courier}. */
    private static boolean isSigned(String s) {
        for (String word : s.split(" |/")) {
            boolean link = word.equals("for")
                    || word.equals("via")
                    || word.equals("of")
                    || word.equals("the")
                    || word.equals("de");
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !link) {
                return false;
            }
        }
        return !Words.endsSentence(s);
    }

    /** {@code Jane Doe for Getty Images}, {@code AP Photo}: the agency's name as the last words of up to five. */
    private static boolean endsInAgency(String name) {
        int words = Words.count(name);
        if (words < 2 || words > 6) {
            return false;
        }
        if (Words.at(name, name.length() - 6, " photo")) {
            return Agencies.givesPictures(name.substring(0, name.length() - 6));
        }
        int at = name.lastIndexOf(" for ");
        return at > 0 && Agencies.givesPictures(name.substring(at + 5));
    }

    /** {@code 1 / 2Iran ...}, {@code 3 of 12 ...}, {@code Image 1 of 8 ...}, {@code ... Hide Caption 4 of 9}. */
    private static boolean isCounter(String s) {
        int i = 0;
        for (String lead : List.of("image ", "photo ", "slide ", "picture ")) {
            if (Words.at(s, 0, lead)) {
                i = lead.length();
            }
        }
        int number = i;
        i = digits(s, i);
        if (i == number || i - number > 3) {
            return false;
        }
        int gap = i;
        if (s.startsWith(" / ", i)) {
            i += 3;
        } else if (s.startsWith(" of ", i)) {
            i += 4;
        } else if (s.startsWith("/", i) && number == 0) {
            i += 1;
        }
        int total = i;
        i = digits(s, i);
        if (total == gap || i == total || i - total > 3) {
            return false;
        }
        boolean glued = i < s.length() && Character.isUpperCase(s.charAt(i));
        return glued || i == s.length() || (number > 0 && s.charAt(i) == ' ') || endsInBracketedCredit(s);
    }

    private static int digits(String s, int from) {
        int i = from;
        while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean opens(String s) {
        for (String opening : OPENINGS) {
            if (s.startsWith(opening)) {
                // "Credit Suisse said" and "Photo by photo, ..." are sentences: a short opening needs a credit's shape.
                return !opening.startsWith("Credit ") || Words.count(s) <= 8 && !Words.endsSentence(s);
            }
        }
        return false;
    }

    private static boolean endsInBracketedCredit(String s) {
        int close = s.length() - 1;
        if (close < 3) {
            return false;
        }
        if (s.charAt(close) == '.') {
            close--;
        }
        char end = s.charAt(close);
        int open = end == ']' ? s.lastIndexOf('[', close) : end == ')' ? openRound(s, close) : -1;
        if (open < 0) {
            return false;
        }
        String inside = s.substring(open + 1, close);
        boolean squareAndSigned = end == ']'
                && close == s.length() - 1
                && inside.indexOf('/') > 0
                && Words.count(inside) <= 7
                && isSigned(inside);
        boolean agencyAlone = open > 0 && Words.count(inside) <= 4 && Agencies.givesPictures(inside);
        return isCredit(inside) || squareAndSigned || agencyAlone;
    }

    /** The bracket that this one closes: credits hold brackets themselves. */
    private static int openRound(String s, int close) {
        int depth = 0;
        for (int i = close; i >= 0 && i > close - 120; i--) {
            char c = s.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** After the last sentence, or a bar, or "Photo:", nothing but a credit. */
    private static boolean endsInBareCredit(String s) {
        int at = Math.max(s.lastIndexOf(". "), Math.max(s.lastIndexOf(" | "), s.lastIndexOf(" \u00a9")));
        at = Math.max(at, Math.max(s.lastIndexOf(" Photo: "), s.lastIndexOf(" Photograph: ")));
        if (at < 0) {
            at = s.lastIndexOf(" REUTERS/");
        }
        if (at < 0) {
            return false;
        }
        String tail = s.substring(at + 1).strip();
        String credit = tail.startsWith("| ") ? tail.substring(2) : tail;
        boolean signed = credit.indexOf('/') >= 0 || credit.indexOf('|') >= 0 || s.charAt(at) != '.';
        return signed && isCredit(credit);
    }

    /** {@code GETTY The Prime Minister ...}: how some sites print a picture's credit and caption in one line. */
    private static boolean startsWithAgency(String s) {
        int space = s.indexOf(' ');
        if (space < 3 || Words.endsSentence(s) || space + 1 >= s.length()) {
            return false;
        }
        String first = s.substring(0, space);
        boolean capitals = first.equals(first.toUpperCase(Locale.ROOT));
        String rest = s.substring(space + 1);
        if (capitals && Agencies.givesPictures(first) && Character.isUpperCase(rest.charAt(0))) {
            return true;
        }
        return rest.startsWith("Images ") && Agencies.givesOnlyPictures(first);
    }

    private static String withoutGalleryWords(String s) {
        for (String tail : List.of(" less", " more")) {
            if (s.endsWith(")" + tail)) {
                return s.substring(0, s.length() - tail.length());
            }
        }
        return s;
    }
}
