package org.stemma.store.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.stemma.store.query.Condition;
import org.stemma.store.query.Field;
import org.stemma.store.query.QueryException;

/**
 * Makes a Lucene query of a condition, on articles or on quotations.
 *
 * <p>On articles, what stands side by side and speaks of quotations ({@code speaker:brandt said:ferry}) is asked of one
 * quotation: Brandt said it. A group of its own in parentheses has a quotation of its own, and what is taken away
 * ({@code -speaker:brandt}) is taken away from the articles. On quotations, what speaks of articles is asked of the article that
 * carries the quotation. One maker serves one query.
 */
final class QueryMaker {
    private static final float HEADLINE = 2;

    private final BitSetProducer articles;
    private final List<Stemmer> stemmers = Stemmer.all();
    private final List<Query> ofQuotations = new ArrayList<>();
    private int negations;

    QueryMaker(BitSetProducer articles) {
        this.articles = articles;
    }

    /** What the query just made asks of quotations, one query for each quotation it wants: they tell where it matches. */
    List<Query> ofQuotations() {
        return List.copyOf(ofQuotations);
    }

    /** The articles that fulfil a condition. */
    Query articles(Condition condition) {
        if (condition instanceof Condition.Words w) {
            return w.field().isOfQuotation() ? oneQuotation(quotations(w)) : words(w);
        }
        if (condition instanceof Condition.Present p) {
            return p.field().isOfQuotation() ? oneQuotation(quotations(p)) : present(p.field());
        }
        if (condition instanceof Condition.Published p) {
            return IntPoint.newRangeQuery(
                    Fields.DAY,
                    p.from().map(ArticleBlock::day).orElse(Integer.MIN_VALUE),
                    p.to().map(ArticleBlock::day).orElse(Integer.MAX_VALUE));
        }
        if (condition instanceof Condition.Like like) {
            throw new QueryException(
                    like.where().start(),
                    like.where().length(),
                    "like: stands once, beside everything else: not in" + " parentheses, behind NOT or beside OR.");
        }
        if (condition instanceof Condition.All all) {
            return all(all);
        }
        if (condition instanceof Condition.OneOf one) {
            BooleanQuery.Builder out = new BooleanQuery.Builder();
            one.conditions().forEach(c -> out.add(articles(c), Occur.SHOULD));
            return out.build();
        }
        if (condition instanceof Condition.Not not) {
            return all(new Condition.All(List.of(not)));
        }
        if (condition instanceof Condition.OneQuotation q) {
            return oneQuotation(quotations(q));
        }
        return Fields.ARTICLES;
    }

    private Query all(Condition.All all) {
        BooleanQuery.Builder out = new BooleanQuery.Builder();
        BooleanQuery.Builder quotation = new BooleanQuery.Builder();
        int wanted = 0;
        int together = 0;
        for (Condition c : all.conditions()) {
            if (c instanceof Condition.Not not) {
                negations++;
                out.add(articles(not.condition()), Occur.MUST_NOT);
                negations--;
            } else if (isOfQuotation(c)) {
                quotation.add(quotations(c), Occur.MUST);
                together++;
            } else {
                out.add(articles(c), Occur.MUST);
                wanted++;
            }
        }
        if (together > 0) {
            out.add(oneQuotation(quotation.build()), Occur.MUST);
        } else if (wanted == 0) {
            out.add(Fields.ARTICLES, Occur.MUST);
        }
        return out.build();
    }

    /** True for what can share a quotation with what stands beside it. */
    private static boolean isOfQuotation(Condition condition) {
        if (condition instanceof Condition.Words w) {
            return w.field().isOfQuotation();
        }
        if (condition instanceof Condition.Present p) {
            return p.field().isOfQuotation();
        }
        if (condition instanceof Condition.OneOf one) {
            return one.conditions().stream().allMatch(QueryMaker::isOfQuotation);
        }
        return condition instanceof Condition.OneQuotation;
    }

    private Query oneQuotation(Query quotation) {
        if (negations == 0) {
            ofQuotations.add(quotation);
        }
        return new ToParentBlockJoinQuery(quotation, articles, ScoreMode.Max);
    }

    /** The quotations that fulfil a condition. */
    Query quotations(Condition condition) {
        if (condition instanceof Condition.Words w && (w.field().isOfQuotation() || w.field() == Field.WORDS)) {
            return quotedWords(w);
        }
        if (condition instanceof Condition.Present p && p.field().isOfQuotation()) {
            return present(p.field());
        }
        if (condition instanceof Condition.Like like) {
            throw new QueryException(
                    like.where().start(), like.where().length(), "like: finds articles, not quotations.");
        }
        if (condition instanceof Condition.All all) {
            return allOfQuotation(all);
        }
        if (condition instanceof Condition.OneOf one) {
            BooleanQuery.Builder out = new BooleanQuery.Builder();
            one.conditions().forEach(c -> out.add(quotations(c), Occur.SHOULD));
            return out.build();
        }
        if (condition instanceof Condition.Not not) {
            return allOfQuotation(new Condition.All(List.of(not)));
        }
        if (condition instanceof Condition.OneQuotation q) {
            return quotations(q.condition());
        }
        return condition instanceof Condition.Everything
                ? Fields.QUOTATIONS
                : new ToChildBlockJoinQuery(articles(condition), articles);
    }

