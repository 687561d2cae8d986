package org.stemma.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names: runs of capitalised words with the small words inside them, away from the capitals that every sentence
 * starts with, and says what they name as far as titles, given names and telling words go.
 *
 * <p>A word that opens a sentence and also stands in the text in lower case, or is on the list of words that open
 * sentences, is no name. Two linear passes.
 */
final class Names {
    private static final int LONGEST = 12;
    private static final int SHOUTED = 3;

    private final Tokens tokens;
    private final NameLexicon lexicon = NameLexicon.SHIPPED;
    private final Set<String> lower = new HashSet<>();
    private final Set<String> capitalInside = new HashSet<>();
    // Months that are somebody's name in this text: "Theresa May".
    private final Set<String> calendarSurnames = new HashSet<>();
    private final List<int[]> runs = new ArrayList<>();

    private Names(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<Name> of(Tokens tokens, List<Span> sentences) {
        Names names = new Names(tokens);
        names.learn(sentences);
        for (Span s : sentences) {
            names.read(tokens.firstAt(s.start()), tokens.endAt(s.end()));
        }
        return names.named();
    }

    /** Which words the text has in lower case, and which with a capital where no sentence starts. */
    private void learn(List<Span> sentences) {
        for (Span s : sentences) {
            int first = tokens.firstAt(s.start());
            int end = tokens.endAt(s.end());
            boolean opening = true;
            for (int i = first; i < end; i++) {
                if (!tokens.isWord(i)) {
                    continue;
                }
                if (i > first && isCalendarSurname(tokens.folded(i)) && isCapital(i) && isSomebody(i - 1)) {
                    calendarSurnames.add(tokens.folded(i));
                }
                if (Character.isLowerCase(charAt(i))) {
                    lower.add(tokens.folded(i));
                } else if (!opening && !opensQuotation(i) && Character.isUpperCase(charAt(i))) {
                    capitalInside.add(tokens.folded(i));
                }
                opening = false;
            }
        }
    }

    private void read(int from, int end) {
        int i = from;
        boolean opening = true;
        while (i < end) {
            if (!isCapital(i)) {
                opening &= !tokens.isWord(i);
                i++;
                continue;
            }
            if ((opening || opensQuotation(i)) && !maybeName(i, end)) {
                opening = false;
                i++;
                continue;
            }
            int last = runEnd(i, end);
            add(i, last);
            opening = false;
            i = last + 1;
        }
    }

    /** Whether the word that opens a sentence belongs to a name. */
    private boolean maybeName(int i, int end) {
        String w = tokens.folded(i);
        if (isKnownSurname(i)) {
            return true;
        }
        boolean before = i + 1 < end && (isCapital(i + 1) || isAbbreviationStop(i + 1, end));
        if (lexicon.isStarter(w)) {
            // "General Motors", "President Xi", "Police Chief Ann Lee": a title that opens a sentence; "New York".
            return before && (lexicon.isTitle(w) || lexicon.isOrganization(w) || opensPlace(i));
        }
        if (lexicon.isCalendar(w)) {
            return false;
        }
        boolean charge = i + 2 < end && tokens.is(i + 1, "of") && isCapital(i + 2);
        if (lexicon.isTitle(w) && (before || charge)) {
            return true; // "Secretary of State Ann Lee", wherever else the text has a secretary
        }
        if (capitalInside.contains(w) || lexicon.isGiven(w) || lexicon.isPlace(w) || isAcronym(i)) {
            return true;
        }
        return !lower.contains(w) && !w.endsWith("ly") && !w.endsWith("ing");
    }

    /** "New York", "West Virginia": a word that opens sentences, and here the name of a place. */
    private boolean opensPlace(int i) {
        return i + 1 < tokens.size() && lexicon.isPlace(tokens.folded(i + 1)) && lexicon.isOfPlace(tokens.folded(i));
    }

    private boolean isAbbreviationStop(int i, int end) {
        return i + 1 < end
                && tokens.is(i, ".")
                && tokens.start(i) == tokens.end(i - 1)
                && lexicon.isTitle(tokens.folded(i - 1))
                && tokens.end(i - 1) - tokens.start(i - 1) <= 4
                && isCapital(i + 1);
    }

    /** The last token of the run that starts here. */
    private int runEnd(int first, int end) {
        int last = first;
        int i = first + 1;
        int shouted = isAcronym(first) ? 1 : 0;
        while (i < end && i - first < LONGEST) {
            boolean caps = isCapital(i) && isAcronym(i);
            if (shouted >= SHOUTED && isCapital(i) && !caps) {
                break; // "SIGN UP FOR ALERTS Acme said": a line in capitals ran into the text
            }
            if (isCapital(i) && !breaks(i)) {
                shouted = caps ? shouted + 1 : 0;
                last = i;
                i++;
            } else if (isAbbreviationStop(i, end)) {
                i++;
            } else if (isHyphen(i) && i + 1 < end && tokens.isWord(i + 1)) {
                last = i + 1;
                i += 2;
            } else {
                int after = bridge(first, i, end);
                if (after < 0) {
                    break;
                }
                last = after;
                i = after + 1;
            }
        }
        return suffix(last, end);
    }

    /** "May", once "Theresa May" was named, unless what stands beside it makes it the month. */
    private boolean isKnownSurname(int i) {
        if (!calendarSurnames.contains(tokens.folded(i))) {
            return false;
        }
        boolean dated = i + 1 < tokens.size() && tokens.kind(i + 1) == TokenKind.NUMBER;
        String before = i > 0 ? tokens.folded(i - 1) : "";
        return !dated
                && switch (before) {
                    case "in", "of", "last", "next", "this", "since", "until", "early", "late" -> false;
                    default -> true;
                };
    }

    private static boolean isCalendarSurname(String w) {
        return w.equals("may") || w.equals("march") || w.equals("friday");
    }

    /** A capital that starts something new: a day, a month; "I". */
    private boolean breaks(int i) {
        String w = tokens.folded(i);
        if (isCalendarSurname(w) && isSomebody(i - 1)) {
            return false;
        }
        return lexicon.isCalendar(w) && !isShortSurname(i) || w.equals("i");
    }

    /** The word before a name that may be a month's: "Theresa" May, "Mrs" May. */
    private boolean isSomebody(int i) {
        return isCapital(i) && (lexicon.isGiven(tokens.folded(i)) || lexicon.isTitle(tokens.folded(i)));
    }

    /** "Ajmal Jan": what is short for a month has a stop or a number behind it. */
    private boolean isShortSurname(int i) {
        boolean dated = i + 1 < tokens.size() && (tokens.is(i + 1, ".") || tokens.kind(i + 1) == TokenKind.NUMBER);
        return tokens.end(i) - tokens.start(i) == 3 && !tokens.is(i, "may") && !dated;
    }

    /** Small words that may stand inside a name; the index of the capital behind them, or -1. */
    private int bridge(int first, int i, int end) {
        if (i + 3 < end && isNickname(i)) {
            return i + 3;
        }
        if (i + 1 >= end || !tokens.isWord(i)) {
            return -1;
        }
        String w = tokens.folded(i);
        if (lexicon.isParticle(w) && !w.equals("st")) {
            int k = lexicon.isParticle(tokens.folded(i + 1)) && i + 2 < end ? i + 2 : i + 1;
            k = isHyphen(k) && k + 1 < end ? k + 1 : k;
            return isCapital(k) && !breaks(k) ? k : -1;
        }
        if (lexicon.isLink(w) && linkable(first, i)) {
            int k = w.equals("of") && tokens.is(i + 1, "the") && i + 2 < end ? i + 2 : i + 1;
            return isCapital(k) && !breaks(k) && !(w.equals("and") && !orgAhead(k, end)) ? k : -1;
        }
        return -1;
    }

    /** {@code Karl "Kalle" Brandt}: one capitalised word between marks, and a capital behind them. */
    private boolean isNickname(int i) {
        return isMark(i)
                && isCapital(i + 1)
                && isMark(i + 2)
                && tokens.end(i) == tokens.start(i + 1)
                && tokens.end(i + 1) == tokens.start(i + 2)
                && isCapital(i + 3)
                && tokens.end(i + 2) < tokens.start(i + 3);
    }

    private boolean isMark(int i) {
        return switch (tokens.source().charAt(tokens.start(i))) {
            case '"', '\u201c', '\u201d', '\u2018', '\u2019', '\'' -> tokens.kind(i) == TokenKind.MARK;
            default -> false;
        };
    }

    /** "Ministry of ...", "University of ...", "Leader of the ...": the word before the link heads the name. */
    private boolean linkable(int first, int link) {
        String before = tokens.folded(link - 1);
        String w = tokens.folded(link);
        if (w.equals("of") || w.equals("for") || w.equals("on")) {
            // "Ida King of Ulm": behind a given name it is a family's, and no title.
            boolean surname = link - 2 >= first && lexicon.isGiven(tokens.folded(link - 2));
            return lexicon.isOrganization(before) || (w.equals("of") && lexicon.isTitle(before) && !surname);
        }
        return (w.equals("and") || w.equals("&")) && (w.equals("&") || link > first + 1);
    }

    /** Whether the run behind "and" ends in the head of an organisation: "Centers for Research and Education". */
    private boolean orgAhead(int k, int end) {
        int last = k;
        while (last + 1 < end && isCapital(last + 1)) {
            last++;
        }
        return lexicon.isOrganization(tokens.folded(last)) && !lexicon.isGiven(tokens.folded(k));
    }

    private int suffix(int last, int end) {
        int k = last + 1;
        if (k < end && tokens.is(k, ",")) {
            k++;
        }
        if (k < end && isCapital(k) && lexicon.isSuffix(tokens.folded(k))) {
            return k;
        }
        return last;
    }

    /** Cuts what a sentence's opening put before a name ("After Khamenei"), then keeps the run. */
    private void add(int first, int last) {
        int from = first;
        while (from < last
                && lexicon.isStarter(tokens.folded(from))
                && !lexicon.isTitle(tokens.folded(from))
                && !lexicon.isOrganization(tokens.folded(from))
                && !lexicon.isOfPlace(tokens.folded(from))) {
            from++;
        }
        String w = tokens.folded(from);
        boolean single = from == last;
        if (single
                && !isKnownSurname(from)
                && (lexicon.isCalendar(w) || w.equals("i") || (lexicon.isStarter(w) && !isAcronym(from)))) {
            return;
        }
        runs.add(new int[] {from, last});
    }

    private List<Name> named() {
        Set<String> surnames = new HashSet<>();
        List<Name.Kind> kinds = new ArrayList<>();
        for (int[] r : runs) {
            Name.Kind kind = kind(r[0], r[1]);
            kinds.add(kind);
            if (kind == Name.Kind.PERSON && r[1] > r[0]) {
                surnames.add(tokens.folded(r[1]));
            }
        }
        List<Name> out = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int[] r = runs.get(i);
            Name.Kind kind = kinds.get(i);
            if (r[0] == r[1] && surnames.contains(tokens.folded(r[0])) && kind != Name.Kind.PLACE) {
                kind = Name.Kind.PERSON;
            }
            out.add(new Name(tokens.span(r[0], r[1]), kind));
        }
        return List.copyOf(out);
    }

