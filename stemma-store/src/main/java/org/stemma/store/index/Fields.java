package org.stemma.store.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/** The Lucene fields of an article's block: its quotations' documents, and behind them its own. */
final class Fields {
    /** On every document of a block: the article's id, by which the block is replaced. */
    static final String KEY = "key";

    /** What a document is: {@link #AN_ARTICLE} or {@link #A_QUOTATION}. */
    static final String KIND = "kind";

    static final String AN_ARTICLE = "article";
    static final String A_QUOTATION = "quotation";

    /** The article's id, on its own document only. */
    static final String ARTICLE = "article";

    /** The article's id, to sort by. */
    static final String ID = "id";

    /** A quotation's index in its article, to sort by. */
    static final String NUMBER = "number";

    /** When the article was published, in milliseconds, to sort by; none when undated. */
    static final String PUBLISHED = "published";

    /** The day it was published, counted from 1970. */
    static final String DAY = "day";

    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String OUTLET = "outlet";
    static final String AGENCY = "agency";
    static final String AUTHOR = "author";
    static final String LANGUAGE = "language";

    /** The story's id, empty when it is in none; it changes without the article. */
    static final String STORY = "story";

    /** Where the article lies among all meanings; missing until somebody asks for it. */
    static final String MEANING = "meaning";

    /** The article as {@link Card} keeps it. */
    static final String CARD = "card";

    /** Of a quotation: what stands in quotation marks. */
    static final String SAID = "said";

    /** Of a quotation that is not wholly in marks: all of its words. */
    static final String TOLD = "told";

    static final String SPEAKER = "speaker";
    static final String CHANNEL = "channel";

    /** There when somebody knows who the speaker is. */
    static final String NAMED = "named";

    /** The quotation as {@link QuoteCard} keeps it. */
    static final String QUOTE = "quote";

    /** Words that are marked where they match. */
    static final FieldType MARKED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);

    /** Words that stand nowhere in the text. */
    static final FieldType UNMARKED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    static final Query ARTICLES = new TermQuery(new Term(KIND, AN_ARTICLE));
    static final Query QUOTATIONS = new TermQuery(new Term(KIND, A_QUOTATION));

    private Fields() {}

    /** Tells articles from quotations; keeps a bit a document for each segment that was asked. */
    static BitSetProducer articles() {
        return new QueryBitSetProducer(ARTICLES);
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