    private Query allOfQuotation(Condition.All all) {
        BooleanQuery.Builder out = new BooleanQuery.Builder();
        boolean wanted = false;
        for (Condition c : all.conditions()) {
            if (c instanceof Condition.Not not) {
                out.add(quotations(not.condition()), Occur.MUST_NOT);
            } else {
                out.add(quotations(c), Occur.MUST);
                wanted = true;
            }
        }
        if (!wanted) {
            out.add(Fields.QUOTATIONS, Occur.MUST);
        }
        return out.build();
    }

    /** Words without a field are asked of all that was said, in marks or in the reporter's words. */
    private Query quotedWords(Condition.Words w) {
        if (w.field() != Field.WORDS) {
            return words(fieldOf(w.field()), w, w.field() == Field.SAID);
        }
        return new BooleanQuery.Builder()
                .add(words(Fields.SAID, w, true), Occur.SHOULD)
                .add(words(Fields.TOLD, w, true), Occur.SHOULD)
                .build();
    }

    private Query words(Condition.Words w) {
        return switch (w.field()) {
            case WORDS ->
                new BooleanQuery.Builder()
                        .add(words(Fields.TEXT, w, true), Occur.MUST)
                        .add(new BoostQuery(words(Fields.TITLE, w, true), HEADLINE), Occur.SHOULD)
                        .build();
            case TITLE -> words(Fields.TITLE, w, true);
            case LANGUAGE -> {
                Term tag = new Term(Fields.LANGUAGE, w.text().toLowerCase(Locale.ROOT));
                yield w.form() == Condition.Form.BEGINNING ? new PrefixQuery(tag) : new TermQuery(tag);
            }
            case STORY -> {
                if (w.form() == Condition.Form.BEGINNING) {
                    throw new QueryException(
                            w.where().start(), w.where().length() + 1, "A story has one whole id: no star here.");
                }
                yield new StoryQuery(w.text());
            }
            default -> words(fieldOf(w.field()), w, false);
        };
    }

    private static String fieldOf(Field field) {
        return switch (field) {
            case TITLE -> Fields.TITLE;
            case SAID -> Fields.SAID;
            case SPEAKER -> Fields.SPEAKER;
            case CHANNEL -> Fields.CHANNEL;
            case OUTLET -> Fields.OUTLET;
            case AGENCY -> Fields.AGENCY;
            case AUTHOR -> Fields.AUTHOR;
            default -> Fields.TEXT;
        };
    }

    private static Query present(Field field) {
        return switch (field) {
            case SPEAKER -> new TermQuery(new Term(Fields.NAMED, "yes"));
            case LANGUAGE -> new FieldExistsQuery(Facet.LANGUAGE.field());
            case STORY ->
                new BooleanQuery.Builder()
                        .add(Fields.ARTICLES, Occur.MUST)
                        .add(new StoryQuery(""), Occur.MUST_NOT)
                        .build();
            case DATE -> IntPoint.newRangeQuery(Fields.DAY, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case WORDS, LIKE -> Fields.ARTICLES;
            default -> new FieldExistsQuery(fieldOf(field));
        };
    }

    /** The words in a field of words, in their forms where wanted. */
    private Query words(String field, Condition.Words w, boolean stemmed) {
        Text text = Text.of(w.text());
        if (text.size() == 0) {
            // "'s" is a word to whoever types it, and none to the index.
            throw new QueryException(w.where().start(), w.where().length(), "There is no word to look for here.");
        }
        if (w.form() == Condition.Form.BEGINNING) {
            return new PrefixQuery(new Term(field, text.words().get(0)));
        }
        boolean forms = stemmed && w.form() == Condition.Form.ANY_FORM;
        if (text.size() == 1) {
            return oneWord(field, text.words().get(0), forms);
        }
        if (!forms) {
            return new PhraseQuery(field, text.words().toArray(String[]::new));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (String word : text.words()) {
            phrase.add(forms(word).stream().map(f -> new Term(field, f)).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private Query oneWord(String field, String word, boolean withForms) {
        if (!withForms) {
            return new TermQuery(new Term(field, word));
        }
        SynonymQuery.Builder out = new SynonymQuery.Builder(field);
        forms(word).forEach(f -> out.addTerm(new Term(field, f)));
        return out.build();
    }

    private Set<String> forms(String word) {
        Set<String> out = new LinkedHashSet<>();
        out.add(word);
        for (Stemmer s : stemmers) {
            String stem = s.stem(word);
            if (!stem.isEmpty()) {
                out.add(stem);
            }
        }
        return out;
    }
}
