package org.stemma.store.index;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.stemma.text.Embedding;
import org.stemma.text.Encoder;

/**
 * The index of a library in a directory of its own.
 *
 * <p>What was {@link #put} is searched after {@link #refresh} and outlives a crash after {@link #commit}. Searches run beside
 * each other and beside one writer; each sees the index as it was at one moment. A directory has one writer at a time; other
 * processes may read beside it ({@link #openToRead}).
 *
 * <p>The index is a cache. One that is new, damaged or of another version opens empty, with {@link #committedRevision} 0: its
 * owner puts everything in again. Throws {@link UncheckedIOException} with a line for the user when the directory cannot be
 * used.
 */
public final class ArticleIndex implements AutoCloseable {
    private final IndexFiles files;
    private final Encoder encoder;
    private final ArticleBlock blocks = new ArticleBlock();
    private final Search search;

    private ArticleIndex(IndexFiles files, Encoder encoder, Search search) {
        this.files = files;
        this.encoder = encoder;
        this.search = search;
    }

    /**
     * Opens an index to write and search, and makes it when there is none. While another process writes it, it opens to be
     * searched only, as {@link #writable} tells.
     *
     * @param encoder for {@code like:} and {@link #putWithMeaning}; {@link Encoder#NONE} to do without
     */
    public static ArticleIndex open(Path directory, Encoder encoder) {
        Search search = new Search(encoder);
        return new ArticleIndex(IndexFiles.toWrite(directory, search::learn), encoder, search);
    }

    /**
     * Opens an index to search, beside a process that writes it or by itself; it sees what is committed.
     *
     * @param encoder for {@code like:}; {@link Encoder#NONE} to do without
     */
    public static ArticleIndex openToRead(Path directory, Encoder encoder) {
        Search search = new Search(encoder);
        return new ArticleIndex(IndexFiles.toRead(directory, search::learn), encoder, search);
    }

    /** True when it can be changed from here; else a change throws {@link IllegalStateException}. */
    public boolean writable() {
        return files.writable();
    }

    /** Files articles under their ids, each in the place of what was filed there before. */
    public void put(List<IndexedArticle> batch) {
        put(batch, batch.stream().map(a -> Optional.<Embedding>empty()).toList());
    }

    /**
     * The same, with what the articles mean, so that {@code like:} finds them: takes the encoder several milliseconds an article,
     * which is why {@link #put} leaves it to a later pass over {@link #withoutMeaning}. False when the encoder cannot run here:
     * then nothing is filed.
     */
    public boolean putWithMeaning(List<IndexedArticle> batch) {
        List<Optional<Embedding>> meanings = new Meanings(encoder).of(batch);
        if (meanings.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        put(batch, meanings);
        return true;
    }

    private synchronized void put(List<IndexedArticle> batch, List<Optional<Embedding>> meanings) {
        for (int i = 0; i < batch.size(); i++) {
            IndexedArticle article = batch.get(i);
            List<Document> block = blocks.of(article, meanings.get(i));
            files.write(w -> w.updateDocuments(new Term(Fields.KEY, article.id()), block));
        }
    }

    /** Ids of articles whose meaning nobody has read yet, at most so many. */
    public List<String> withoutMeaning(int limit) {
        return searching(s -> search.withoutMeaning(s, limit));
    }

    /** Changes only which story articles belong to; ids that are not filed are passed over. */
    public synchronized void move(Map<String, String> storyOf) {
        files.move(storyOf);
    }

    /** Takes articles out; ids that are not filed are passed over. */
    public synchronized void remove(Collection<String> ids) {
        files.write(w -> w.deleteDocuments(
                ids.stream().map(id -> new Term(Fields.KEY, id)).toArray(Term[]::new)));
    }

    /** Takes everything out, to put it in again. */
    public synchronized void clear() {
        files.clear();
    }

    /** Works out what is asked of the index again and again, which else the first search does. */
    public void ready() {
        searching(search::ready);
    }

    /** Makes all that was put, moved and removed visible to the searches that start from now on. */
    public void refresh() {
        files.refresh();
    }

    /**
     * Makes all that was put, moved and removed outlive a crash, and visible.
     *
     * @param revision of the database that the index now agrees with
     */
    public synchronized void commit(long revision) {
        files.commit(revision);
        files.refresh();
    }

    /** The revision given with the last commit; 0 when there is none. */
    public long committedRevision() {
        return files.revision();
    }

    /** Every article that a search which starts now can find, with its story: to be held against the database. */
    public Map<String, Optional<String>> filed() {
        return searching(Pages::filed);
    }

    /** How many articles a search that starts now can find. */
    public int size() {
        return searching(Search::size);
    }

    /** The articles that a query asks for; throws {@link org.stemma.store.query.QueryException} when it cannot be understood. */
    public SearchPage search(SearchQuery query) {
        return searching(s -> search.articles(s, query));
    }

    /** The attributions that a query asks for; throws {@link org.stemma.store.query.QueryException} like a search. */
    public QuotesPage quotes(QuoteQuery query) {
        return searching(s -> search.quotations(s, query));
    }

    private <T> T searching(IndexFiles.Use<IndexSearcher, T> use) {
        return files.searching(use);
    }

    /** Closes the directory. What was not committed is gone, as after a crash. */
    @Override
    public void close() {
        files.close();
    }
}
