package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stemma.article.Structure;

/**
 * Chooses who signed a page among all that it says of it.
 *
 * <p>Names that readers see near the headline are believed first, the fullest list of them; names in the metadata alone
 * after them, if they are people's. An organisation is an author only where it is printed as one: most pages that are
 * signed by nobody name their publisher in the metadata.
 */
final class Authors {
    private static final int LONGEST = 140;
    private static final int NEAR = 14;
    private static final Set<String> MARKUP =
            Set.of("author", "authors", "byline", "bylines", "autor", "auteur", "autore", "redakteur", "attribution");
    private static final String LINKS =
            "[rel~=author], [itemprop~=author], [class*=author], [class*=byline], a[href*=/author/], a[href*=/authors/]";

    /**
     * Names from one place.
     *
     * @param names cleaned
     * @param evidence as the page has it
     * @param seen true when readers see all of them near the headline
     * @param cued true when a word says that they signed it
     * @param organisation true when the page says that it is none of people
     */
    private record Candidate(List<String> names, Evidence evidence, boolean seen, boolean cued, boolean organisation) {}

    private final AuthorNames cleaner;
    private final HeadlineArea area;
    private final String letters;
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    private Authors(AuthorNames cleaner, HeadlineArea area) {
        this.cleaner = cleaner;
        this.area = area;
        this.letters = area.letters();
    }

    static Told<List<String>> of(
            Document page, JsonLd jsonLd, MetaElements metas, HeadlineArea area, AuthorNames cleaner) {
        Authors authors = new Authors(cleaner, area);
        authors.addJsonLd(jsonLd);
        for (Evidence e : metas.of(
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author",
                "byl",
                "author.name",
                "citation_author")) {
            authors.add(e, false);
        }
        authors.addPrinted();
        authors.addMarkup(page);
        return authors.chosen();
    }

    private void addJsonLd(JsonLd jsonLd) {
        List<String> people = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        boolean organisation = false;
        for (JsonLd.Party party : jsonLd.parties("author")) {
            raw.add(party.name());
            people.addAll(cleaner.in(Entities.decoded(party.name())));
            organisation |= party.organisation();
        }
        if (!raw.isEmpty()) {
            Evidence e = new Evidence(jsonLd.where("author"), Entities.decoded(String.join(", ", raw)));
            candidate(people.stream().distinct().toList(), e, false, organisation);
        }
    }

    private void add(Evidence e, boolean cued) {
        candidate(cleaner.in(e.words()), e, cued, false);
    }

    private void candidate(List<String> names, Evidence e, boolean cued, boolean organisation) {
        if (!evidence.contains(e)) {
            evidence.add(e);
        }
        if (names.isEmpty()) {
            return;
        }
        boolean seen = names.stream().allMatch(n -> letters.contains(Letters.of(n)));
        candidates.add(new Candidate(names, e, seen, cued, organisation));
    }

    /** Lines near the headline that say "by", and those whose markup does. */
    private void addPrinted() {
        int n = 0;
        for (HeadlineArea.Near near : area.nearestFirst()) {
            String words = near.words();
            if (words.length() > LONGEST || n++ > NEAR * 2 || Structure.isCaption(words)) {
                continue;
            }
            int at = BylineWords.afterCueWithin(words);
            if (at >= 0) {
                add(new Evidence(near.where(), words), words.substring(at));
            } else if (BylineWords.afterCue(near.before() + " x")
                    == near.before().length() + 1) {
                // "By" stands in a run of its own.
                add(new Evidence(near.where(), words), words);
            } else if (n <= NEAR && isNamed(near.run().element())) {
                candidate(cleaner.in(upToBreak(words)), new Evidence(near.where(), words), false, false);
            }
        }
    }

    private void add(Evidence e, String names) {
        candidate(cleaner.in(upToBreak(names)), e, true, false);
    }

    /** Names end where a date or a bar begins. */
    private static String upToBreak(String s) {
        int end = s.length();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9' || c == '|' || c == '\u2022' || c == '\u00b7') {
                end = i;
                break;
            }
        }
        return s.substring(0, end);
    }

    private static boolean isNamed(Element element) {
        Element e = element;
        for (int i = 0; i < 3 && e != null; i++) {
            if (ElementNames.has(e, MARKUP)) {
                return true;
            }
            e = e.parent();
        }
        return false;
    }

    /** Elements that markup says hold the author, away from comments. */
    private void addMarkup(Document page) {
        int n = 0;
        List<String> names = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Element e : page.select(LINKS)) {
            String text = e.hasAttr("content") ? e.attr("content") : e.text();
            if (text.isBlank() || text.length() > LONGEST || n++ > 200 || CommentArea.holds(e)) {
                continue;
            }
            for (String name : cleaner.in(text)) {
                boolean near = letters.contains(Letters.of(name));
                if (near && names.stream().noneMatch(x -> Letters.same(x, name))) {
                    names.add(name);
                    words.add(text.strip());
                }
            }
        }
        if (!names.isEmpty()) {
            candidate(names, new Evidence("markup of the author", String.join(", ", words)), false, false);
        }
    }

    private Told<List<String>> chosen() {
        Optional<Candidate> best = Optional.empty();
        for (Candidate c : candidates) {
            if (worth(c) > 0 && (best.isEmpty() || worth(c) > worth(best.get()))) {
                best = Optional.of(c);
            }
        }
        best = best.map(this::fuller);
        return best.map(c -> new Told<>(Optional.of(c.names()), because(c), evidence))
                .orElseGet(
                        () -> new Told<>(Optional.empty(), evidence.isEmpty() ? "" : "no name of a person", evidence));
    }

    /** A page may print one of several authors: the metadata's list, if it holds all that are printed. */
    private Candidate fuller(Candidate printed) {
        for (Candidate c : candidates) {
            boolean more = c.names().size() > printed.names().size() && worth(c) > 10;
            if (more && !isPrinted(c) && letters(c).containsAll(letters(printed))) {
                return c;
            }
        }
        return printed;
    }

    private static List<String> letters(Candidate c) {
        return c.names().stream().map(Letters::of).toList();
    }

    /** How far a candidate is believed; 0 is not at all. */
    private int worth(Candidate c) {
        boolean site = c.names().stream().allMatch(n -> cleaner.isSite(n) && !AuthorNames.isDesk(n));
        boolean fullNames = c.names().stream().allMatch(n -> n.indexOf(' ') > 0 || isUncased(n));
        int worth = c.seen() ? 20 : c.cued() ? 15 : 5;
        if (c.organisation() || site) {
            // A publisher that the page does not print as author did not sign.
            worth = c.seen() && !site || c.cued() ? 3 : 0;
        }
        if (!fullNames && !c.seen()) {
            worth = Math.min(worth, 1);
        }
        return worth == 0
                ? 0
                : worth * 10 + (fullNames && c.cued() ? Math.min(5, c.names().size()) : 1);
    }

    private static boolean isUncased(String name) {
        return name.codePoints().allMatch(c -> !Character.isUpperCase(c) && !Character.isLowerCase(c));
    }

    private static String because(Candidate c) {
        String where = c.evidence().where();
        return where + (c.seen() && !isPrinted(c) ? ", and printed near the headline" : "");
    }

    private static boolean isPrinted(Candidate c) {
        String where = c.evidence().where();
        return !where.startsWith("meta") && !where.startsWith("JSON-LD");
    }
}
