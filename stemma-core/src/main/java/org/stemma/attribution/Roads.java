package org.stemma.attribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stemma.article.Outlet;
import org.stemma.text.Folding;
import org.stemma.text.WordTable;

/** What words name roads by which words reach an outlet, and of what sort those are. */
final class Roads {
    private static final WordTable TABLE = WordTable.beside(Roads.class, "channels.tsv");
    private static final Set<String> MEDIUM = TABLE.words("medium");
    private static final Set<String> OCCASION = TABLE.words("occasion");
    private static final Set<String> EVENT = TABLE.words("event");
    private static final Set<String> ON = TABLE.words("on");
    private static final Set<String> OVER = TABLE.words("over");
    private static final Set<String> NETWORK = TABLE.words("network");
    private static final Set<String> PAPER = TABLE.words("paper");
    private static final Set<String> OUTLET = TABLE.words("outlet");
    private static final Set<String> LISTENER = TABLE.words("listener");
    private static final Set<String> VERB = TABLE.words("verb");
    private static final Set<String> PLACE = TABLE.words("place");
    private static final Set<String> CARRIER = TABLE.words("carrier");
    private static final Set<String> REPORT = TABLE.words("report");
    private static final Set<String> STATE = TABLE.words("state");
    private static final Map<String, Channel.Type> TYPES = types();

    private final Syntax syntax;
    private final Set<String> own;

    /** Where a preposition may lead. */
    enum Lead {
        NOWHERE,
        /** In, via, through, during, at: any road. */
        ANYWHERE,
        /** On: what is published or broadcast. */
        ON_AIR,
        /** Over: a line. */
        LINE,
        /** To, by, from, with: only what is plainly a road. */
        PLAIN
    }

    Roads(Syntax syntax, Optional<Outlet> outlet) {
        this.syntax = syntax;
        this.own = outlet.map(Roads::names).orElse(Set.of());
    }

    private static Map<String, Channel.Type> types() {
        Map<String, Channel.Type> out = new LinkedHashMap<>();
        for (List<String> row : TABLE.rows()) {
            if (row.get(0).equals("type")) {
                Channel.Type type = Channel.Type.valueOf(row.get(1));
                WordTable.cut(row.get(2), ' ').forEach(w -> out.putIfAbsent(w, type));
            }
        }
        return Map.copyOf(out);
    }

