package org.stemma.reuse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.article.Account;
import org.stemma.article.Agencies;
import org.stemma.article.Article;
import org.stemma.article.Named;
import org.stemma.article.Part;
import org.stemma.text.Folding;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/**
 * Whose text an account says it is.
 *
 * @param agencies agencies that it carries: named in its byline, dateline or a credit line
 * @param outlet its outlet as one folded word without spaces, empty when unknown; an agency's is the agency's name
 * @param mentions a text of all that its parts but captions say, folded and without spaces, to look outlets up in
 */
record Credits(Set<String> agencies, String outlet, String mentions) {
    /** An agency's name stands this near to the start of a body when it is the dateline's or the byline's. */
    private static final int OPENING = 40;

    /** Lines up to this length sign a text ("By Ana Ruiz, Associated Press"). */
    private static final int SIGNATURE = 14;

    /** Shorter outlet names ("Sun", "Time") are found in any text. */
    private static final int SHORTEST_OUTLET = 5;

    /** The most words of an agency's name. */
    private static final int NAME = 5;

    private static final Phrases CREDITS = Phrases.load("credit-words.tsv");

    /** Copies the set. */
    Credits {
        agencies = Set.copyOf(agencies);
    }

    /** Reads an account. */
    static Credits of(Account account) {
        Article article = account.article();
        Set<String> agencies = new TreeSet<>();
        article.agency().map(Named::name).ifPresent(n -> agencies.add(agency(n).orElse(key(n))));
        article.author().flatMap(Credits::agency).ifPresent(agencies::add);
        StringBuilder mentions = new StringBuilder();
        for (Part part : article.parts()) {
            switch (part.kind()) {
                case BYLINE, DATELINE, CREDIT -> {
                    agency(part.text()).ifPresent(agencies::add);
                    mentions.append(key(part.text())).append(' ');
                }
                case BODY -> readBody(account.body(), agencies, mentions);
                case TITLE, CAPTION, SUBHEAD, FURNITURE -> {
                    // A title says what the story is about, a caption whose the picture is.
                }
            }
        }
        article.author().ifPresent(a -> mentions.append(key(a)).append(' '));
        String outlet = article.outlet().map(o -> outletKey(o.name())).orElse("");
        return new Credits(agencies, outlet, mentions.toString());
    }

    /** True when this account names the other's agency, or its outlet, as where text comes from. */
    boolean names(Credits other) {
        for (String a : other.agencies) {
            if (agencies.contains(a)) {
                return true;
            }
        }
        if (outlet.equals(other.outlet)) {
            return false;
        }
        return agencies.contains(other.outlet)
                || (other.outlet.length() >= SHORTEST_OUTLET && mentions.contains(other.outlet));
    }

    /** True when this account carries a text of the agency that is the other's outlet. */
    boolean carries(Credits other) {
        return !other.outlet.isEmpty() && !outlet.equals(other.outlet) && agencies.contains(other.outlet);
    }

    /** True when both carry one agency's text and neither is the agency. */
    boolean sharesUnseenSource(Credits other) {
        for (String a : agencies) {
            if (other.agencies.contains(a) && !a.equals(outlet) && !a.equals(other.outlet)) {
                return true;
            }
        }
        return false;
    }

    private static void readBody(Prose body, Set<String> agencies, StringBuilder mentions) {
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
                    agencyAt(tokens, i, end).ifPresent(agencies::add);
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
            Optional<String> found = agencyAt(tokens, i, tokens.size());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The agency whose name starts at this token, the longest name first. */
    private static Optional<String> agencyAt(Tokens tokens, int i, int end) {
        for (int last = Math.min(end, i + NAME) - 1; last >= i && tokens.isWord(i); last--) {
            Optional<String> found = Agencies.named(tokens.span(i, last).of(tokens.source()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
    private static String key(String text) {
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
