package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Chooses the element that holds the article: the deepest whose runs of text have nearly the greatest sum of weights.
 *
 * <p>Paragraphs of sentences count for it, links and short scraps against it, what stands apart hardly counts. Where the
 * page's metadata hold the article's text, or its markup names it, other paragraphs count little. One pass over the page,
 * each run adds to its ancestors.
 */
final class Container {
    static final int PARAGRAPH = 80;

    /** A paragraph longer than this says no more about where the article is. */
    private static final int MOST = 800;

    /** So much of the greatest sum is enough: a stray paragraph beside the article does not widen it. */
    private static final double ENOUGH = 0.9;

    /** So much of the prose beside the headline is the article. */
    private static final double HEADED = 0.6;

    private static final double MOSTLY_LINKS = 0.6;
    private static final int LEAST_TOLD = 300;
    private static final int LEAD = 40;

    /** So much prose makes an {@code article} element a story of its own. */
    private static final int WHOLE = 600;

    private final List<HtmlBlock> blocks;
    private final Apart apart;
    private final String told;
    private final Set<Element> named = Ancestors.none();

    private Container(List<HtmlBlock> blocks, Apart apart, String told) {
        this.blocks = blocks;
        this.apart = apart;
        this.told = told.length() < LEAST_TOLD ? "" : Letters.of(told);
    }

    /**
     * The element that holds the article.
     *
     * @param hints what the page's metadata tell
     */
    static Element of(Element root, List<HtmlBlock> blocks, Apart apart, Hints hints) {
        Container container = new Container(blocks, apart, hints.text());
        for (Element named : root.getElementsByAttributeValue("itemprop", "articleBody")) {
            if (named.text().length() >= PARAGRAPH) {
                container.named.add(named);
            }
        }
        Element within = headlined(root, blocks, hints.title()).orElse(root);
        return container.towardsHeadline(container.best(within), hints.title());
    }

    /** Where one child of the element has the headline and most of the prose, it is the article; the others stand beside it. */
    private Element towardsHeadline(Element best, String title) {
        Optional<Element> headline = headline(best, title);
        if (headline.isEmpty()) {
            return best;
        }
        List<Element> path = new ArrayList<>();
        Map<Element, Integer> places = new IdentityHashMap<>();
        for (Element e = headline.get().parent(); e != null && !places.containsKey(best); e = e.parent()) {
            places.put(e, path.size());
            path.add(e);
        }
        int[] prose = new int[path.size()];
        for (HtmlBlock block : blocks) {
            if (isProse(block) && apart.reason(block.element()).isEmpty()) {
                int depth = 0;
                Element e = block.element();
                while (e != null && depth++ < Ancestors.DEEPEST && !places.containsKey(e)) {
                    e = e.parent();
                }
                Integer place = e == null ? null : places.get(e);
                if (place != null) {
                    prose[place] += block.length();
                }
            }
        }
        double enough = Math.max(1, Arrays.stream(prose).sum() * HEADED);
        int held = 0;
        for (int i = 0; i < prose.length; i++) {
            held += prose[i];
            if (held >= enough) {
                return path.get(i);
            }
        }
        return best;
    }

    private Optional<Element> headline(Element within, String title) {
        return blocks.stream()
                .filter(b -> b.isHeading() && Letters.same(b.text().text(), title))
                .map(HtmlBlock::element)
                .filter(e -> Ancestors.isBelow(e, within))
                .findFirst();
    }

    /** Of several whole articles on a page (sites load the next below the first), the one that has the headline. */
    private static Optional<Element> headlined(Element root, List<HtmlBlock> blocks, String title) {
        Map<Element, Integer> prose = new IdentityHashMap<>();
        Set<Element> headed = Ancestors.none();
        for (HtmlBlock block : blocks) {
            Element article = block.element().closest("article");
            if (article != null && article != root) {
                prose.merge(article, isProse(block) ? block.length() : 0, Integer::sum);
                if (block.isHeading() && Letters.same(block.text().text(), title)) {
                    headed.add(article);
                }
            }
        }
        long whole = prose.values().stream().filter(n -> n >= WHOLE).count();
        return headed.size() == 1 && whole > 1
                ? headed.stream().filter(e -> prose.getOrDefault(e, 0) >= WHOLE).findFirst()
                : Optional.empty();
    }

    /** True for a paragraph of sentences. */
    static boolean isProse(HtmlBlock block) {
        return block.length() >= PARAGRAPH && block.linkShare() < 0.4 && !block.isHeading();
    }

    private Element best(Element root) {
        Map<Element, Double> sums = new IdentityHashMap<>();
        List<HtmlBlock> inside = blocks.stream()
                .filter(b -> b.element() == root || Ancestors.isBelow(b.element(), root))
                .toList();
        for (HtmlBlock block : inside) {
            double w = weight(block);
            int depth = 0;
            for (Element e = block.element(); e != null && depth++ < Ancestors.DEEPEST; e = e.parent()) {
                sums.merge(e, w, Double::sum);
                if (e == root) {
                    break;
                }
            }
        }
        Element best = root;
        double most =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int depthOfBest = -1;
        Set<Element> seen = Ancestors.none();
        for (HtmlBlock block : inside) {
            int depth = 0;
            for (Element e = block.element(); e != null && depth++ < Ancestors.DEEPEST && seen.add(e); e = e.parent()) {
                double sum = sums.getOrDefault(e, 0.0);
                if (sum >= most * ENOUGH && most > 0 || sum == most) {
                    int deep = e.parents().size();
                    if (deep > depthOfBest) {
                        depthOfBest = deep;
                        best = e;
                    }
                }
                if (e == root) {
                    break;
                }
            }
        }
        return best;
    }

    private double weight(HtmlBlock block) {
        if (apart.reason(block.element()).isPresent()) {
            return -5;
        }
        String tag = block.element().normalName();
        boolean paragraph = tag.equals("p") || tag.equals("blockquote") || tag.equals("pre");
        double share = block.linkShare();
        if (block.isHeading()) {
            return share > MOSTLY_LINKS ? -20 : 0;
        }
        if (share > MOSTLY_LINKS) {
            return paragraph ? -10 : -20 - block.length() * 0.1;
        }
        double free = block.length() * (1 - share);
        if (block.length() >= PARAGRAPH) {
            return Math.min(free, MOST) * (paragraph ? 1 : 0.7) * trust(block);
        }
        boolean neutral = tag.equals("li") || tag.equals("td") || tag.equals("th");
        return paragraph ? free * 0.5 * trust(block) : neutral ? 0 : -8;
    }

    private double trust(HtmlBlock block) {
        if (told.isEmpty()) {
            return named.isEmpty() ? 1 : Ancestors.anyIn(block.element(), named, null) ? 1.5 : 0;
        }
        String lead = Letters.of(block.text().text());
        return told.contains(lead.substring(0, Math.min(LEAD, lead.length()))) ? 1.5 : 0.3;
    }
}
