package org.stemma.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stemma.text.Months;
import org.stemma.text.Span;

/**
 * The words before a dispatch that say where, when and by which agency it was filed: {@code WASHINGTON, Nov 3 (Reuters) -}.
 *
 * <p>It is a place, perhaps a region and a day, perhaps an agency in brackets, and a dash or colon. A place without an
 * agency is taken only in capitals: "Note - " and "Paris: a history" are not datelines. An agency in brackets alone is one.
 *
 * @param end where the reporting starts in the paragraph
 * @param sign the dateline itself, up to its dash or colon
 * @param place where it was filed, if it says so, with its words
 * @param agency the agency's usual name, if it says so, with its words
 */
record Dateline(int end, Span sign, Optional<Found> place, Optional<Found> agency) {
    /** A name in its usual form and its words in the paragraph. */
    record Found(String name, Span where) {}

    /** Datelines are short; a dash further on belongs to the sentence. */
    private static final int LONGEST = 90;

    /** Without an agency's name; {@code UNITED NATIONS}, {@code RIO DE JANEIRO}. */
    private static final int MOST_WORDS = 3;

    private static final Set<String> TITLES = Set.of(
            "SENATOR",
            "SEN.",
            "REP.",
            "MR",
            "MR.",
            "MRS",
            "MRS.",
            "MS",
            "MS.",
            "DR",
            "DR.",
            "PRESIDENT",
            "JUDGE",
            "GOV.",
            "GEN.",
            "REPORTER",
            "MODERATOR",
            "HOST",
            "JUST",
            "SET",
            "BIG");

    /** Words in capitals before a dash or colon that label a text and name no place. */
    private static final Set<String> LABELS = Set.of(
            "UPDATE",
            "UPDATED",
            "UPDATES",
            "BREAKING",
            "BREAKING NEWS",
            "WATCH",
            "EXCLUSIVE",
            "NEW",
            "NOTE",
            "PHOTOS",
            "PHOTO",
            "VIDEO",
            "VIDEOS",
            "LIVE",
            "CORRECTION",
            "CORRECTED",
            "RELATED",
            "READ",
            "READ MORE",
            "MORE",
            "OPINION",
            "ANALYSIS",
            "FILE",
            "FILE PHOTO",
            "WARNING",
            "SPOILER",
            "SPOILERS",
            "SPOILER ALERT",
            "FACTBOX",
            "TIMELINE",
            "EXPLAINER",
            "INTERVIEW",
            "COLUMN",
            "REVIEW",
            "LISTEN",
            "SEE",
            "SEE ALSO",
            "ALSO",
            "POLL",
            "SOURCE",
            "CREDIT",
            "Q",
            "A",
            "Q&A",
            "TV",
            "FACT CHECK",
            "EDITORIAL",
            "COMMENTARY",
            "REPORT",
            "SUMMARY",
            "HIGHLIGHTS",
            "KEY POINTS",
            "I",
            "MR",
            "MS",
            "DR",
            "HOST",
            "QUESTION",
            "ANSWER",
            "STORY",
            "ADVISORY",
            "ALERT",
            "URGENT",
            "FLASH",
            "SNAP",
            "TOP NEWS",
            "WRAPUP",
            "DEVELOPING",
            "MYTH",
            "FACT",
            "PREMIUM",
            "GALLERY");

    /** The dateline at the start of a paragraph. */
    static Optional<Dateline> at(String text) {
        Scan scan = new Scan(text);
        return scan.read();
    }

    /** Transcripts start so: {@code SENATOR DOE: ...}. */
    private static boolean startsWithTitle(String words) {
        int space = words.indexOf(' ');
        return TITLES.contains(space < 0 ? words : words.substring(0, space));
    }

    /** One reading from left to right; every step looks at each unit at most twice. */
    private static final class Scan {
        private final String text;
        private final int limit;
        private int i;

        Scan(String text) {
            this.text = text;
            this.limit = Math.min(text.length(), LONGEST);
        }

        Optional<Dateline> read() {
            Optional<Span> place = readPlace();
            if (place.isPresent()) {
                readTail();
            }
            int beforeBracket = i;
            Optional<Found> agency = readBracket();
            boolean bracket = i > beforeBracket;
            boolean capitals = place.isPresent() && isCapitals(place.get().of(text));
            if (!readEnd(bracket && (capitals || place.isEmpty() || agency.isEmpty()))) {
                return Optional.empty();
            }
            if (place.isEmpty()) {
                return bracket
                        ? Optional.of(new Dateline(i, new Span(0, i).trim(text), Optional.empty(), agency))
                        : Optional.empty();
            }
            Span where = place.orElseThrow();
            String words = where.of(text);
            boolean likePlace =
                    capitals && where.length() > 2 && !LABELS.contains(words) && Words.count(words) <= MOST_WORDS;
            if (!bracket && (!likePlace || startsWithTitle(words))) {
                return Optional.empty();
            }
            if (Agencies.named(words).isPresent() || Outlets.named(words).isPresent()) {
                return Optional.empty();
            }
            Found found = new Found(capitals ? inUsualCase(words) : words, where);
            return Optional.of(new Dateline(i, new Span(0, i).trim(text), Optional.of(found), agency));
        }

