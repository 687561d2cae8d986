package org.stemma.store.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.stemma.article.Article;
import org.stemma.article.Part;
import org.stemma.attribution.Attribution;
import org.stemma.attribution.Channel;
import org.stemma.attribution.Speaker;
import org.stemma.text.Embedding;
import org.stemma.text.Prose;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/** Makes of an article the documents that Lucene files: one for each attribution, and its own as the last. */
final class ArticleBlock {
    /** A name this long is none; Lucene takes 32,766 bytes. */
    private static final int LONGEST_VALUE = 300;

    private final Map<Stemmer.Language, Stemmer> stemmers = new EnumMap<>(Stemmer.Language.class);

    /** The documents of an article; the block is complete only together. */
    List<Document> of(IndexedArticle indexed, Optional<Embedding> meaning) {
        Article article = indexed.findings().account().article();
        Card card = Card.of(article);
        Optional<Stemmer> stemmer =
                Stemmer.Language.of(article.language()).map(l -> stemmers.computeIfAbsent(l, Stemmer::new));
        Prose prose = indexed.findings().account().body();
        Text body = text(prose.tokens(), stemmer);
        int shift = card.body().start();
        List<Document> block = new ArrayList<>();
        Map<Facet, Set<String>> facets = facets(article);
        List<Attribution> attributions = indexed.findings().attributions();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution a = attributions.get(i);
            Optional<String> speaker =
                    a.speaker().asName().map(n -> indexed.canonical().getOrDefault(n, n));
            speaker.ifPresent(n ->
                    facets.computeIfAbsent(Facet.SPEAKER, f -> new TreeSet<>()).add(n));
            for (Channel c : a.chain()) {
                facets.computeIfAbsent(Facet.CHANNEL, f -> new TreeSet<>()).add(sort(c));
            }
            Document d = quotation(new QuoteCard(i, speaker, a), prose, body, shift);
            dated(d, article);
            block.add(d);
        }
        block.add(article(indexed, card, body, stemmer, facets, meaning));
        return block;
    }

    private static Text text(Tokens tokens, Optional<Stemmer> stemmer) {
        return stemmer.isPresent() ? Text.of(tokens, stemmer.get()) : Text.of(tokens);
    }

    /** As people write it: {@code state media}. */
    private static String sort(Channel channel) {
        return channel.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<Facet, Set<String>> facets(Article article) {
        Map<Facet, Set<String>> out = new EnumMap<>(Facet.class);
        article.outlet().ifPresent(o -> out.put(Facet.OUTLET, Set.of(o.name())));
        article.agency().ifPresent(a -> out.put(Facet.AGENCY, Set.of(a.name())));
        article.language().ifPresent(l -> out.put(Facet.LANGUAGE, Set.of(Stemmer.primary(l))));
        article.published()
                .ifPresent(p -> out.put(
                        Facet.MONTH,
                        Set.of(String.format(
                                Locale.ROOT,
                                "%04d-%02d",
                                p.date().getYear(),
                                p.date().getMonthValue()))));
        return out;
    }

    private static void dated(Document d, Article article) {
        d.add(new StringField(Fields.KEY, article.id(), Field.Store.NO));
        d.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
        article.published()
                .ifPresent(p -> d.add(
                        new NumericDocValuesField(Fields.PUBLISHED, p.earliest().toEpochMilli())));
    }

    private static Document article(
            IndexedArticle indexed,
            Card card,
            Text body,
            Optional<Stemmer> stemmer,
            Map<Facet, Set<String>> facets,
            Optional<Embedding> meaning) {
        Article article = indexed.findings().account().article();
        Document d = new Document();
        dated(d, article);
        d.add(new StringField(Fields.KIND, Fields.AN_ARTICLE, Field.Store.NO));
        d.add(new StringField(Fields.ARTICLE, article.id(), Field.Store.NO));
        d.add(new StoredField(Fields.CARD, card.toBytes()));
        d.add(new BinaryDocValuesField(
                Fields.STORY, new BytesRef(indexed.story().orElse(""))));
        article.published().ifPresent(p -> d.add(new IntPoint(Fields.DAY, day(p.date()))));
        words(d, card, body, stemmer);
        WordStream outlet = new WordStream();
        article.outlet().ifPresent(o -> {
            outlet.add(Text.of(o.name()), NOWHERE);
            o.domain().ifPresent(domain -> outlet.apart().add(Text.of(domain), NOWHERE));
        });
        add(d, Fields.OUTLET, Fields.UNMARKED, outlet);
        add(d, Fields.AGENCY, Fields.UNMARKED, names(article.agency().map(a -> a.name())));
        add(d, Fields.AUTHOR, Fields.UNMARKED, names(article.author()));
        article.language().ifPresent(l -> {
            for (String tag : new TreeSet<>(List.of(value(l.toLowerCase(Locale.ROOT)), value(Stemmer.primary(l))))) {
                d.add(new StringField(Fields.LANGUAGE, tag, Field.Store.NO));
            }
        });
        facets.forEach((facet, values) -> values.stream()
                .map(ArticleBlock::value)
                .distinct()
                .filter(v -> !v.isEmpty())
                .forEach(v -> d.add(new KeywordField(facet.field(), v, Field.Store.NO))));
        meaning.ifPresent(
                m -> d.add(new KnnFloatVectorField(Fields.MEANING, m.toArray(), VectorSimilarityFunction.DOT_PRODUCT)));
        return d;
    }

    private static final Span NOWHERE = new Span(0, 0);

    /** A day as the index counts it; a year that nobody lives in goes to the edge. */
    static int day(java.time.LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    private static String value(String s) {
        return s.length() <= LONGEST_VALUE ? s : s.substring(0, LONGEST_VALUE);
    }

    private static WordStream names(Optional<String> name) {
        WordStream out = new WordStream();
        name.ifPresent(n -> out.add(Text.of(n), NOWHERE));
        return out;
    }

    /** All that a reader of the article reads, the headline once more by itself. */
    private static void words(Document d, Card card, Text body, Optional<Stemmer> stemmer) {
        WordStream all = new WordStream();
        WordStream title = new WordStream();
        int bodyPart = card.part(Part.Kind.BODY);
        int titlePart = card.part(Part.Kind.TITLE);
        int start = 0;
        for (int i = 0; i < card.texts().size(); i++) {
            String words = card.texts().get(i);
            Text text = i == bodyPart ? body : text(Tokens.of(words), stemmer);
            Span whole = new Span(0, words.length());
            all.apart().add(text, whole, start);
            if (i == titlePart) {
                title.add(text, whole, start);
            }
            start += words.length() + 1;
        }
        add(d, Fields.TEXT, Fields.MARKED, all);
        add(d, Fields.TITLE, Fields.MARKED, title);
    }

    private static void add(Document d, String field, FieldType type, WordStream words) {
        if (!words.isEmpty()) {
            d.add(new Field(field, words, type));
        }
    }

    private static Document quotation(QuoteCard card, Prose prose, Text body, int shift) {
        Attribution a = card.attribution();
        Document d = new Document();
        d.add(new StringField(Fields.KIND, Fields.A_QUOTATION, Field.Store.NO));
        d.add(new NumericDocValuesField(Fields.NUMBER, card.number()));
        d.add(new StoredField(Fields.QUOTE, card.toBytes()));
        WordStream said = new WordStream();
        for (QuotedWords.Run run : QuotedWords.of(a, prose)) {
            said.apart();
            run.pieces().forEach(p -> said.add(body, p, shift));
        }
        add(d, Fields.SAID, Fields.MARKED, said);
        if (a.kind() != Attribution.Kind.DIRECT) {
            WordStream told = new WordStream();
            a.content().forEach(c -> told.apart().add(body, c, shift));
            add(d, Fields.TOLD, Fields.MARKED, told);
        }
        add(d, Fields.SPEAKER, Fields.MARKED, speaker(card, prose.text(), body, shift));
        add(d, Fields.CHANNEL, Fields.MARKED, channels(a, body, shift));
        if (card.speaker().isPresent()) {
            d.add(new StringField(Fields.NAMED, "yes", Field.Store.NO));
        }
        return d;
    }

    /** The names and the role that lie behind the printed words mark those words: {@code he}. */
    private static WordStream speaker(QuoteCard card, String text, Text body, int shift) {
        Attribution a = card.attribution();
        WordStream out = new WordStream();
        Span marked = a.source()
                .map(s -> new Span(s.start() + shift, s.end() + shift))
                .orElse(new Span(a.extent().start() + shift, a.extent().start() + shift));
        card.speaker().ifPresent(n -> out.add(Text.of(n), marked));
        if (a.speaker() instanceof Speaker.Known known) {
            if (!card.speaker().equals(Optional.of(known.name()))) {
                out.apart().add(Text.of(known.name()), marked);
            }
            known.role().ifPresent(r -> out.apart().add(Text.of(r.of(text)), marked));
        }
        a.source().ifPresent(s -> out.apart().add(plain(body), s, shift));
        return out;
    }

    private static WordStream channels(Attribution a, Text body, int shift) {
        WordStream out = new WordStream();
        List<Channel> inOrder = new ArrayList<>(a.chain());
        inOrder.sort(Comparator.comparing(Channel::span));
        for (Channel c : inOrder) {
            Span marked = new Span(c.span().start() + shift, c.span().end() + shift);
            out.apart().add(Text.of(sort(c)), marked).apart().add(plain(body), c.span(), shift);
        }
        return out;
    }

    /** Names have no grammatical forms to be found by. */
    private static Text plain(Text body) {
        return new Text(body.words(), List.of(), body.spans());
    }
}
