package org.stemma.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Agencies;
import org.stemma.article.Outlets;
import org.stemma.collation.Words;
import org.stemma.text.Folding;
import org.stemma.text.NameLexicon;
import org.stemma.text.Span;
import org.stemma.text.TokenKind;
import org.stemma.text.Tokens;
import org.stemma.text.WordTable;

/**
 * A speaker's name as one or more articles have it.
 *
 * @param printed without titles, articles and a genitive ending
 * @param tokens its words, folded and in one spelling, without initials
 * @param kind what sort of name it is
 * @param generation {@code jr} for a son called like his father; empty for nearly everybody
 * @param body folded, in the first of all the names of that body: {@code white house} for {@code the Oval Office}
 */
record SpeakerName(String printed, List<String> tokens, Kind kind, String generation, String body) {
    /** What sort of name. */
    enum Kind {
        /** Two or more capitalised words that name nobody but a person, as far as they tell. */
        PERSON,
        /** One capitalised word: a surname, a country, a company. */
        SINGLE,
        /** A body of people, an office, a paper. */
        BODY,
        /** A description: {@code a police spokesman}. */
        DESCRIPTION
    }

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "for", "from", "in", "at", "to", "with", "by", "on", "near", "and", "or", "as", "about", "against");

    // Norland and Norlander have so many letters in common.
    private static final int REALM = 4;

    SpeakerName {
        tokens = List.copyOf(tokens);
    }

    /** Reads a name as an article gives it; a name that is nothing but a title stays whole. */
    static SpeakerName of(String name) {
        Tokens t = Tokens.of(name);
        int from = 0;
        int to = t.size();
        int shown = 0;
        String generation = "";
        while (to > 1 && isDropped(t, to - 1)) {
            to--;
            if (isGeneration(t.folded(to))) {
                generation = t.folded(to).replace(".", "");
                shown = to + 1 < t.size() && t.is(to + 1, ".") ? to + 2 : to + 1;
            }
        }
        while (from < to - 1 && (isArticle(t, from) || isTitleOf(t, from, to))) {
            from++;
        }
        while (to - from > 1 && isCapital(t, from) && Roles.isSuffix(t.folded(to - 1))) {
            to--;
        }
        to = beforePrint(t, from, to);
        from = behindDescription(t, from, to);
        if (from >= to) {
            return new SpeakerName(name.strip(), List.of(), Kind.DESCRIPTION, "", Folding.fold(name.strip()));
        }
        Span span = t.span(from, to - 1);
        List<String> tokens = new ArrayList<>();
        boolean capitals = true;
        boolean body = false;
        for (int i = from; i < to; i++) {
            if (t.kind(i) == TokenKind.MARK || isDropped(t, i)) {
                continue;
            }
            String folded = t.folded(i);
            boolean initial = folded.length() == 2 && folded.charAt(1) == '.' || folded.length() == 1;
            capitals &= initial || isCapital(t, i) || isParticle(folded) || isSecondPart(t, i);
            body |= WordLists.get().isOrganization(folded);
            if (to - from > 1 && isInitials(t, i)) {
                tokens.addAll(WordTable.cut(WordLists.get().body(folded.replace(".", "")), ' '));
            } else if (!initial || to - from == 1) {
                tokens.add(key(t, i));
            }
        }
        Kind kind = kind(span.of(name), tokens.size(), capitals, body);
        String whole = t.span(from, Math.max(to, shown) - 1).of(name);
        String printed = kind == Kind.DESCRIPTION && isArticle(t, 0) ? described(t, to) : whole;
        return new SpeakerName(
                printed, tokens, kind, generation, WordLists.get().body(Folding.fold(span.of(name))));
    }

    /** A description keeps its article, small as within a sentence: {@code the opposition}. */
    private static String described(Tokens t, int to) {
        return t.folded(0) + t.source().substring(t.end(0), t.end(to - 1));
    }

    /**
     * Where the name starts that a description leads up to ({@code Norland-based Harbour Lines}, {@code analyst Olaf Renner});
     * a name behind a preposition belongs to someone else ({@code a spokesman for Harbour Lines}).
     */
    private static int behindDescription(Tokens t, int from, int to) {
        int name = to;
        while (name > from && isOfName(t, name - 1)) {
            name--;
        }
        boolean leads = name > from
                && name < to
                && t.kind(name - 1) == TokenKind.WORD
                && !isParticle(t.folded(name - 1))
                && !PREPOSITIONS.contains(t.folded(name - 1))
                && !t.is(name - 1, "'s");
        if (!leads) {
            return from;
        }
        for (int i = from; i < name; i++) {
            if (PREPOSITIONS.contains(t.folded(i))
                    || t.is(i, "'s")
                    || WordLists.get().isVoice(t.folded(i))) {
                return from;
            }
        }
        return name;
    }

    /** Where the name ends behind which stands what sort of paper or station it is of: {@code the Velm Post newspaper}. */
    private static int beforePrint(Tokens t, int from, int to) {
        int end = to;
        while (end - from > 1 && Roles.isPrint(t.folded(end - 1)) && !isCapital(t, end - 1)) {
            end--;
        }
        for (int i = from; i < end; i++) {
            if (!isOfName(t, i) && !isParticle(t.folded(i))) {
                return to;
            }
        }
        return end;
    }

    private static Kind kind(String printed, int tokens, boolean capitals, boolean body) {
        if (!capitals || tokens == 1 && Roles.isCrowd(Folding.fold(printed))) {
            return Kind.DESCRIPTION;
        }
        boolean acronym = tokens == 1 && printed.length() > 1 && printed.equals(printed.toUpperCase(Locale.ROOT));
        if (body || acronym || tokens > 1 && WordLists.get().isBody(Folding.fold(printed))) {
            return Kind.BODY;
        }
        return tokens > 1 && tokens < 6 ? Kind.PERSON : tokens == 1 ? Kind.SINGLE : Kind.BODY;
    }

    /** {@code UN} and {@code U.S.} within a longer name. */
    private static boolean isInitials(Tokens t, int i) {
        String bare = t.span(i, i).of(t.source()).replace(".", "");
        return bare.length() == 2
                && bare.equals(bare.toUpperCase(Locale.ROOT))
                && WordLists.get().isBody(Folding.fold(bare));
    }

    private static String key(Tokens t, int i) {
        var words = Words.of(t, i, i + 1);
        return words.isEmpty() ? t.folded(i) : words.get(0).key();
    }

    private static boolean isCapital(Tokens t, int i) {
        return !Character.isLowerCase(t.source().codePointAt(t.start(i)));
    }

    private static boolean isOfName(Tokens t, int i) {
        return t.kind(i) == TokenKind.WORD
                ? isCapital(t, i) || isSecondPart(t, i)
                : t.is(i, "-") && i + 1 < t.size() && isSecondPart(t, i + 1);
    }

    /** {@code Sung-ho}: the small half of a given name; not {@code Norland-based}. */
    private static boolean isSecondPart(Tokens t, int i) {
        return i > 1
                && t.is(i - 1, "-")
                && t.start(i) == t.end(i - 1)
                && t.end(i - 2) == t.start(i - 1)
                && t.kind(i - 2) == TokenKind.WORD
                && isCapital(t, i - 2)
                && t.kind(i) == TokenKind.WORD
                && !Roles.isJoined(t.folded(i));
    }

    private static boolean isArticle(Tokens t, int i) {
        return t.is(i, "the") || t.is(i, "a") || t.is(i, "an");
    }

    /** Marks, the genitive and what stands behind a family name. */
    private static boolean isDropped(Tokens t, int i) {
        if (t.kind(i) == TokenKind.MARK) {
            return true;
        }
        return t.is(i, "'s") || isGeneration(t.folded(i));
    }

    private static boolean isGeneration(String folded) {
        return switch (folded) {
            case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv" -> true;
            default -> false;
        };
    }

    private static boolean isTitleOf(Tokens t, int i, int to) {
        if (t.kind(i) == TokenKind.MARK) {
            return true;
        }
        String folded = t.folded(i);
        String bare = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
        return WordLists.get().isTitle(bare) && isCapital(t, to - 1) && isCapital(t, i);
    }

    private static boolean isParticle(String folded) {
        return switch (folded) {
            case "al",
                    "el",
                    "bin",
                    "ibn",
                    "bint",
                    "abu",
                    "de",
                    "del",
                    "della",
                    "der",
                    "den",
                    "di",
                    "da",
                    "dos",
                    "du",
                    "la",
                    "le",
                    "van",
                    "von",
                    "of",
                    "and",
                    "for",
                    "the",
                    "-" -> true;
            default -> false;
        };
    }

    /**
     * Whom it speaks for: {@code a spokesman for the harbour office} for {@code harbour office}; empty when it is no voice of
     * another, or of another's other ({@code Lee's opponent's campaign}).
     */
    Optional<SpeakerName> principal() {
        if (WordLists.get().isBody(body) || isJoint()) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>();
        boolean voice = false;
        boolean genitive = kind == Kind.DESCRIPTION && Folding.fold(printed).contains("'s ");
        for (int i = 0; i < tokens.size(); i++) {
            String t = tokens.get(i);
            boolean isVoice = WordLists.get().isVoice(t) || isPressSecretary(i) || genitive && Roles.isOrgan(t);
            voice |= isVoice;
            if (!isVoice && !isParticle(t) && !t.equals("'s") && !t.equals("a") && !t.equals("an")) {
                rest.add(t);
            }
        }
        if (!voice || rest.isEmpty() || kind == Kind.PERSON || ofAnother()) {
            return Optional.empty();
        }
        String whom = WordLists.get().body(String.join(" ", rest));
        return Optional.of(new SpeakerName(printed, rest, rest.size() == 1 ? Kind.SINGLE : Kind.BODY, "", whom));
    }

    private boolean isPressSecretary(int i) {
        boolean press = tokens.get(i).equals("press")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).equals("secretary");
        return press
                || tokens.get(i).equals("secretary")
                        && i > 0
                        && tokens.get(i - 1).equals("press");
    }

    /** Two genitives: "her opponent's campaign" behind a name. */
    boolean ofAnother() {
        String folded = Folding.fold(printed);
        int first = folded.indexOf("'s ");
        return first >= 0 && folded.indexOf("'s ", first + 1) >= 0;
    }

    /**
     * True when its first word alone can stand for it: a person's first name, a company's ({@code Acme Motors}); false for
     * {@code Velm Zoo}, {@code House Republicans}.
     */
    boolean startsWithItself() {
        String first = tokens.get(0);
        boolean other = NameLexicon.SHIPPED.isPlace(first)
                || NameLexicon.SHIPPED.isPeople(first)
                || WordLists.get().isOrganization(first);
        return kind == Kind.PERSON || kind == Kind.BODY && !other && NameLexicon.SHIPPED.isOrganization(last());
    }

    /** True for a name, false for a description or somebody's voice. */
    boolean isProper() {
        return kind != Kind.DESCRIPTION && principal().isEmpty();
    }

    /** True for one whom an article only describes, as before: {@code the woman}. */
    boolean isUnnamed() {
        return kind == Kind.DESCRIPTION
                && printed.startsWith("the ")
                && tokens.size() <= 2
                && (Grammar.SHIPPED.of(last()) & Grammar.ROLE) != 0
                && !WordLists.get().isVoice(last());
    }

    /** Whether the words of a description may stand for this person: no woman is {@code the policeman}. */
    boolean mayBe(SpeakerName person) {
        return Roles.gender(last())
                .flatMap(own -> NameLexicon.SHIPPED.gender(person.tokens).map(own::equals))
                .orElse(true);
    }

    /** True for an agency, a newspaper, a station. */
    boolean isMedium() {
        return Agencies.named(printed).isPresent()
                || Outlets.named(printed).isPresent()
                || kind == Kind.BODY && Roads.isOutlet(last());
    }

    /** True for several at once: {@code Norland and Sarkish officials}. */
    boolean isJoint() {
        Tokens t = Tokens.of(printed);
        for (int i = 1; kind == Kind.DESCRIPTION && i + 1 < t.size(); i++) {
            if (t.is(i, "and") && isCapital(t, i - 1) && isCapital(t, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True when all words of the other stand in this one, in order; side by side where a description ends in another word,
     * and never a name that only says whose somebody is ({@code a founder of the River Front}).
     */
    boolean holds(SpeakerName other) {
        int at = kind == Kind.DESCRIPTION ? Collections.indexOfSubList(tokens, other.tokens) : -1;
        boolean the = at > 0 && tokens.get(at - 1).equals("the");
        int before = the ? at - 2 : at - 1;
        if (at >= 0 && before >= 0 && other.isProper() && PREPOSITIONS.contains(tokens.get(before))) {
            return false;
        }
        return kind == Kind.DESCRIPTION && !last().equals(other.last()) ? at >= 0 : other.isWithin(this);
    }

    /** Its last word. */
    String last() {
        return tokens.isEmpty() ? printed : tokens.get(tokens.size() - 1);
    }

    /**
     * True when both can name one person or body: the words of one in the words of the other, in order, or one family
     * name behind two forms of one first name. A single word is not enough.
     */
    boolean agreesWith(SpeakerName other) {
        if (!generation.equals(other.generation)) {
            return false;
        }
        if (tokens.equals(other.tokens) || isSameBody(other)) {
            return true;
        }
        if (tokens.size() < 2 || other.tokens.size() < 2) {
            return isAcronymOf(other) || other.isAcronymOf(this);
        }
        if (isFirmOf(other) || other.isFirmOf(this)) {
            return true;
        }
        if (kind != Kind.PERSON || other.kind != Kind.PERSON) {
            return isOrganLike(other);
        }
        boolean nickname =
                last().equals(other.last()) && WordLists.get().isNickname(tokens.get(0), other.tokens.get(0));
        return nickname || isTurned(other) || isWithin(other) || other.isWithin(this) || isSpelledLike(other);
    }

    /** True for two names of one body that goes by several. */
    boolean isSameBody(SpeakerName other) {
        return WordLists.get().isBody(body) && body.equals(other.body);
    }

    /** {@code Norland's army}, {@code the Norlander army}: the same but for how the country is said. */
    private boolean isOrganLike(SpeakerName other) {
        int n = tokens.size();
        if (n != other.tokens.size() || !last().equals(other.last())) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!tokens.get(i).equals(other.tokens.get(i)) && !areOneRealm(tokens.get(i), other.tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two words are of one country: {@code norland}, {@code norlander}. */
    static boolean areOneRealm(String a, String b) {
        int n = Math.min(REALM, Math.min(a.length(), b.length()));
        return n >= REALM && a.startsWith(b.substring(0, n)) && isRealm(a) && isRealm(b);
    }

    private static boolean isRealm(String word) {
        return NameLexicon.SHIPPED.isPlace(word) || NameLexicon.SHIPPED.isPeople(word);
    }

    /** {@code Harbour Lines Group} for {@code Harbour Lines}. */
    private boolean isFirmOf(SpeakerName shorter) {
        int n = shorter.tokens.size();
        return n < tokens.size()
                && tokens.subList(0, n).equals(shorter.tokens)
                && tokens.subList(n, tokens.size()).stream().allMatch(Roles::isFirm)
                && !NameLexicon.SHIPPED.isGiven(tokens.get(0))
                && !NameLexicon.SHIPPED.isPlace(shorter.last());
    }

    /** {@code Sung-ho Baek}, {@code Baek Sung-ho}: of three words and more in the other order. */
    private boolean isTurned(SpeakerName other) {
        int n = tokens.size();
        return n > 2
                && other.tokens.size() == n
                && (other.tokens.subList(1, n).equals(tokens.subList(0, n - 1))
                                && other.tokens.get(0).equals(last())
                        || tokens.subList(1, n).equals(other.tokens.subList(0, n - 1))
                                && tokens.get(0).equals(other.last()));
    }

    /** One name in two transliterations: {@code Yevgeny Tolsky}, {@code Evgeni Tolskiy}. */
    private boolean isSpelledLike(SpeakerName other) {
        if (tokens.size() != other.tokens.size()) {
            return alike(tokens.get(0), other.tokens.get(0)) && alike(last(), other.last());
        }
        boolean syllables = tokens.size() > 2;
        for (int i = 0; i < tokens.size(); i++) {
            String a = tokens.get(i);
            String b = other.tokens.get(i);
            if (!alike(a, b) && !(syllables && Spelling.areOneSyllable(a, b))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(String a, String b) {
        return Spelling.alike(a, b) || WordLists.get().isNickname(a, b);
    }

    private boolean isWithin(SpeakerName longer) {
        int i = 0;
        for (String t : longer.tokens) {
            if (i < tokens.size() && tokens.get(i).equals(t)) {
                i++;
            }
        }
        return i == tokens.size();
    }

    /** {@code IAEA} for {@code International Atomic Energy Agency}, {@code VCTV} for {@code Velm Central Television}. */
    private boolean isAcronymOf(SpeakerName full) {
        if (tokens.size() != 1 || kind != Kind.BODY || full.tokens.size() < 2 || full.kind == Kind.DESCRIPTION) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder heads = new StringBuilder();
        for (String t : full.tokens) {
            String letters = t.equals("television") ? "tv" : t.substring(0, 1);
            all.append(letters);
            if (!isParticle(t)) {
                heads.append(letters);
            }
        }
        return tokens.get(0).contentEquals(all) || tokens.get(0).contentEquals(heads);
    }
}
