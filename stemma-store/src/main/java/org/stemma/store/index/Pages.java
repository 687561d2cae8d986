package org.stemma.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.stemma.article.Part;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Channel;
import org.stemma.text.Span;

/** Makes of the documents found what a reader is shown. */
final class Pages {
    private final IndexSearcher searcher;
    private final BitSetProducer articles;
    private final Highlighter highlighter;
    private final StoredFields stored;
    private final Map<Integer, Card> cards = new HashMap<>();

    Pages(IndexSearcher searcher, BitSetProducer articles, Highlighter highlighter) throws IOException {
        this.searcher = searcher;
        this.articles = articles;
        this.highlighter = highlighter;
        this.stored = searcher.storedFields();
    }

    /** Every article's id with its story. */
    static Map<String, Optional<String>> filed(IndexSearcher searcher) throws IOException {
        Map<String, Optional<String>> out = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
            BinaryDocValues stories = DocValues.getBinary(leaf.reader(), Fields.STORY);
            Bits live = leaf.reader().getLiveDocs();
            for (int d = stories.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = stories.nextDoc()) {
                if ((live == null || live.get(d)) && ids.advanceExact(d)) {
                    String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
                    out.put(id, named(stories.binaryValue().utf8ToString()));
                }
            }
        }
        return out;
    }

    /** The id of the article that a document is of. */
    static String id(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("a document without the id of its article");
        }
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    private static Optional<String> named(String story) {
        return story.isEmpty() ? Optional.empty() : Optional.of(story);
    }

    List<SearchHit> articles(ScoreDoc[] found) throws IOException {
        Map<Integer, String> stories = stories(Arrays.stream(found).mapToInt(d -> d.doc));
        List<SearchHit> out = new ArrayList<>();
        for (ScoreDoc d : found) {
            out.add(article(d.doc, score(d), stories));
        }
        return out;
    }

    private static float score(ScoreDoc found) {
        return found instanceof FieldDoc f && f.fields[0] instanceof Float score ? score : 0;
    }

    private SearchHit article(int doc, float score, Map<Integer, String> stories) throws IOException {
        Card card = card(doc);
        TreeSet<Span> marks = new TreeSet<>(highlighter.ofArticle(doc));
        List<Integer> anchors = new ArrayList<>();
        int shift = card.body().start();
        for (Highlighter.MatchingQuotation q : highlighter.quotationsOf(doc)) {
            marks.addAll(q.marks());
            anchors.add(shift + quote(q.doc()).attribution().extent().start());
        }
        List<Span> merged = Highlighter.merged(marks);
        return new SearchHit(
                card.id(),
                named(stories.getOrDefault(doc, "")),
                title(card, merged),
                card.outlet(),
                card.published(),
                card.url(),
                card.language(),
                card.agency(),
                score,
                new Snippets(card).of(merged, anchors));
    }

    private static Optional<Marked> title(Card card, List<Span> marks) {
        int part = card.part(Part.Kind.TITLE);
        return part < 0 ? Optional.empty() : Optional.of(marked(card.texts().get(part), card.start(part), marks));
    }

    /** A text that starts there in the text of all parts, with those marks that lie in it. */
    private static Marked marked(String text, int start, List<Span> marks) {
        List<Span> inside = new ArrayList<>();
        for (Span m : marks) {
            int from = Math.max(0, m.start() - start);
            int to = Math.min(text.length(), m.end() - start);
            if (from < to) {
                inside.add(new Span(from, to));
            }
        }
        return new Marked(text, inside);
    }

    List<QuoteHit> quotations(ScoreDoc[] found) throws IOException {
        int[] of = new int[found.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = articleOf(found[i].doc);
        }
        Map<Integer, String> stories = stories(Arrays.stream(of));
        List<QuoteHit> out = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            out.add(quotation(found[i].doc, of[i], named(stories.getOrDefault(of[i], ""))));
        }
        return out;
    }

    private QuoteHit quotation(int doc, int article, Optional<String> story) throws IOException {
        QuoteCard quote = quote(doc);
        Card card = card(article);
        Span where = card.body();
        String body = card.texts().get(card.part(Part.Kind.BODY));
        List<Span> marks = highlighter.ofQuotation(doc);
        Attribution a = quote.attribution();
        List<Marked> words = new ArrayList<>();
        for (Span content : a.content()) {
            words.add(marked(content.of(body), where.start() + content.start(), marks));
        }
        List<String> channels = new ArrayList<>();
        for (Channel c : a.chain()) {
            channels.add(c.span().of(body));
        }
        int title = card.part(Part.Kind.TITLE);
        return new QuoteHit(
                card.id(),
                quote.number(),
                a,
                quote.speaker(),
                words,
                a.source().map(s -> s.of(body)),
                channels,
                story,
                title < 0 ? Optional.empty() : Optional.of(card.texts().get(title)),
                card.outlet(),
                card.published(),
                card.url());
    }

    /** The article's document is the last of its block. */
    private int articleOf(int quotation) throws IOException {
        LeafReaderContext leaf = leaf(quotation);
        BitSet bits = articles.getBitSet(leaf);
        if (bits == null) {
            throw new IllegalStateException("a quotation without its article");
        }
        return leaf.docBase + bits.nextSetBit(quotation - leaf.docBase);
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    private Card card(int doc) throws IOException {
        Card known = cards.get(doc);
        if (known == null) {
            BytesRef bytes = stored.document(doc, Set.of(Fields.CARD)).getBinaryValue(Fields.CARD);
            known = Card.of(bytes.bytes, bytes.offset, bytes.length);
            cards.put(doc, known);
        }
        return known;
    }

    private QuoteCard quote(int doc) throws IOException {
        BytesRef bytes = stored.document(doc, Set.of(Fields.QUOTE)).getBinaryValue(Fields.QUOTE);
        return QuoteCard.of(bytes.bytes, bytes.offset, bytes.length);
    }

    /** The stories of articles, by their documents: values are read forwards only, and opening them again for each costs more than the rest. */
    private Map<Integer, String> stories(IntStream docs) throws IOException {
        Map<Integer, String> out = new HashMap<>();
        int end = 0;
        int base = 0;
        BinaryDocValues stories = DocValues.emptyBinary();
        for (int doc : docs.sorted().distinct().toArray()) {
            if (doc >= end) {
                LeafReaderContext leaf = leaf(doc);
                base = leaf.docBase;
                end = base + leaf.reader().maxDoc();
                stories = DocValues.getBinary(leaf.reader(), Fields.STORY);
            }
            if (stories.advanceExact(doc - base)) {
                out.put(doc, stories.binaryValue().utf8ToString());
            }
        }
        return out;
    }
}
