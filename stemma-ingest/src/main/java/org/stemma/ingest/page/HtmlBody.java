package org.stemma.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Block;
import org.stemma.article.Part;
import org.stemma.article.Structure;

/**
 * Finds the article among a page's runs of text.
 *
 * <p>Every run has a weight: paragraphs of sentences count for the article, links and short scraps against it, and what
 * stands in an element named for something else (comments, related, share) hardly counts. The article is the element
 * whose runs have the greatest sum; the deepest, if several have it. One pass over the page, each run adds to its
 * ancestors.
 */
final class HtmlBody {
    private static final int PARAGRAPH = 80;
    private static final int DEEPEST = 200;
    private static final double MOSTLY_LINKS = 0.6;
    private static final int LEAST_TOLD = 300;
    private static final int LEAD = 40;

    private static final Set<String> NAMED_AWAY = Set.of(
            "comment",
            "comments",
            "disqus",
            "related",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "promo",
            "promos",
            "newsletter",
            "signup",
            "subscribe",
            "subscription",
            "share",
            "sharing",
            "sharebar",
            "social",
            "sidebar",
            "footer",
            "nav",
            "navigation",
            "navbar",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "advert",
            "advertisement",
            "ad",
            "ads",
            "sponsor",
            "sponsored",
            "taboola",
            "outbrain",
            "cookie",
            "cookies",
            "popup",
            "modal",
            "tags",
            "tag",
            "taglist",
            "toolbar",
            "trending",
            "popular",
            "mostread",
            "teaser",
            "teasers",
            "widget",
            "rail",
            "masthead",
            "pagination",
            "paging",
            "byline",
            "bylines",
            "dateline",
            "timestamp",
            "pubdate",
            "postmeta",
            "meta",
            "metadata",
            "authors",
            "bio",
            "aboutauthor",
            "print",
            "hidden",
            "login",
            "register",
            "search",
            "skip",
            "banner",
            "consent",
            "survey",
            "poll",
            "infobox",
            "readmore",
            "morefrom",
            "onward",
            "follow",
            "donate",
            "donation",
            "topics",
            "keywords",
            "copyright",
            "disclaimer",
            "author",
            "slideshow",
            "carousel",
            "reply",
            "respond",
            "replies",
            "feedback",
            "ticker",
            "sitemap");

    private static final Set<String> CAPTIONS = Set.of(
            "caption",
            "captions",
            "figcaption",
            "credit",
            "credits",
            "photocredit",
            "imagecredit",
            "wp-caption-text",
            "photographer");

    private final List<HtmlBlock> blocks;
    private final Set<Element> away = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private final String title;

    private final String told;
    private final Set<Element> named = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlBody(List<HtmlBlock> blocks, String title, String told) {
        this.blocks = blocks;
        this.title = title;
        this.told = told.length() < LEAST_TOLD ? "" : letters(told);
    }

    /**
     * The article's blocks in the order of the page; the headline's repetition is left out.
     *
     * @param told the article's text as the page's metadata has it, often cut short; empty when it has none
     */
    static List<Block> of(Element root, List<HtmlBlock> blocks, String title, String told) {
        HtmlBody body = new HtmlBody(blocks, title, told);
        body.findAway(root);
        for (Element named : root.getElementsByAttributeValue("itemprop", "articleBody")) {
            if (named.text().length() >= PARAGRAPH) {
                body.named.add(named);
            }
        }
        return body.blocksIn(body.container(root));
    }

    /** Marks the elements that are named for something else, unless they hold most of the page's text. */
    private void findAway(Element root) {
        Map<Element, Integer> text = new IdentityHashMap<>();
        int total = 0;
        for (HtmlBlock block : blocks) {
            int n = isParagraph(block) ? block.length() : 0;
            total += n;
            int depth = 0;
            for (Element e = block.element(); e != null && e != root && depth++ < DEEPEST; e = e.parent()) {
                text.merge(e, n, Integer::sum);
            }
        }
        for (Map.Entry<Element, Integer> e : text.entrySet()) {
            if (isNamedAway(e.getKey()) && e.getValue() * 2 < total) {
                away.add(e.getKey());
            }
        }
    }

