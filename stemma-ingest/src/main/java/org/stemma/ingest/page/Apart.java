package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.stemma.text.Lexicon;

/**
 * The elements of a page that are named for something else than an article: menus, share bars, comments.
 *
 * <p>A name is believed only where all elements with it hold less than two fifths of the page's prose: some sites call
 * every paragraph a widget. Comments may hold more, if the page says that it is an article and there is one beside them;
 * without one it is a forum, and they are the text.
 */
final class Apart {
    private static final double MOST = 0.4;
    private static final int LEAST_BESIDE_COMMENTS = 600;
    private static final Map<String, Dropped> WORDS = new HashMap<>();

    static {
        for (List<String> row : Lexicon.rows(Apart.class, "element-names.tsv")) {
            for (String word : row.get(1).split(" ")) {
                WORDS.put(word, Dropped.valueOf(row.get(0).toUpperCase(Locale.ROOT)));
            }
        }
    }

    /** A name that an element goes by, and what it means. */
    private record Named(Element element, String name, Dropped reason, int prose) {}

    private final Map<Element, Dropped> reasons = new IdentityHashMap<>();

    private Apart() {}

    /** Nothing is apart: for pages on which the names mislead. */
    static Apart nothing() {
        return new Apart();
    }

    /**
     * Finds them on a page.
     *
     * @param article true when the page says that it is an article
     * @param title the headline
     */
    static Apart of(Element root, List<HtmlBlock> blocks, boolean article, String title) {
        Map<Element, Integer> prose = new IdentityHashMap<>();
        int total = 0;
        for (HtmlBlock block : blocks) {
            int n = Container.isProse(block) ? block.length() : 0;
            total += n;
            int depth = 0;
            for (Element e = block.element(); e != null && e != root && depth++ < Ancestors.DEEPEST; e = e.parent()) {
                prose.merge(e, n, Integer::sum);
            }
        }
        List<Named> named = new ArrayList<>();
        prose.forEach((element, n) -> named(element, n).ifPresent(named::add));
        Set<String> unbelieved = unbelieved(named, total, article);
        Apart apart = new Apart();
        for (Named n : named) {
            if (!unbelieved.contains(n.name())) {
                apart.reasons.put(n.element(), n.reason());
            }
        }
        Teasers.of(root, blocks).forEach(e -> apart.reasons.putIfAbsent(e, Dropped.RELATED));
        Consent.of(root, blocks, title).forEach(e -> apart.reasons.put(e, Dropped.FURNITURE));
        return apart;
    }

    /** The names whose elements hold too much of the page. */
    private static Set<String> unbelieved(List<Named> named, int total, boolean article) {
        Map<String, Set<Element>> elements = new HashMap<>();
        Set<Element> comments = Ancestors.none();
        for (Named n : named) {
            elements.computeIfAbsent(n.name(), k -> Ancestors.none()).add(n.element());
            if (n.reason() == Dropped.COMMENT) {
                comments.add(n.element());
            }
        }
        Map<String, Integer> sums = new HashMap<>();
        int commented = 0;
        for (Named n : named) {
            Element parent = n.element().parent();
            if (parent == null || !Ancestors.anyIn(parent, elements.getOrDefault(n.name(), Set.of()), null)) {
                sums.merge(n.name(), n.prose(), Integer::sum);
            }
            boolean comment = n.reason() == Dropped.COMMENT;
            commented += comment && (parent == null || !Ancestors.anyIn(parent, comments, null)) ? n.prose() : 0;
        }
        boolean besideComments = article && total - commented >= LEAST_BESIDE_COMMENTS;
        Set<String> out = new HashSet<>();
        for (Named n : named) {
            boolean comment = n.reason() == Dropped.COMMENT;
            int held = comment ? commented : sums.getOrDefault(n.name(), 0);
            if (held >= total * MOST && total > 0 && !(comment && besideComments)) {
                out.add(n.name());
            }
        }
        return out;
    }

    private static Optional<Named> named(Element element, int prose) {
        String tag = element.normalName();
        if (tag.equals("nav") || tag.equals("footer") || tag.equals("aside")) {
            return Optional.of(new Named(element, "<" + tag, Dropped.FURNITURE, prose));
        }
        boolean main = tag.equals("body") || tag.equals("article") || tag.equals("main") || tag.equals("blockquote");
        if (main || element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return Optional.empty();
        }
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (role.equals("navigation")
                || role.equals("complementary")
                || role.equals("contentinfo")
                || role.equals("banner")) {
            return Optional.of(new Named(element, "=" + role, Dropped.FURNITURE, prose));
        }
        return ElementNames.first(element, WORDS.keySet())
                .map(word -> new Named(element, word, WORDS.getOrDefault(word, Dropped.FURNITURE), prose))
                // What leads nowhere is no other story: some sites call their standfirst a teaser.
                .filter(n -> n.reason() != Dropped.RELATED || prose == 0 || hasLink(element));
    }

    private static boolean hasLink(Element element) {
        return element.closest("a") != null || element.selectFirst("a[href]") != null;
    }

    /** Why an element stands apart: its own name's reason, or that of the nearest around it. */
    Optional<Dropped> reason(Element element) {
        int depth = 0;
        for (Element e = element; e != null && depth++ < Ancestors.DEEPEST; e = e.parent()) {
            Dropped reason = reasons.get(e);
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
