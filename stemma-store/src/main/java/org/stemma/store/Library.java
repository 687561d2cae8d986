package org.stemma.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import org.stemma.story.Move;

/**
 * A collection of articles that lasts: it forms stories as they come and tells all that is known of each.
 *
 * <p>Safe to share between threads. What a call that writes has returned from is on the disk; a call that throws has changed
 * nothing. Several processes may have one library open: writers take turns, batch by batch, and readers never wait. All
 * methods throw {@link LibraryException}, whose message is written for the user.
 */
public interface Library extends AutoCloseable {
    /** Opens the library at a place; makes it if there is none yet. */
    static Library open(Place place, LibrarySettings settings) {
        return StoredLibrary.open(place, settings);
    }

    /** True when there is a library at a place; of a server only its answer can tell, and this asks nothing. */
    static boolean isAt(Place place) {
        return !(place instanceof Place.Directory d) || SqliteEngine.isIn(d.path());
    }

    /**
     * Adds articles in this order, all or none of them, and puts each to its story.
     *
     * <p>An article that is here under the same address (or, without one, the same words) with the same text is known and
     * changes nothing; with another text it is a new version of the same article.
     *
     * @return one receipt an entry, in their order
     */
    default List<Receipt> add(List<Entry> batch) {
        return add(batch, Map.of());
    }

    /**
     * The same, and remembers how far each input was read, so that a reading that stops half way goes on there.
     *
     * @param marks by the input's name
     */
    List<Receipt> add(List<Entry> batch, Map<String, String> marks);

    /** How far an input was read. */
    Optional<String> mark(String input);

    /** Looks again at the live stories: those that turn out to be one are merged, those that are two are split. */
    List<Move> settle();

    /** Brings into memory what the first search and the first addition need, so that neither waits for it. */
    void ready();

    /**
     * Does one piece of what may wait until nobody wants anything else: files the articles of a large story that has changed
     * under the names that it has for its speakers now.
     *
     * @return false when there was nothing to do
     */
    boolean tidyOne();

    /** How much is here. */
    Counts counts();

    /** The stories asked for. */
    List<StoryCard> stories(StoryQuery query);

    /** The same without counting: those whose independent texts nobody has counted yet say so by none. */
    List<StoryCard> listed(StoryQuery query);

    /** A story; one that was merged answers as the story it was merged into. */
    Optional<StoryCard> story(String id);

    /** The ids of a story's articles, by time, then id; empty when there is no such story. */
    List<String> articlesOf(String story);

    /** An article in its newest version. */
    Optional<StoredArticle> article(String id);

    /** A version of an article; the first is 1. */
    Optional<Article> version(String article, int number);

    /** The raw bytes with this hash, as they were when they were read. */
    Optional<byte[]> capture(String sha256);

    /** What was found in each of a story's articles, by time, then id; empty when there is no such story. */
    List<Findings> findingsOf(String story);

    /** All that is known of a story; made when it is first asked for and again when the story has changed. */
    Optional<Dossier> dossier(String story);

    /** The revision of a story that its dossier at hand is of; empty when none is at hand, as after a correction of it. */
    OptionalLong madeAt(String story);

    /**
     * A story's dossier as it was last made, of this revision or an older one; makes nothing. After a correction only what was made
     * since is given.
     *
     * @param story a living story's own id
     */
    Optional<MadeDossier> made(String story);

    /** Does by hand what the program got wrong; lasts through everything that comes later. Returns its number. */
    long correct(Correction correction);

    /** Takes a correction back. */
    void undo(long correction);

    /** All corrections, in the order they were made; those taken back too. */
    List<Corrected> corrections();

    /** The articles that a query asks for; throws {@link org.stemma.store.query.QueryException} when it cannot be understood. */
    SearchPage search(SearchQuery query);

    /** The attributions that a query asks for; throws {@link org.stemma.store.query.QueryException} like a search. */
    QuotesPage quotes(QuoteQuery query);

    /** Counts the transactions that changed something; the same as long as nothing changes. */
    long revision();

    /** What has changed after a revision. */
    List<Change> changesSince(long revision);

    /** The feeds that are watched, by address. */
    List<FeedState> feeds();

    /** Keeps what is known of a feed. */
    void saveFeed(FeedState feed);

    /**
     * Copies the library as it is at this moment into a directory that is not there or empty, while others go on reading and
     * writing. What can be made anew (the search index) is not copied, and made when the copy is opened.
     */
    void backup(Path directory);

    /** Forgets a feed; its articles stay. */
    void forgetFeed(String address);

    /** Looks for anything that does not fit together; an empty list is a library in order. */
    List<Problem> check(Steps steps);

    /** Makes anew all that can be: findings and the search index. */
    void reindex(Steps steps);

    /**
     * Reads what articles mean that nobody has read yet, so that {@code like:} finds them: several milliseconds an article. Throws
     * when the encoder cannot run here.
     */
    void readMeanings(Steps steps);

    /** Lets everything go. */
    @Override
    void close();
}
