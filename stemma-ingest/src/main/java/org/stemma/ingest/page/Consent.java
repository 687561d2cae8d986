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
import org.stemma.text.Lexicon;

/**
 * Finds where a page asks for consent to cookies and the like, by its words: names of such boxes are as many as their makers,
 * and they may hold more prose than the article.
 *
 * <p>A report on privacy uses the same words, so that a box is one only beside the article: it holds neither the headline
 * nor a text of other prose.
 */
final class Consent {
    private static final int TERMS = 2;
    private static final double MOST = 0.5;

    /** So much other prose is a text of its own. */
    private static final int OTHER = 250;

    /** The words by their first letter: a text is looked through once, word by word. */
    private static final Map<Character, List<String>> WORDS = new HashMap<>();

    static {
        for (List<String> row : Lexicon.rows(Consent.class, "consent-words.tsv")) {
            WORDS.computeIfAbsent(row.get(1).charAt(0), c -> new ArrayList<>()).add(row.get(1));
        }
    }

    /** How much prose an element holds, and how much of it asks for consent. */
    private static final class Count {
        private int prose;
        private int asks;
    }

    private Consent() {}

    /** The elements that hold nothing but requests. */
    static Set<Element> of(Element root, List<HtmlBlock> blocks, String title) {
        Set<Element> out = Ancestors.none();
        List<HtmlBlock> prose = blocks.stream().filter(Container::isProse).toList();
        List<HtmlBlock> asking = prose.stream().filter(Consent::asks).toList();
        if (asking.isEmpty()) {
            return out;
        }
        int asked = asking.stream().mapToInt(HtmlBlock::length).sum();
        int all = prose.stream().mapToInt(HtmlBlock::length).sum();
        if (all - asked < OTHER) {
            return out;
        }
        Set<Element> headed = Ancestors.none();
        for (HtmlBlock block : blocks) {
            if (block.element().normalName().equals("h1")
                    || Letters.same(block.text().text(), title)) {
                headed.add(block.element());
                headed.addAll(block.element().parents());
            }
        }
        Set<HtmlBlock> asks = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        asks.addAll(asking);
        Map<Element, Count> counts = new IdentityHashMap<>();
        for (HtmlBlock block : prose) {
            int depth = 0;
            for (Element e = block.element(); e != null && e != root && depth++ < Ancestors.DEEPEST; e = e.parent()) {
                Count count = counts.computeIfAbsent(e, k -> new Count());
                count.prose += block.length();
                count.asks += asks.contains(block) ? block.length() : 0;
            }
        }
        counts.forEach((element, count) -> {
            boolean box = count.asks >= count.prose * MOST && count.prose - count.asks < OTHER;
            if (box && !headed.contains(element)) {
                out.add(element);
            }
        });
        return out;
    }

    private static boolean asks(HtmlBlock block) {
        String words = block.text().text().toLowerCase(Locale.ROOT);
        Set<String> found = new HashSet<>();
        boolean within = false;
        for (int i = 0; i < words.length(); i++) {
            boolean letter = Character.isLetter(words.charAt(i));
            if (letter && !within) {
                for (String word : WORDS.getOrDefault(words.charAt(i), List.of())) {
                    if (words.startsWith(word, i) && found.add(word) && found.size() == TERMS) {
                        return true;
                    }
                }
            }
            within = letter;
        }
        return false;
    }
}
