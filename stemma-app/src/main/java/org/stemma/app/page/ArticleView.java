package org.stemma.app.page;

import gg.jte.Content;
import java.util.List;

/**
 * One article as the page prints it.
 *
 * @param cite its sign; leads to it
 * @param id on the page
 * @param article its own id, in a library for good
 * @param own the address of a page of its own, empty where there is none
 * @param title its headline, empty for none
 * @param language BCP 47 tag for the browser, empty when unknown
 * @param outlet who published it
 * @param published when, in words
 * @param iso when, as machines read it, empty for undated
 * @param url its address, empty unless it is a plain web address
 * @param facts what else it says of itself
 * @param taken who took from whom, in words
 * @param blocks its body, or what of it is cited
 * @param aside captions, credits and furniture
 * @param hidden what is left out, in words; empty for nothing
 * @param notRead what was not read of it and why, empty for nothing
 */
public record ArticleView(
        Cite cite,
        String id,
        String article,
        String own,
        String title,
        String language,
        String outlet,
        String published,
        String iso,
        String url,
        List<Fact> facts,
        List<String> taken,
        List<Block> blocks,
        List<Aside> aside,
        String hidden,
        String notRead) {
    /** Copies the lists. */
    public ArticleView {
        facts = List.copyOf(facts);
        taken = List.copyOf(taken);
        blocks = List.copyOf(blocks);
        aside = List.copyOf(aside);
    }

    /**
     * A paragraph, or a gap.
     *
     * @param words empty for a gap
     * @param gap true where words of the article are left out
     * @param where they stand: {@code 3:7:120-560} for article 3 and part 7 of the page's data; empty for a gap
     */
    public record Block(Content words, boolean gap, String where) {}

    /**
     * Something an article says of itself.
     *
     * @param name of the field
     * @param value of the field
     * @param words the words that say so, where they are others than the value
     * @param mono true for what is read sign by sign
     */
    public record Fact(String name, String value, Cited words, boolean mono) {}

    /**
     * A part beside the body.
     *
     * @param name what it is
     * @param words all of it
     * @param where it stands, like a block's
     */
    public record Aside(String name, String words, String where) {}
}
