package org.stemma.reuse;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.article.Account;
import org.stemma.article.Agencies;
import org.stemma.article.Article;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.PartSpan;
import org.stemma.text.Folding;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * Whose text an account says it is.
 *
 * @param agencies agencies that it carries, by their short names: named in its byline, dateline or a credit line; with
 *     the words that say so, but for a byline that is a field beside the text
 * @param outlet its outlet as one folded word without spaces, empty when unknown; an agency's is the agency's name
 * @param outletName the outlet's name as given
 * @param mentions a text of all that its parts but captions say, folded and without spaces, to look outlets up in
 */
record Credits(Map<String, Credit> agencies, String outlet, String outletName, String mentions) {
    /** An agency's name stands this near to the start of a body when it is the dateline's or the byline's. */
    private static final int OPENING = 40;

    /** Lines up to this length sign a text ("By Ana Ruiz, Associated Press"). */
    private static final int SIGNATURE = 14;

    /** Shorter outlet names ("Sun", "Time") are found in any text. */
    private static final int SHORTEST_OUTLET = 5;

    /** The most words of an agency's name. */
    private static final int NAME = 5;

    private static final Phrases CREDITS = Phrases.load("credit-words.tsv");

    /** Copies the map. */
    Credits {
        agencies = Collections.unmodifiableMap(new TreeMap<>(agencies));
    }