    private static boolean isNamedAway(Element element) {
        String tag = element.normalName();
        if (tag.equals("nav") || tag.equals("footer") || tag.equals("aside")) {
            return true;
        }
        if (tag.equals("body")
                || tag.equals("article")
                || tag.equals("main")
                || element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return false;
        }
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (role.equals("navigation")
                || role.equals("complementary")
                || role.equals("contentinfo")
                || role.equals("banner")) {
            return true;
        }
        return hasName(element, NAMED_AWAY);
    }

    /** True when a word of one of the element's classes or of its id is one of these. */
    private static boolean hasName(Element element, Set<String> names) {
        String classAndId = element.className() + " " + element.id();
        if (classAndId.length() < 2 || classAndId.length() > 1000) {
            return false;
        }
        for (String name : classAndId.split(" ")) {
            if (!saysWhatElse(name) && hasWord(name, names)) {
                return true;
            }
        }
        return false;
    }

    /** {@code has-sidebar}, {@code tag-politics}: classes that say what stands beside, or what a text is about. */
    private static boolean saysWhatElse(String name) {
        for (String start : List.of("tag-", "category-", "has-", "with-", "no-", "hide-", "not-", "page-", "js-")) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return name.contains("-w-") || name.contains("-with-") || name.contains("-has-");
    }

    /** Words end at marks and at capitals. */
    private static boolean hasWord(String name, Set<String> words) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean starts = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (!Character.isLetter(c) || starts) {
                if (words.contains(word.toString())) {
                    return true;
                }
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        return false;
    }

    private static boolean isParagraph(HtmlBlock block) {
        return block.length() >= PARAGRAPH && block.linkShare() < 0.4 && !block.isHeading();
    }

    /** The element with the greatest sum of weights. */
    private Element container(Element root) {
        Map<Element, Double> sums = new IdentityHashMap<>();
        for (HtmlBlock block : blocks) {
            double w = weight(block);
            int depth = 0;
            for (Element e = block.element(); e != null && depth++ < DEEPEST; e = e.parent()) {
                sums.merge(e, w, Double::sum);
                if (e == root) {
                    break;
                }
            }
        }
        Element best = root;
        double most = Double.NEGATIVE_INFINITY;
        Map<Element, Boolean> seen = new HashMap<>();
        for (HtmlBlock block : blocks) {
            int depth = 0;
            for (Element e = block.element(); e != null && depth++ < DEEPEST; e = e.parent()) {
                if (seen.putIfAbsent(e, true) != null) {
                    break;
                }
                double sum = sums.getOrDefault(e, 0.0);
                boolean deeper = sum == most && isBelow(e, best);
                if (sum > most || deeper) {
                    most = sum;
                    best = e;
                }
                if (e == root) {
                    break;
                }
            }
        }
        return best;
    }

    private static boolean isBelow(Element e, Element of) {
        int depth = 0;
        for (Element p = e.parent(); p != null && depth++ < DEEPEST; p = p.parent()) {
            if (p == of) {
                return true;
            }
        }
        return false;
    }

    private double weight(HtmlBlock block) {
        if (isAway(block.element())) {
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
            return Math.min(free, 800) * (paragraph ? 1 : 0.7) * trust(block);
        }
        boolean neutral = tag.equals("li") || tag.equals("td") || tag.equals("th");
        return paragraph ? free * 0.5 * trust(block) : neutral ? 0 : -8;
    }

    /** Where the page's metadata hold the article's text, or its markup names it, other paragraphs count little. */
    private double trust(HtmlBlock block) {
        if (told.isEmpty()) {
            return named.isEmpty() ? 1 : isIn(block.element(), named, null) ? 1.5 : 0;
        }
        String lead = letters(block.text().text());
        return told.contains(lead.substring(0, Math.min(LEAD, lead.length()))) ? 1.5 : 0.3;
    }

