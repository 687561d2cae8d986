package org.stemma.store.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * The articles of one story.
 *
 * <p>Machine note: an article moves between stories without being indexed again, so its story is a doc value and no term;
 * looking at each article's costs a few nanoseconds.
 */
final class StoryQuery extends Query {
    private static final float A_FEW_COMPARISONS = 20;

    private final BytesRef story;

    StoryQuery(String story) {
        this.story = new BytesRef(story);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                BinaryDocValues values = DocValues.getBinary(context.reader(), Fields.STORY);
                TwoPhaseIterator matches = new TwoPhaseIterator(values) {
                    @Override
                    public boolean matches() throws IOException {
                        return story.bytesEquals(values.binaryValue());
                    }

                    @Override
                    public float matchCost() {
                        return A_FEW_COMPARISONS;
                    }
                };
                return new ConstantScoreScorer(this, score(), scoreMode, matches);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return DocValues.isCacheable(context, Fields.STORY);
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(Fields.STORY)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "story:" + story.utf8ToString();
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && story.equals(((StoryQuery) other).story);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + story.hashCode();
    }
}
