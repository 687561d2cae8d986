package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stemma.article.Agencies;
import org.stemma.ingest.date.Dates;

/**
 * Takes the names out of a byline: {@code By JANE DOE, AP Business Writer} names Jane Doe.
 *
 * <p>A part is a name when it is a few words in capitals (or of a script without them), none of them a job's, and neither
 * an address, an account nor the site itself.
 */
final class AuthorNames {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 60;
    private static final int MOST = 12;

    private final String site;
    private final String host;

    /**
     * For a page.
     *
     * @param site the outlet's name, empty when unknown
     * @param host of the page's address, empty when unknown
     */
    AuthorNames(String site, String host) {
        this.site = Letters.of(site);
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        int dot = bare.indexOf('.');
        this.host = Letters.of(dot < 0 ? bare : bare.substring(0, dot));
    }

    /** The names in a byline's words; when only a desk signs ({@code Post Staff}), the desk. */
    List<String> in(String byline) {
        String words = withoutCue(byline.strip());
        List<String> out = new ArrayList<>();
        List<String> parts = parts(words);
        for (String part : parts) {
            String name = withoutJob(withoutEnd(part));
            if (isName(name) && out.size() < MOST && out.stream().noneMatch(n -> Letters.same(n, name))) {
                out.add(name);
            }
        }
        if (out.size() > 1) {
            out.removeIf(n -> isSite(n) || Agencies.named(n).isPresent());
        }
        if (out.isEmpty() && parts.size() == 1 && isDesk(withoutEnd(parts.get(0)))) {
            out.add(withoutEnd(parts.get(0)));
        }
        return out;
    }

    private static String withoutCue(String words) {
        int at = BylineWords.afterCue(words);
        return at < 0 ? words : words.substring(at);
    }

    /** Cuts at commas, bars, words for "and", and stops that end a sentence. */
    private static List<String> parts(String words) {
        List<String> out = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int i = 0;
        while (i < words.length()) {
            int cut = cutAt(words, i);
            if (cut > 0) {
                flush(part, out);
                i += cut;
            } else {
                part.append(words.charAt(i++));
            }
        }
        flush(part, out);
        return out;
    }

    private static void flush(StringBuilder part, List<String> out) {
        String s = part.toString().strip();
        if (!s.isEmpty()) {
            out.add(s);
        }
        part.setLength(0);
    }

    /** How many characters part two names here; 0 when none do. */
    private static int cutAt(String s, int i) {
        char c = s.charAt(i);
        if (",;|/&\u2022\u00b7\u2014\u2013\u3001\uff0f()".indexOf(c) >= 0) {
            return 1;
        }
        if (c == '.' && i + 1 < s.length() && s.charAt(i + 1) == ' ' && i >= 4) {
            // An initial has its stop after one letter; a sentence ends after a longer word.
            int from = s.lastIndexOf(' ', i) + 1;
            return i - from > 3 && Character.isLowerCase(s.charAt(i - 1)) ? 2 : 0;
        }
        if (c == ' ') {
            if (s.startsWith(" - ", i)) {
                return 3;
            }
            int end = s.indexOf(' ', i + 1);
            if (end > 0 && BylineWords.ANDS.contains(s.substring(i + 1, end).toLowerCase(Locale.ROOT))) {
                return end - i + 1;
            }
        }
        return 0;
    }

    /** Ends a name at a handle, a number or a word that starts something else. */
    private static String withoutEnd(String part) {
        String[] words = part.split(" ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
            if (word.startsWith("@") || number || isStop(word, i == 0)) {
                break;
            }
            int handle = word.indexOf('@');
            out.append(out.isEmpty() ? "" : " ").append(handle > 0 ? word.substring(0, handle) : word);
            if (handle > 0) {
                break;
            }
        }
        String s = out.toString().strip();
        while (!s.isEmpty() && ":-\u2013\u2014\u2022".indexOf(s.charAt(s.length() - 1)) >= 0) {
            s = s.substring(0, s.length() - 1).strip();
        }
        return s;
    }