        /** One to four capitalised words, or several such places with a slash between. */
        private Optional<Span> readPlace() {
            int words = 0;
            int end = 0;
            while (i < limit && words < 5) {
                int from = i;
                if (!Character.isUpperCase(text.charAt(i)) && !(words > 0 && readsParticle())) {
                    break;
                }
                while (i < limit && isWordUnit(i)) {
                    i++;
                }
                if (i == from) {
                    break;
                }
                words++;
                end = i;
                if (i + 1 < limit && text.charAt(i) == ' ' && Character.isLetter(text.charAt(i + 1))) {
                    i++;
                }
            }
            i = end;
            return end > 1 ? Optional.of(new Span(0, end)) : Optional.empty();
        }

        private boolean readsParticle() {
            for (String particle :
                    List.of("de ", "da ", "do ", "del ", "di ", "la ", "le ", "el ", "al-", "of ", "and ")) {
                if (text.startsWith(particle, i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isWordUnit(int at) {
            char c = text.charAt(at);
            if (Character.isLetter(c) || c == '.' || c == '\'' || c == '\u2019' || c == '/') {
                return true;
            }
            // A hyphen inside a name (Mazar-i-Sharif), never the dateline's dash.
            return c == '-'
                    && at > 0
                    && at + 1 < limit
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1));
        }

        /** Regions and days: {@code , West Bank, Jan 1}. */
        private void readTail() {
            for (int n = 0; n < 4 && i + 2 < limit && text.charAt(i) == ',' && text.charAt(i + 1) == ' '; n++) {
                int from = i;
                i += 2;
                if (!readRegionOrDay()) {
                    i = from;
                    return;
                }
            }
        }

        private boolean readRegionOrDay() {
            int from = i;
            int words = 0;
            while (i < limit && words < 4) {
                int word = i;
                boolean good = Character.isUpperCase(text.charAt(i)) || isDigit(i) || (words > 0 && readsParticle());
                while (good && i < limit && (isWordUnit(i) || isDigit(i))) {
                    i++;
                }
                if (i == word) {
                    break;
                }
                words++;
                if (i + 1 < limit
                        && text.charAt(i) == ' '
                        && (Character.isLetter(text.charAt(i + 1)) || isDigit(i + 1))) {
                    i++;
                }
            }
            while (i > from && text.charAt(i - 1) == ' ') {
                i--;
            }
            return i > from && (!isDigit(from) || isDay(text.substring(from, i)));
        }

        private static boolean isDay(String s) {
            for (String word : s.split(" ")) {
                if (Months.NAMES.contains(word.replace(".", "").toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            return s.length() <= 4;
        }

        private boolean isDigit(int at) {
            return text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        /** {@code (Reuters)}, {@code (AP)}: the agency. An outlet's name in brackets, {@code (CNN)}, is read over. */
        private Optional<Found> readBracket() {
            int at = i;
            if (at < limit && at > 0 && text.charAt(at) == ' ') {
                at++;
            }
            if (at >= limit || (text.charAt(at) != '(' && text.charAt(at) != '[')) {
                return Optional.empty();
            }
            int close = text.indexOf(text.charAt(at) == '(' ? ')' : ']', at);
            if (close < 0 || close > limit || close - at > 40) {
                return Optional.empty();
            }
            Span inside = new Span(at + 1, close);
            String words = inside.of(text);
            // Initials that Stemma does not know are an agency's where a dash follows: VELM, Sept 14 (MPA) -
            boolean dashed = close + 2 < text.length() && Words.isDash(text.charAt(close + 2)) && at > 0;
            Optional<String> name = Agencies.namedOrLike(words, dashed);
            if (name.isPresent() || Outlets.named(words).isPresent()) {
                i = close + 1;
            }
            return name.map(n -> new Found(n, inside));
        }

        /** The dash or colon; where the bracket is sign enough, a space will do. */
        private boolean readEnd(boolean spaceWillDo) {
            int at = i;
            boolean spaced = at < text.length() && text.charAt(at) == ' ';
            if (spaced) {
                at++;
            }
            int dashes = at;
            while (dashes < text.length() && Words.isDash(text.charAt(dashes))) {
                dashes++;
            }
            boolean afterBracket = i > 0 && (text.charAt(i - 1) == ')' || text.charAt(i - 1) == ']');
            boolean long_ = dashes > at && (dashes - at > 1 || text.charAt(at) != '-');
            if (dashes > at && (spaced || long_ || afterBracket) && endsOrSpace(dashes, long_)) {
                return moveTo(dashes);
            }
            if (!spaced && at < text.length() && text.charAt(at) == ':' && endsOrSpace(at + 1, false)) {
                return moveTo(at + 1);
            }
            return spaceWillDo && spaced && moveTo(at);
        }

        private boolean endsOrSpace(int at, boolean orWord) {
            return at >= text.length() || text.charAt(at) == ' ' || orWord;
        }

        private boolean moveTo(int at) {
            i = at;
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            return true;
        }
    }

    private static boolean isCapitals(String s) {
        int letters = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters > 1;
    }

    /** {@code SAO PAULO} as it is usually printed: {@code Sao Paulo}. */
    private static String inUsualCase(String s) {
        List<String> out = new ArrayList<>();
        for (String word : s.split(" ")) {
            StringBuilder b = new StringBuilder(word.length());
            for (int i = 0; i < word.length(); i++) {
                boolean first = i == 0
                        || !Character.isLetter(word.charAt(i - 1))
                                && word.charAt(i - 1) != '\''
                                && word.charAt(i - 1) != '\u2019';
                boolean initials = word.length() > 2 && word.charAt(1) == '.' && word.length() <= 5;
                String c = word.substring(i, i + 1);
                b.append(first || initials ? c : c.toLowerCase(Locale.ROOT));
            }
            out.add(b.toString());
        }
        return String.join(" ", out);
    }
}