    private Name.Kind kind(int first, int last) {
        String head = tokens.folded(last);
        String opener = tokens.folded(first);
        if (lexicon.isSuffix(head) && last > first) {
            return Name.Kind.PERSON;
        }
        int title = -1;
        for (int i = first; i <= last; i++) {
            if (lexicon.isTitle(tokens.folded(i))) {
                title = i;
            }
        }
        boolean organization =
                lexicon.isOrganization(head) || (last > first && lexicon.isOrganization(opener) && title < 0);
        if (title >= first && title < last && !organization) {
            return Name.Kind.PERSON;
        }
        if (organization) {
            return Name.Kind.ORGANIZATION;
        }
        if (last > first && (lexicon.isGiven(opener) || followsJob(first))) {
            return Name.Kind.PERSON;
        }
        if (lexicon.isPlace(head)) {
            return Name.Kind.PLACE;
        }
        for (int i = first; i <= last; i++) {
            if (lexicon.isOrganization(tokens.folded(i))) {
                return Name.Kind.ORGANIZATION;
            }
        }
        if (first == last && lexicon.isGiven(head)) {
            return Name.Kind.PERSON;
        }
        return first == last && isAcronym(first) ? Name.Kind.ORGANIZATION : Name.Kind.OTHER;
    }

    /** A job in lower case stands before the name: "spokesman Ana Ruiz". */
    private boolean followsJob(int first) {
        return first > 0 && Character.isLowerCase(charAt(first - 1)) && lexicon.isTitle(tokens.folded(first - 1));
    }

    private boolean isAcronym(int i) {
        String source = tokens.source();
        int letters = 0;
        for (int k = tokens.start(i); k < tokens.end(i); k++) {
            char c = source.charAt(k);
            boolean plural = c == 's' && letters > 1 && k == tokens.end(i) - 1;
            if (Character.isLowerCase(c) && !plural) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters > 1;
    }

    private boolean opensQuotation(int i) {
        if (i == 0 || tokens.isWord(i - 1)) {
            return false;
        }
        char c = tokens.source().charAt(tokens.start(i - 1));
        return c == '"' || c == '\u201c' || c == '\u2018' || c == '\u00ab' || c == '\u201e' || c == '\'' || c == '`';
    }

    private boolean isHyphen(int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.is(i, "-")
                && tokens.start(i) == tokens.end(i - 1)
                && tokens.start(i + 1) == tokens.end(i);
    }

    private boolean isCapital(int i) {
        return tokens.kind(i) == TokenKind.WORD
                && Character.isUpperCase(tokens.source().codePointAt(tokens.start(i)));
    }

    private char charAt(int i) {
        return tokens.source().charAt(tokens.start(i));
    }
}
