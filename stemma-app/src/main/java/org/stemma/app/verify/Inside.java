package org.stemma.app.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.app.proof.Reference;
import org.stemma.app.proof.Sha256;
import org.stemma.dossier.Citation;
import org.stemma.text.Span;

/**
 * Tests the claims of a file against each other: excerpts against their hashes, citations against the excerpts they rest on,
 * shown words against their citations.
 *
 * <p>One altered character in a shown word parts it from its citation, one in a citation parts it from the words shown and
 * from the excerpt, one in an excerpt parts it from its hash.
 */
final class Inside {
    private final Claims claims;
    private final Map<String, Claims.Account> articles = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Claims.Excerpt>> excerpts = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Inside(Claims claims) {
        this.claims = claims;
        for (Claims.Account a : claims.articles()) {
            articles.putIfAbsent(a.id(), a);
        }
        for (Claims.Excerpt e : claims.excerpts()) {
            excerpts.computeIfAbsent(key(e.article(), e.part()), k -> new TreeMap<>())
                    .merge(
                            e.span().start(),
                            e,
                            (a, b) -> a.text().length() >= b.text().length() ? a : b);
        }
    }

    /** Everything that does not hang together, in the order of the file. */
    static List<Fault> faults(Claims claims) {
        Inside inside = new Inside(claims);
        inside.faults.addAll(claims.faults());
        claims.excerpts().forEach(inside::excerpt);
        for (int i = 0; i < claims.citations().size(); i++) {
            inside.citation(i + 1, claims.citations().get(i));
        }
        claims.shown().forEach(s -> {
            if (!isProven(s, claims.citations())) {
                inside.shown(s);
            }
        });
        return List.copyOf(inside.faults);
    }

    /** True when the words shown are those that they refer to. */
    static boolean isProven(Claims.Shown shown, List<Citation> citations) {
        return Reference.parse(shown.reference())
                .flatMap(r -> Cited.by(r, citations))
                .filter(c -> c.length() == shown.text().length())
                .filter(c -> c.words().equals(shown.text()))
                .isPresent();
    }

    private void shown(Claims.Shown shown) {
        Optional<String> words = Reference.parse(shown.reference())
                .flatMap(r -> Cited.by(r, claims.citations()))
                .map(Cited::words);
        String what;
        if (words.isPresent()) {
            what = "the words are not those of citation " + shown.reference() + ": "
                    + Contrast.of(words.get(), shown.text());
        } else if (shown.reference().isEmpty()) {
            what = "no citation covers the words \u201c" + Contrast.brief(shown.text()) + "\u201d";
        } else {
            what = "it refers to citation " + Contrast.brief(shown.reference()) + ", which there is not";
        }
        faults.add(new Fault(shown.where(), what));
    }

    private void excerpt(Claims.Excerpt e) {
        Optional<Claims.PartOf> part = part(e.article(), e.part());
        if (part.isEmpty() || e.span().end() > part.get().length()) {
            faults.add(new Fault(e.where(), "it is no place of its article"));
            return;
        }
        boolean whole = e.span().start() == 0 && e.span().end() == part.get().length();
        String hash = Sha256.hex(e.text());
        if (e.text().length() != e.span().length()
                || (!whole && e.sha256().isEmpty())
                || !e.sha256().orElse(hash).equals(hash)
                || (whole && !part.get().sha256().equals(hash))) {
            faults.add(new Fault(e.where(), "the words of article " + e.article() + " were altered here"));
        }
    }

    private void citation(int number, Citation c) {
        String where = "citation " + number;
        Optional<Claims.PartOf> part = part(c.article(), c.where().part());
        Span words = c.where().span();
        int from = words.start() - c.prefix().length();
        String all = c.prefix() + c.exact() + c.suffix();
        if (part.isEmpty()
                || words.end() > part.get().length()
                || words.length() != c.exact().length()) {
            faults.add(new Fault(where, "it is no place of its article"));
            return;
        }
        if (from < 0
                || from + all.length() > part.get().length()
                || Math.max(c.prefix().length(), c.suffix().length()) > Citation.CONTEXT) {
            faults.add(new Fault(where, "its prefix or suffix is too long"));
            return;
        }
        Span around = new Span(from, from + all.length());
        for (Claims.Excerpt e : resting(c, around)) {
            int a = Math.max(e.span().start(), around.start());
            int b = Math.min(e.span().start() + e.text().length(), around.end());
            if (a < b
                    && !all.substring(a - from, b - from)
                            .equals(e.text()
                                    .substring(
                                            a - e.span().start(), b - e.span().start()))) {
                faults.add(new Fault(
                        where,
                        "it is not what stands in the excerpt of article " + c.article() + ": "
                                + Contrast.of(
                                        e.text()
                                                .substring(
                                                        a - e.span().start(),
                                                        b - e.span().start()),
                                        all.substring(a - from, b - from))));
            }
        }
    }

    /** The excerpts that a citation with its context touches. */
    private List<Claims.Excerpt> resting(Citation c, Span around) {
        NavigableMap<Integer, Claims.Excerpt> of =
                excerpts.getOrDefault(key(c.article(), c.where().part()), new TreeMap<>());
        Integer first = of.floorKey(around.start());
        return List.copyOf(of.subMap(first == null ? around.start() : first, true, around.end(), false)
                .values());
    }

    private Optional<Claims.PartOf> part(String article, int part) {
        return Optional.ofNullable(articles.get(article))
                .filter(a -> part >= 0 && part < a.parts().size())
                .map(a -> a.parts().get(part));
    }

    private static String key(String article, int part) {
        return part + " " + article;
    }
}
