package org.stemma.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.stemma.text.Span;

/**
 * Tells what of an article a query matched, in the article's own offsets.
 *
 * <p>Machine note: asks Lucene for the matches of the very query that found it, out of the offsets that the index keeps; so
 * what is marked is what matched, also of phrases, and nothing is analysed a second time.
 */
final class Highlighter {
    private static final List<String> OF_ARTICLE = List.of(Fields.TEXT, Fields.TITLE);
    private static final List<String> OF_QUOTATION = List.of(Fields.SAID, Fields.TOLD, Fields.SPEAKER, Fields.CHANNEL);

    /** Nobody looks at more; an article of a million words has as many matches of its own word. */
    private static final int MOST_MATCHES = 500;

    /** How many quotations of an article are shown to match, before its own words. */
    private static final int MOST_QUOTATIONS = 5;

    private final IndexSearcher searcher;
    private final BitSetProducer articles;
    private final Weight weight;
    private final List<Weight> ofQuotations = new ArrayList<>();

    Highlighter(IndexSearcher searcher, BitSetProducer articles, Query query, List<Query> ofQuotations)
            throws IOException {
        this.searcher = searcher;
        this.articles = articles;
        this.weight = weight(query);
        for (Query q : ofQuotations) {
            this.ofQuotations.add(weight(q));
        }
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** What matches in an article's own words. */
    List<Span> ofArticle(int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        TreeSet<Span> out = new TreeSet<>();
        matches(weight, leaf, doc - leaf.docBase, OF_ARTICLE, out);
        return merged(out);
    }

    /** What matches in the words of a quotation, of its speaker and of its road. */
    List<Span> ofQuotation(int doc) throws IOException {
        LeafReaderContext leaf = leaf(doc);
        TreeSet<Span> out = new TreeSet<>();
        matches(weight, leaf, doc - leaf.docBase, OF_QUOTATION, out);
        return merged(out);
    }

    /**
     * A quotation that makes its article match.
     *
     * @param doc its document
     * @param marks what matches
     */
    record MatchingQuotation(int doc, List<Span> marks) {}

    /** The quotations of an article that make it match. */
    List<MatchingQuotation> quotationsOf(int article) throws IOException {
        LeafReaderContext leaf = leaf(article);
        List<MatchingQuotation> out = new ArrayList<>();
        BitSet bits = articles.getBitSet(leaf);
        int own = article - leaf.docBase;
        if (bits == null) {
            return out;
        }
        int first = own == 0 ? 0 : bits.prevSetBit(own - 1) + 1;
        for (Weight w : ofQuotations) {
            Scorer scorer = w.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            DocIdSetIterator it = scorer.iterator();
            int found = 0;
            for (int d = it.advance(first); d < own && found < MOST_QUOTATIONS; d = it.nextDoc()) {
                TreeSet<Span> marks = new TreeSet<>();
                matches(w, leaf, d, OF_QUOTATION, marks);
                out.add(new MatchingQuotation(d + leaf.docBase, merged(marks)));
                found++;
            }
        }
        return out;
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private static void matches(Weight w, LeafReaderContext leaf, int doc, List<String> fields, TreeSet<Span> out)
            throws IOException {
        Matches matches = w.matches(leaf, doc);
        if (matches == null) {
            return;
        }
        for (String field : fields) {
            MatchesIterator it = matches.getMatches(field);
            for (int n = 0; it != null && n < MOST_MATCHES && it.next(); n++) {
                if (it.startOffset() >= 0 && it.endOffset() > it.startOffset()) {
                    out.add(new Span(it.startOffset(), it.endOffset()));
                }
            }
        }
    }

    /** What overlaps becomes one. */
    static List<Span> merged(Iterable<Span> sorted) {
        List<Span> out = new ArrayList<>();
        for (Span s : sorted) {
            int last = out.size() - 1;
            if (last >= 0 && out.get(last).end() >= s.start()) {
                out.set(last, out.get(last).cover(s));
            } else {
                out.add(s);
            }
        }
        return out;
    }
}
