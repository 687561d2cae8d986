package org.stemma.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds who else made a text or owns it: "(Reporting by ...)", "(c) 2019 ...", "... contributed to this report". */
final class Credits {
    private static final List<String> OPENINGS = List.of(
            "Reporting by ",
            "Additional reporting by ",
            "Additional reporting ",
            "Writing by ",
            "Editing by ",
            "Written by ",
            "Edited by ",
            "Compiled by ",
            "With reporting by ",
            "With additional reporting",
            "With inputs from",
            "With input from",
            "With agency inputs",
            "With agencies",
            "With files from",
            "(With inputs",
            "(With agency",
            "With contributions from",
            "Translated by ",
            "Produced by ",
            "Source: ",
            "SOURCE: ",
            "Sources: ",
            "Copyright ",
            "\u00a9",
            "(c) ",
            "(C) ",
            "All rights reserved",
            "Reporting for ",
            "Photos by ",
            "Report by ");

    private static final List<String> CONTAINED = List.of(
            "contributed to this report",
            "contributed to this story",
            "contributed to this article",
            "contributed to this post",
            "contributed reporting",
            "contributed research",
            "contributed to the report",
            "material may not be published",
            "may not be published, broadcast",
            "all rights reserved");

    /** What starts the credit that agencies print at the end of a dispatch. */
    private static final List<String> BRACKETED = List.of(
            "(Reporting by ",
            "(Additional reporting ",
            "(Reporting and writing by ",
            "(Writing by ",
            "(Editing by ",
            "(Compiled by ",
            "(With reporting by ",
            "(Reported by ",
            "(Additional Reporting ",
            "(With inputs from ",
            "(Reporting ");

    private static final int MOST_WORDS = 80;

    private Credits() {}

    /** True when the whole paragraph is a credit; one at the end of the text needs less to show it. */
    static boolean isCredit(String text, boolean nearEnd) {
        int words = Words.count(text);
        if (words > MOST_WORDS) {
            return false;
        }
        if (bracketed(text, 0)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (words <= 60 && CONTAINED.stream().anyMatch(lower::contains)) {
            return true;
        }
        if (!nearEnd) {
            return text.startsWith("\u00a9") && words <= 12;
        }
        return OPENINGS.stream().anyMatch(text::startsWith) && words <= 40 || isSignature(text);
    }

    /**
     * Where the bracketed credit at the end of a paragraph of reporting starts; -1 when there is none. An agency alone in
     * brackets signs the text only near its end: further up it is a picture's.
     */
    static int trailing(String text, boolean nearEnd) {
        if (!text.endsWith(")") && !text.endsWith("]")) {
            return -1;
        }
        int at = text.lastIndexOf('(');
        while (at > 0 && text.length() - at < 500) {
            if (bracketed(text, at)) {
                return at;
            }
            at = text.lastIndexOf('(', at - 1);
        }
        int open = text.lastIndexOf('(');
        boolean agencyAlone = nearEnd
                && open > 0
                && Agencies.named(text.substring(open + 1, text.length() - 1)).isPresent()
                && Words.endsSentence(text.substring(0, open).strip());
        return agencyAlone ? open : -1;
    }

    private static boolean bracketed(String text, int at) {
        for (String opening : BRACKETED) {
            if (text.startsWith(opening, at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code (AFP)}, {@code -- AP}, {@code ab/cd (AFP, dpa)}: a dispatch's last line. */
    private static boolean isSignature(String text) {
        if (Words.count(text) > 5) {
            return false;
        }
        String s = inside(text);
        for (String name : s.split(", |/| and ")) {
            if (Agencies.named(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String inside(String text) {
        int open = text.lastIndexOf('(');
        if (open >= 0 && text.endsWith(")") && (open == 0 || Words.count(text.substring(0, open)) <= 1)) {
            return text.substring(open + 1, text.length() - 1);
        }
        int i = 0;
        while (i < text.length() && (Words.isDash(text.charAt(i)) || text.charAt(i) == ' ')) {
            i++;
        }
        return text.substring(i);
    }

    /**
     * The agency whose text a credit says this is: the owner of "(c) 2019 The Associated Press", or a single signature.
     */
    static Optional<String> agency(String credit) {
        String lower = credit.toLowerCase(Locale.ROOT);
        if (lower.contains("contributed") || lower.startsWith("with ") || lower.startsWith("(with ")) {
            return Optional.empty();
        }
        Optional<String> owner = owner(credit);
        if (owner.isPresent()) {
            return owner;
        }
        String signature = inside(credit);
        if (signature.startsWith("Source: ") || signature.startsWith("SOURCE: ")) {
            signature = signature.substring(8);
        }
        Optional<String> signed = Agencies.named(signature);
        if (signed.isPresent()) {
            return signed;
        }
        int semicolon = credit.lastIndexOf("; ");
        if (semicolon > 0 && credit.endsWith(")")) {
            Optional<String> last = Agencies.named(credit.substring(semicolon + 2, credit.length() - 1));
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }

    /** True for "(Reporting by ...; editing by ...)", the form in which Reuters signs. */
    static boolean isReutersForm(String credit) {
        String lower = credit.toLowerCase(Locale.ROOT);
        boolean opens = lower.startsWith("(reporting by ")
                || lower.startsWith("reporting by ")
                || lower.startsWith("(additional reporting by ")
                || lower.startsWith("(writing by ");
        return opens && (lower.contains("; editing by ") || lower.contains("; writing by "));
    }

    private static Optional<String> owner(String credit) {
        int at = -1;
        for (String sign : List.of("Copyright ", "\u00a9", "(c) ", "(C) ")) {
            if (credit.startsWith(sign)) {
                at = sign.length();
                break;
            }
        }
        if (at < 0) {
            return Optional.empty();
        }
        int i = at;
        while (i < credit.length() && !Character.isLetter(credit.charAt(i))) {
            i++;
        }
        int stop = i;
        while (stop < credit.length()
                && (credit.charAt(stop) != '.' || insideInitials(credit, stop))
                && credit.charAt(stop) != ',') {
            stop++;
        }
        String name = credit.substring(i, stop).strip();
        int rights = name.toLowerCase(Locale.ROOT).indexOf(" all rights");
        return Agencies.namedOrLike(rights > 0 ? name.substring(0, rights) : name, false);
    }

    private static boolean insideInitials(String s, int dot) {
        return dot + 1 < s.length() && Character.isLetter(s.charAt(dot + 1));
    }
}