    /** A label, a weekday, a month or a word between a name and something else; short ones may begin a name. */
    private static boolean isStop(String word, boolean first) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean label = lower.length() > 1 && lower.endsWith(":");
        boolean stop = BylineWords.STOPS.contains(lower) && (!first || lower.length() > 3);
        return label || stop || !first && Dates.isMonth(lower) && lower.length() > 2;
    }

    /** {@code Jane Doe Staff Writer}: jobs behind a name go, those behind the site's own name make it a desk. */
    private String withoutJob(String part) {
        String[] words = part.split(" ");
        int end = words.length;
        while (end > 0 && BylineWords.JOBS.contains(words[end - 1].toLowerCase(Locale.ROOT))) {
            end--;
        }
        if (end == words.length || end < 2) {
            return part;
        }
        String name = String.join(" ", List.of(words).subList(0, end));
        String letters = Letters.of(name);
        boolean ours = site.contains(letters) || host.contains(letters) || isSite(name);
        return ours || Agencies.named(words[0].toUpperCase(Locale.ROOT)).isPresent() ? part : name;
    }

    private static boolean isName(String s) {
        if (s.length() < 2 || s.length() > LONGEST || s.contains("://") || s.contains("_") || isHost(s)) {
            return false;
        }
        if (BylineWords.ACCOUNTS.contains(s.toLowerCase(Locale.ROOT)) || s.indexOf(' ') < 0 && Dates.isMonth(s)) {
            return false;
        }
        String[] words = s.split(" ");
        int capitals = 0;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (BylineWords.JOBS.contains(lower) || hasDigit(word)) {
                return false;
            }
            boolean particle = words.length > 1 && lower.equals(word) && word.length() <= 4;
            if (!isUpperOrUncased(word) && !particle) {
                return false;
            }
            capitals += isUpperOrUncased(word) ? 1 : 0;
        }
        return words.length <= MOST_WORDS && capitals > 0;
    }

    private static boolean isUpperOrUncased(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                // "de la Cruz", "d'Alba", "al-Hadi": a capital behind a short beginning will do.
                boolean later = i + 2 < word.length() && hasUpper(word, i + 1, Math.min(word.length(), i + 4));
                return !Character.isLowerCase(c) || later;
            }
        }
        return false;
    }

    private static boolean hasUpper(String s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isUpperCase(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDigit(String s) {
        return s.chars().anyMatch(Character::isDigit);
    }

    /** {@code Cleveland.example}: a name with a stop inside and letters behind it. */
    private static boolean isHost(String s) {
        int dot = s.lastIndexOf('.');
        return dot > 2
                && dot + 2 < s.length()
                && s.indexOf(' ') < 0
                && Character.isLowerCase(s.charAt(dot + 1))
                && Character.isLowerCase(s.charAt(s.length() - 1));
    }

    /** {@code Post Staff}: names and a job, and no person. */
    static boolean isDesk(String s) {
        String[] words = s.split(" ");
        boolean job = false;
        boolean other = false;
        for (String word : words) {
            boolean j = BylineWords.JOBS.contains(word.toLowerCase(Locale.ROOT));
            job |= j;
            other |= !j && isUpperOrUncased(word);
            if (!j && !isUpperOrUncased(word) || hasDigit(word)) {
                return false;
            }
        }
        return job && other && words.length <= MOST_WORDS + 1;
    }

    /** True when the words are the site's own name, or begin with it. */
    boolean isSite(String words) {
        String letters = Letters.of(words);
        boolean agency = Agencies.named(words).isPresent();
        if (letters.length() < 3 || agency) {
            return false;
        }
        if (letters.equals(site) || letters.equals(host)) {
            return true;
        }
        boolean starts =
                site.length() >= 3 && letters.startsWith(site) || host.length() >= 3 && letters.startsWith(host);
        String first = Letters.of(words.split(" ")[0]);
        return starts || first.length() >= 4 && host.startsWith(first) && host.length() > first.length();
    }
}