    private boolean isAway(Element element) {
        int depth = 0;
        for (Element e = element; e != null && depth++ < DEEPEST; e = e.parent()) {
            if (away.contains(e)) {
                return true;
            }
        }
        return false;
    }

    private List<Block> blocksIn(Element container) {
        List<HtmlBlock> inside = new ArrayList<>();
        for (HtmlBlock block : blocks) {
            if ((block.element() == container || isBelow(block.element(), container)) && !isAway(block.element())) {
                inside.add(block);
            }
        }
        Set<Element> cards = cards(inside, container);
        Set<Element> linkLists = linkLists(inside);
        List<Block> out = new ArrayList<>();
        int from = headlineEnd(inside);
        for (int i = 0; i < inside.size(); i++) {
            HtmlBlock block = inside.get(i);
            Part.Kind kind = i < from || isIn(block.element(), cards, container)
                    ? Part.Kind.FURNITURE
                    : kind(block, container, linkLists);
            out.add(Block.of(kind, block.text()));
        }
        return withoutEnd(withoutStart(out));
    }

    /** After the last heading that is the headline or an {@code h1}, if it stands near the start. */
    private int headlineEnd(List<HtmlBlock> inside) {
        int total = inside.stream().mapToInt(HtmlBlock::length).sum();
        int before = 0;
        int end = 0;
        for (int i = 0; i < inside.size() && before * 5 < total; i++) {
            HtmlBlock block = inside.get(i);
            if (block.element().normalName().equals("h1")
                    || sameWords(block.text().text(), title)) {
                end = i + 1;
            }
            before += block.length();
        }
        return end;
    }

    /** A heading that is a link stands above another story's teaser: the element around both. */
    private static Set<Element> cards(List<HtmlBlock> inside, Element container) {
        Set<Element> out = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        Map<Element, Integer> paragraphs = new IdentityHashMap<>();
        for (HtmlBlock block : inside) {
            if (block.isHeading() && block.linkShare() > 0.8) {
                Element card = block.element();
                Element parent = card.parent();
                for (int n = 0; n < 6 && parent != null && parent != container; n++) {
                    // Counted once an element: a page may have thousands of such headings.
                    int below = paragraphs.computeIfAbsent(
                            parent, e -> e.getElementsByTag("p").size());
                    if (below > 3) {
                        break;
                    }
                    card = parent;
                    parent = card.parent();
                }
                out.add(card);
            }
        }
        for (HtmlBlock block : inside) {
            Element inner = block.element().closest("article");
            // An article within an article is another one's teaser, or a comment.
            if (inner != null && isBelow(inner, container) && isWithinArticle(inner)) {
                out.add(inner);
            }
        }
        return out;
    }

    private static boolean isWithinArticle(Element element) {
        Element parent = element.parent();
        return parent != null && parent.closest("article") != null;
    }

    private static boolean isIn(Element element, Set<Element> set, @Nullable Element container) {
        int depth = 0;
        for (Element e = element; e != null && e != container && depth++ < DEEPEST; e = e.parent()) {
            if (set.contains(e)) {
                return true;
            }
        }
        return false;
    }

    private static Part.Kind kind(HtmlBlock block, Element container, Set<Element> linkLists) {
        int depth = 0;
        for (Element e = block.element(); e != null && e != container && depth++ < DEEPEST; e = e.parent()) {
            String tag = e.normalName();
            if (tag.equals("figcaption") || tag.equals("figure") || tag.equals("caption") || hasName(e, CAPTIONS)) {
                return Part.Kind.CAPTION;
            }
            if (linkLists.contains(e)) {
                return Part.Kind.FURNITURE;
            }
        }
        if (block.isHeading()) {
            return Part.Kind.SUBHEAD;
        }
        if (Structure.isCaption(block.text().text())) {
            return Part.Kind.CAPTION;
        }
        if (Structure.isSiteLabel(block.text().text())) {
            return Part.Kind.FURNITURE;
        }
        String tag = block.element().normalName();
        boolean furniture = block.linkShare() > 0.8
                && !(tag.equals("p") && (endsSentence(block.text().text()) || block.linkShare() < 0.97))
                && !tag.equals("blockquote")
                && !tag.equals("td");
        return furniture ? Part.Kind.FURNITURE : Part.Kind.BODY;
    }

