package org.stemma.app.page;

import java.util.List;
import org.stemma.app.outcome.Crowds;

/**
 * One story as the page prints it.
 *
 * @param prefix of all its ids
 * @param title of the story
 * @param span from the first to the last publication, in words
 * @param numbers the headline numbers, each with its evidence
 * @param verdict what they come to, in a sentence
 * @param alone true when no second independent text was found
 * @param bar the lineages with their articles
 * @param stemma the copy tree
 * @param quotations who said what
 * @param timeline what happened when
 * @param figures compared
 * @param brief the story in its articles' own sentences
 * @param articles themselves
 */
public record StoryView(
        String prefix,
        String title,
        String span,
        List<Count> numbers,
        String verdict,
        boolean alone,
        List<Lineage> bar,
        StemmaView stemma,
        QuotationsView quotations,
        TimelineView timeline,
        FiguresView figures,
        List<BriefLine> brief,
        List<ArticleView> articles) {
    private static final int MOST_KEYED = 16;

    /** Copies the lists. */
    public StoryView {
        numbers = List.copyOf(numbers);
        bar = List.copyOf(bar);
        brief = List.copyOf(brief);
        articles = List.copyOf(articles);
    }

    /** Lineages that the key names: all of them, or of very many those of several articles. */
    public List<Lineage> keyed() {
        return bar.size() <= MOST_KEYED
                ? bar
                : bar.stream().filter(l -> l.articles().size() > 1).toList();
    }

    /** True when there are so many articles that on paper their words are left to the screen. */
    public boolean isCrowd() {
        return articles.size() > Crowds.CROWD;
    }

    /** The classes of the bar: with many articles their names do not fit, with very many nor do their signs. */
    public String barStyle() {
        return articles.size() > 60 ? "bar many crowd" : articles.size() > 12 ? "bar many" : "bar";
    }

    /**
     * A headline number.
     *
     * @param n the number
     * @param of what
     * @param href its evidence
     */
    public record Count(int n, String of, String href) {}

    /**
     * A lineage in the bar.
     *
     * @param letter of the lineage
     * @param hue class of its colour
     * @param name whose text it is, as far as known
     * @param articles in it
     */
    public record Lineage(String letter, String hue, String name, List<Cite> articles) {
        /** Copies the list. */
        public Lineage {
            articles = List.copyOf(articles);
        }
    }

    /**
     * A sentence of the brief.
     *
     * @param words as the article has them, with whom they mean in between
     * @param from true when a quotation began before it
     * @param on true when a quotation goes on behind it
     * @param cites its witnesses, the one it is taken from first
     * @param independent how many lineages say it, in words
     * @param only true when it was found in one text alone, although there are others
     * @param figures of which it gives one value
     */
    public record BriefLine(
            List<Words> words,
            boolean from,
            boolean on,
            List<Cite> cites,
            String independent,
            boolean only,
            List<FiguresView.Row> figures) {
        /** Copies the lists. */
        public BriefLine {
            words = List.copyOf(words);
            cites = List.copyOf(cites);
            figures = List.copyOf(figures);
        }
    }

    /**
     * Words of a sentence, or of another place of its article that says whom they mean.
     *
     * @param words and what proves them
     * @param href where the article has the name; empty for words of the sentence
     * @param apart true when a space stands before them
     * @param colon behind a name that opens the sentence
     */
    public record Words(Cited words, String href, boolean apart, String colon) {}
}