    /** The outlet's name and its domain's, as letters without gaps: {@code dailyharbour}. */
    private static Set<String> names(Outlet outlet) {
        String name = joined(Folding.fold(outlet.name()));
        String domain = outlet.domain().map(Folding::fold).orElse(Folding.fold(outlet.name()));
        return Stream.of(name, "the" + name, joined(label(domain)), joined(domain))
                .filter(n -> n.length() > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@code dailyharbour} of {@code news.dailyharbour.co.uk}: the longest label. */
    private static String label(String domain) {
        return WordTable.cut(domain, '.').stream()
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse("");
    }

    private static String joined(String words) {
        StringBuilder out = new StringBuilder();
        words.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    static Lead lead(String preposition) {
        return switch (preposition) {
            case "in", "via", "through", "during", "at" -> Lead.ANYWHERE;
            case "on" -> Lead.ON_AIR;
            case "over" -> Lead.LINE;
            case "to", "by", "from", "with" -> Lead.PLAIN;
            default -> Lead.NOWHERE;
        };
    }

    /** Whether it is what somebody writes to another: {@code letter}. */
    static boolean isPaper(String word) {
        return PAPER.contains(word);
    }

    /** Whether names of newspapers, stations and agencies end in this word. */
    static boolean isOutlet(String word) {
        return OUTLET.contains(word);
    }

    static boolean isReport(String word) {
        return REPORT.contains(word);
    }

    static boolean isVerb(String word) {
        return VERB.contains(word);
    }

    static boolean leadsToPlace(String preposition) {
        return PLACE.contains(preposition);
    }

    /** Whether a preposition leads to a road at this token, which may be the head of its phrase. */
    boolean isReached(Lead lead, int k, boolean head) {
        String w = syntax.word(k);
        boolean published = MEDIUM.contains(w) || isHouse(k);
        return switch (lead) {
            case NOWHERE -> false;
            case ANYWHERE -> published || head && OCCASION.contains(w);
            case ON_AIR -> published || head && ON.contains(w);
            case LINE -> head && OVER.contains(w) || isHouse(k);
            case PLAIN ->
                isHouse(k)
                        || isListener(k) && !syntax.isPossessive(k + 1)
                        || OVER.contains(w)
                        || w.equals("letter")
                        || w.equals("site");
        };
    }

    /** One word in lower case that is a place as well as a medium: "on site". */
    boolean isBare(Range r) {
        return MEDIUM.contains(syntax.word(r.first())) && !syntax.startsUpper(r.first());
    }

    boolean isRoad(int i) {
        String w = syntax.word(i);
        return MEDIUM.contains(w) || OCCASION.contains(w) || isHouse(i);
    }

    /** A site, an account, a house by name: what is published on, not an occasion. */
    boolean holdsMedium(Range r) {
        for (int i = r.first(); i <= r.last(); i++) {
            if (MEDIUM.contains(syntax.word(i)) || isHouse(i)) {
                return true;
            }
        }
        return false;
    }

    boolean isOccasion(int i) {
        return OCCASION.contains(syntax.word(i));
    }

    boolean isEvent(int i) {
        return EVENT.contains(syntax.word(i));
    }

    boolean isListener(int i) {
        return LISTENER.contains(syntax.word(i));
    }

    /** A paper that somebody wrote, not a house that prints: {@code statement}, never {@code the Harbour Post}. */
    boolean isPaper(int i) {
        return PAPER.contains(syntax.word(i)) && !(syntax.startsUpper(i) && OUTLET.contains(syntax.word(i)));
    }

    /** What can be said to say something and is itself the road: an account, a statement, state media. */
    boolean isWriting(int i) {
        boolean state = CARRIER.contains(syntax.word(i)) && !syntax.startsUpper(i);
        return MEDIUM.contains(syntax.word(i)) || isPaper(i) || state;
    }

    /** Whoever carries others' words: an agency, a newspaper, state TV. */
    boolean isCarrier(int i) {
        return isHouse(i) || CARRIER.contains(syntax.word(i));
    }

    /** A house by name: {@code Reuters}, the last word of {@code the Daily Harbour Times}, {@code harbour.example}. */
    boolean isHouse(int i) {
        boolean named = NETWORK.contains(syntax.word(i)) || OUTLET.contains(syntax.word(i)) || isStation(i);
        return syntax.startsUpper(i) && named || isDomain(i);
    }

    /** The outlet that printed the article. */
    boolean isOwn(Range r) {
        StringBuilder letters = new StringBuilder();
        for (int i = r.first(); i <= r.last(); i++) {
            letters.append(joined(syntax.word(i)));
        }
        return own.contains(letters.toString());
    }

    /** Call letters of an American station: {@code WLWT}. */
    private boolean isStation(int i) {
        String w = syntax.tokens().text(i);
        boolean letters = w.length() == 4 && (w.charAt(0) == 'W' || w.charAt(0) == 'K');
        return letters && w.chars().allMatch(Character::isUpperCase);
    }

    boolean isDomain(int i) {
        return syntax.is(i + 1, ".")
                && syntax.isWord(i + 2)
                && i + 2 < syntax.size()
                && syntax.tokens().end(i) == syntax.tokens().start(i + 1)
                && syntax.tokens().end(i + 1) == syntax.tokens().start(i + 2)
                && !syntax.startsUpper(i + 2);
    }

    /** The sort of road these words name: that of the first word that tells, from the head backward, then forward. */
    Channel.Type type(Range r) {
        boolean state = false;
        for (int i = r.first(); i <= r.last(); i++) {
            state |= STATE.contains(syntax.word(i));
        }
        for (int i = r.last(); i >= r.first(); i--) {
            Optional<Channel.Type> t = type(i);
            if (t.isPresent()) {
                boolean media = t.get() == Channel.Type.MEDIA || t.get() == Channel.Type.AGENCY;
                return state && media ? Channel.Type.STATE_MEDIA : t.get();
            }
        }
        return isOwn(r) ? Channel.Type.INTERVIEW : Channel.Type.OTHER;
    }

    private Optional<Channel.Type> type(int i) {
        Channel.Type t = TYPES.get(syntax.word(i));
        boolean name = t == Channel.Type.AGENCY && !syntax.startsUpper(i) && !CARRIER.contains(syntax.word(i));
        if (t != null && !name) {
            return Optional.of(t);
        }
        return isDomain(i)
                ? Optional.of(Channel.Type.WEBSITE)
                : isHouse(i) ? Optional.of(Channel.Type.MEDIA) : Optional.empty();
    }
}