    /** Reads an account. */
    static Credits of(Account account) {
        Article article = account.article();
        Map<String, Credit> agencies = new TreeMap<>();
        article.agency()
                .ifPresent(n -> agencies.put(
                        agency(n.name()).orElse(key(n.name())), new Credit(n.name(), Optional.of(n.where()))));
        StringBuilder mentions = new StringBuilder();
        List<Part> parts = article.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            switch (part.kind()) {
                case BYLINE, DATELINE, CREDIT -> {
                    readLine(i, part.text(), agencies);
                    mentions.append(key(part.text())).append(' ');
                }
                case BODY -> readBody(i, account.body(), agencies, mentions);
                case TITLE, CAPTION, SUBHEAD, FURNITURE -> {
                    // A title says what the story is about, a caption whose the picture is.
                }
            }
        }
        article.author()
                .flatMap(Credits::agency)
                .ifPresent(a -> agencies.putIfAbsent(a, new Credit(a, Optional.empty())));
        article.author().ifPresent(a -> mentions.append(key(a)).append(' '));
        String name = article.outlet().map(Outlet::name).orElse("");
        return new Credits(agencies, name.isEmpty() ? "" : outletKey(name), name, mentions.toString());
    }

    /** True when this account names the other's agency, or its outlet, as where text comes from. */
    boolean names(Credits other) {
        return sharedAgency(other).isPresent() || namesOutlet(other);
    }

    /** How this account, whose credits these are, names the other one's agency or outlet. */
    Optional<Credit> of(Credits other, Account self) {
        Optional<String> agency = sharedAgency(other);
        if (agency.isPresent()) {
            return agency.map(this::credit);
        }
        if (!namesOutlet(other)) {
            return Optional.empty();
        }
        return Optional.of(
                agencies.containsKey(other.outlet)
                        ? credit(other.outlet)
                        : new Credit(other.outletName, Mentions.find(self.article(), other.outlet)));
    }

    /** The agency that an original carries and this copy of it does not name. */
    Optional<Credit> without(Credits original) {
        return original.agencies.keySet().stream()
                .filter(a -> !agencies.containsKey(a) && !a.equals(outlet))
                .findFirst()
                .map(original::credit);
    }

    /** True when this account carries a text of the agency that is the other's outlet. */
    boolean carries(Credits other) {
        return !other.outlet.isEmpty() && !isSameOutlet(other) && agencies.containsKey(other.outlet);
    }

    /** True when both carry one agency's text and neither is the agency. */
    boolean sharesUnseenSource(Credits other) {
        return sharedAgency(other)
                .filter(a -> !a.equals(outlet) && !a.equals(other.outlet))
                .isPresent();
    }

    /** True when both come from one outlet, as far as is known. */
    boolean isSameOutlet(Credits other) {
        return !outlet.isEmpty() && outlet.equals(other.outlet);
    }

    /** The agency of this name, with the words that name it. */
    Credit credit(String name) {
        return agencies.getOrDefault(name, new Credit(name, Optional.empty()));
    }

    private Optional<String> sharedAgency(Credits other) {
        return agencies.keySet().stream().filter(other.agencies::containsKey).findFirst();
    }

    /** True when this account names the other's outlet as where text comes from. */
    boolean namesOutlet(Credits other) {
        return !outlet.equals(other.outlet)
                && (agencies.containsKey(other.outlet)
                        || other.outlet.length() >= SHORTEST_OUTLET && mentions.contains(other.outlet));
    }

    private static void readLine(int part, String text, Map<String, Credit> agencies) {
        Tokens tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Agency> found = agencyAt(tokens, i, tokens.size());
            if (found.isPresent()) {
                found.orElseThrow().addTo(agencies, part);
                return;
            }
        }
    }

    private static void readBody(int part, Prose body, Map<String, Credit> agencies, StringBuilder mentions) {
        Tokens tokens = body.tokens();
        boolean[] foreign = Lines.foreign(body);
        List<Span> paragraphs = body.paragraphs();
        for (int p = 0; p < paragraphs.size(); p++) {
            int first = tokens.firstAt(paragraphs.get(p).start());
            int end = tokens.endAt(paragraphs.get(p).end());
            boolean credit = isCredit(tokens, first, end);
            if (foreign[p] && !credit) {
                continue;
            }
            boolean signature = credit || end - first <= SIGNATURE && isByline(tokens, first, end);
            for (int i = first; i < end; i++) {
                if (signature || inDateline(tokens, i, first)) {
                    agencyAt(tokens, i, end).ifPresent(a -> a.addTo(agencies, part));
                }
            }
            mentions.append(key(paragraphs.get(p).of(body.text()))).append(' ');
        }
    }

    private static boolean isCredit(Tokens tokens, int first, int end) {
        for (int i = first; i < end; i++) {
            if (!CREDITS.at(tokens, i, end).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isByline(Tokens tokens, int first, int end) {
        return tokens.is(first, "by") || end - first <= 4 || !tokens.is(end - 1, ".");
    }

    /** "(AP)" with a dash behind it, near the start of the paragraph. */
    private static boolean inDateline(Tokens tokens, int i, int first) {
        return i > 0 && i - first <= OPENING && tokens.is(i - 1, "(");
    }

    private static Optional<String> agency(String text) {
        Tokens tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Agency> found = agencyAt(tokens, i, tokens.size());
            if (found.isPresent()) {
                return found.map(Agency::name);
            }
        }
        return Optional.empty();
    }

    /** The agency whose name starts at this token, the longest name first. */
    private static Optional<Agency> agencyAt(Tokens tokens, int i, int end) {
        for (int last = Math.min(end, i + NAME) - 1; last >= i && tokens.isWord(i); last--) {
            Span where = tokens.span(i, last);
            Optional<String> found = Agencies.named(where.of(tokens.source()));
            if (found.isPresent()) {
                return found.map(n -> new Agency(n, where));
            }
        }
        return Optional.empty();
    }

    /** An agency's short name and where it stands in a text. */
    private record Agency(String name, Span where) {
        void addTo(Map<String, Credit> agencies, int part) {
            agencies.putIfAbsent(name, new Credit(name, Optional.of(new PartSpan(part, where))));
        }
    }

    /** A domain without its endings, a name without spaces; an agency's by its short name. */
    private static String outletKey(String name) {
        Optional<String> agency = agency(name);
        if (agency.isPresent()) {
            return agency.get();
        }
        String host = name.toLowerCase(Locale.ROOT);
        if (host.startsWith("www.")) {
            host = host.substring(4);
        }
        int dot = host.indexOf('.');
        if (dot > 0 && host.indexOf(' ') < 0) {
            host = host.substring(0, dot);
        }
        return agency(host).orElse(key(host));
    }

    /** Letters and digits only, folded. */
    static String key(String text) {
        String folded = Folding.fold(text);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                out.append(folded.charAt(i));
            }
        }
        return out.toString();
    }
}