    /** Lists whose items are mostly links lead to other pages. */
    private static Set<Element> linkLists(List<HtmlBlock> inside) {
        Map<Element, int[]> lists = new IdentityHashMap<>();
        for (HtmlBlock block : inside) {
            Element list = block.element();
            int depth = 0;
            while (list != null
                    && !list.normalName().equals("ul")
                    && !list.normalName().equals("ol")
                    && depth++ < 6) {
                list = list.parent();
            }
            if (list != null
                    && (list.normalName().equals("ul") || list.normalName().equals("ol"))) {
                int[] n = lists.computeIfAbsent(list, l -> new int[2]);
                n[0] += block.length();
                n[1] += block.linked();
            }
        }
        Set<Element> out = new HashSet<>();
        lists.forEach((list, n) -> {
            if (n[1] > n[0] * MOSTLY_LINKS) {
                out.add(list);
            }
        });
        return out;
    }

    /** Before the first sentence stand dates, names and labels. */
    private static List<Block> withoutStart(List<Block> blocks) {
        List<Block> out = new ArrayList<>(blocks);
        for (int i = 0; i < out.size(); i++) {
            String s = out.get(i).text().text();
            boolean text = out.get(i).kind() == Part.Kind.BODY;
            if (text && (s.length() >= PARAGRAPH || endsSentence(s))) {
                return out;
            }
            if (text) {
                out.set(i, Block.of(Part.Kind.FURNITURE, out.get(i).text()));
            }
        }
        return blocks;
    }

    private static boolean endsSentence(String s) {
        return ".!?\u2026\"\u201d\u3002:".indexOf(s.charAt(s.length() - 1)) >= 0;
    }

    /** Headings without text below them, and what follows a site's label late in the text, were no part of it. */
    private static List<Block> withoutEnd(List<Block> blocks) {
        int total = blocks.stream()
                .filter(HtmlBody::isText)
                .mapToInt(HtmlBody::units)
                .sum();
        int last = blocks.size();
        int read = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (Structure.isSiteLabel(block.text().text()) && read * 2 > total && ends(block)) {
                last = i;
                break;
            }
            read += isText(block) ? units(block) : 0;
        }
        while (last > 0 && !isText(blocks.get(last - 1)) && blocks.get(last - 1).kind() != Part.Kind.CAPTION) {
            last--;
        }
        List<Block> out = new ArrayList<>(blocks);
        for (int i = last; i < out.size(); i++) {
            out.set(i, Block.of(Part.Kind.FURNITURE, out.get(i).text()));
        }
        return out;
    }

    private static boolean ends(Block label) {
        String s = letters(label.text().text());
        return s.contains("related")
                || s.contains("mostread")
                || s.contains("popular")
                || s.contains("alsolike")
                || s.contains("comments")
                || s.contains("recommended")
                || s.contains("trending")
                || s.contains("morestories")
                || s.contains("topstories");
    }

    private static boolean isText(Block block) {
        return block.kind() == Part.Kind.BODY;
    }

    private static int units(Block block) {
        return block.text().text().length();
    }

    static boolean sameWords(String a, String b) {
        return letters(a).equals(letters(b));
    }

    private static String letters(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            if (Character.isLetterOrDigit(s.charAt(i))) {
                out.append(Character.toLowerCase(s.charAt(i)));
            }
        }
        return out.toString();
    }
}
