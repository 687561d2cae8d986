package org.stemma.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.text.Lexicon;

/** What bylines are made of besides names. */
final class BylineWords {
    /** Longest first, so that {@code written by} is found before {@code by}. */
    static final List<String> CUES = cues();

    static final Set<String> JOBS = of("job");
    static final Set<String> STOPS = of("stop");
    static final Set<String> ANDS = of("and");
    static final Set<String> ACCOUNTS = of("account");

    private BylineWords() {}

    private static Set<String> of(String kind) {
        Set<String> out = new HashSet<>();
        for (List<String> row : Lexicon.rows(BylineWords.class, "byline-words.tsv")) {
            if (row.get(0).equals(kind)) {
                out.add(row.get(1));
            }
        }
        return Set.copyOf(out);
    }

    private static List<String> cues() {
        Set<String> sorted =
                new TreeSet<>((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        sorted.addAll(of("cue"));
        return List.copyOf(sorted);
    }

    /** Where the names start after a cue at the start of these words; -1 when there is none. */
    static int afterCue(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String cue : CUES) {
            if (lower.startsWith(cue) && lower.length() > cue.length()) {
                int at = cue.length();
                char next = lower.charAt(at);
                if (next == ':' || next == '\uff1a' || next == ' ' || next == '\u00a0') {
                    while (at < words.length() && " :\uff1a\u00a0".indexOf(words.charAt(at)) >= 0) {
                        at++;
                    }
                    return at < words.length() ? at : -1;
                }
            }
        }
        return -1;
    }

    /** Where names start after a cue within a line, at a break before it: {@code 7:45 am PST by Jo Vale}; -1 for none. */
    static int afterCueWithin(String words) {
        int first = afterCue(words);
        if (first >= 0) {
            return first;
        }
        // Within a line it must stand behind a date or a mark: "sacked by the board" is a sentence.
        boolean number = false;
        char before = ' ';
        for (int i = 0; i + 3 < words.length(); i++) {
            char c = words.charAt(i);
            number |= c >= '0' && c <= '9';
            boolean starts = i > 0 && !Character.isLetterOrDigit(words.charAt(i - 1)) && c != ' ';
            if (starts && (number || !Character.isLetterOrDigit(before))) {
                int at = afterCue(words.substring(i));
                if (at >= 0) {
                    return i + at;
                }
            }
            before = c == ' ' ? before : c;
        }
        return -1;
    }
}
