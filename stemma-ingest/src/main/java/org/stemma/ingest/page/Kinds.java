package org.stemma.ingest.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.stemma.article.Structure;

/** Tells what each run within an article's element is: its text, or why it is not. */
final class Kinds {
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

    private static final int LONGEST_LABELS = 60;
    private static final int LONGEST_TIME = 40;

    /** A large element is not searched for each of its lines. */
    private static final int MOST_BESIDE_TIME = 8;

    private static final double ALL_LINKS = 0.97;
    private static final double MOSTLY_LINKS = 0.8;

    private final Element container;
    private final Set<Element> cards;
    private final Set<Element> linkLists;
    private final Set<Element> pulled;
    private final Set<String> evidence;

    /** For an article's element. */
    Kinds(List<HtmlBlock> inside, Element container, Hints hints) {
        this.container = container;
        this.cards = Cards.of(inside, container);
        this.linkLists = Cards.linkLists(inside);
        this.pulled = PullQuotes.of(inside);
        this.evidence = hints.lines();
    }

    Optional<Dropped> dropped(HtmlBlock block) {
        if (Ancestors.anyIn(block.element(), cards, container)) {
            return Optional.of(Dropped.RELATED);
        }
        if (pulled.contains(block.element())) {
            return Optional.of(Dropped.FURNITURE);
        }
        int depth = 0;
        for (Element e = block.element(); e != null && e != container && depth++ < Ancestors.DEEPEST; e = e.parent()) {
            String tag = e.normalName();
            boolean caption = tag.equals("figcaption") || tag.equals("figure") || tag.equals("caption");
            if (caption || ElementNames.has(e, CAPTIONS)) {
                return Optional.of(Dropped.CAPTION);
            }
            if (linkLists.contains(e)) {
                return Optional.of(Dropped.RELATED);
            }
        }
        return block.isHeading() ? Optional.empty() : byWords(block);
    }

    private Optional<Dropped> byWords(HtmlBlock block) {
        String words = block.text().text();
        if (Structure.isCaption(words)) {
            return Optional.of(Dropped.CAPTION);
        }
        if (isLabels(words) || isAddresses(words)) {
            return Optional.of(Dropped.FURNITURE);
        }
        if (Promotions.isPromotion(block)) {
            return Optional.of(Dropped.RELATED);
        }
        if (isTime(block, words)) {
            return Optional.of(Dropped.CREDIT);
        }
        if (evidence.contains(words) && !endsSentence(words)) {
            return Optional.of(Dropped.CREDIT);
        }
        String tag = block.element().normalName();
        double share = block.linkShare();
        boolean sentence = tag.equals("p") && (endsSentence(words) || share < ALL_LINKS);
        boolean links = share > MOSTLY_LINKS && !sentence && !tag.equals("blockquote") && !tag.equals("td");
        return links ? Optional.of(Dropped.RELATED) : Optional.empty();
    }

    /** A label of sites, or several in a row: {@code Share Tweet Print}. */
    private static boolean isLabels(String words) {
        if (Structure.isSiteLabel(words)) {
            return true;
        }
        String[] each = words.length() <= LONGEST_LABELS ? words.split(" ") : new String[0];
        return each.length > 1 && Arrays.stream(each).allMatch(Structure::isSiteLabel);
    }

    /** Nothing but a time, by the page's own markup: posts of a live report begin with it. */
    private static boolean isTime(HtmlBlock block, String words) {
        if (words.length() > LONGEST_TIME || block.element().childNodeSize() > MOST_BESIDE_TIME) {
            return false;
        }
        Element time = block.element().selectFirst("time");
        return time != null && Letters.same(time.text(), words);
    }

    /** Several addresses beside few words: what scripts left. */
    private static boolean isAddresses(String words) {
        int addresses = 0;
        int n = 0;
        for (int at = words.indexOf("://"); at >= 0; at = words.indexOf("://", at + 3)) {
            int end = words.indexOf(' ', at);
            addresses += (end < 0 ? words.length() : end) - at;
            n++;
        }
        return n > 1 && addresses > words.length() / 3;
    }

    static boolean endsSentence(String s) {
        return ".!?\u2026\"\u201d\u3002\uff01\uff1f\u300d:".indexOf(s.charAt(s.length() - 1)) >= 0;
    }
}
