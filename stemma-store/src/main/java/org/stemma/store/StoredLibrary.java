package org.stemma.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierBuilder;
import org.stemma.dossier.Findings;
import org.stemma.reuse.ReuseFinder;
import org.stemma.reuse.ReuseMemory;
import org.stemma.store.ArticleTable.Standing;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import org.stemma.story.Move;

/** The library over a database and an index. */
final class StoredLibrary implements Library {
    /** Dossiers kept in memory: those that a reader goes back and forth between. */
    private static final int DOSSIERS = 16;

    /** A list of stories counts the independent texts of those that have no more articles than this. */
    private static final int COUNTED = 40;

    /** Events after which the live stories are kept as they are. */
    private static final int SNAPSHOT = 5000;

    private record Made(long changed, Dossier dossier, ReuseMemory memory) {}

    private final Database database;
    private final LibrarySettings settings;
    private final Optional<IndexKeeper> index;
    private final LiveStories live = new LiveStories();
    private final Arrivals arrivals = new Arrivals(live);
    private final Corrections corrections = new Corrections(live);
    private final Map<String, Made> dossiers = new LinkedHashMap<>(32, 0.75f, true);

    private StoredLibrary(Database database, LibrarySettings settings, Optional<Path> index) {
        this.database = database;
        this.settings = settings;
        this.index = index.map(dir -> new IndexKeeper(dir, database, settings));
    }

    static Library open(Place place, LibrarySettings settings) {
        return open(place, settings, OptionalInt.empty());
    }

    /** The same for a database that must stay small. */
    static Library open(Place place, LibrarySettings settings, OptionalInt mostPages) {
        if (place instanceof Place.Directory d) {
            Engine engine = new SqliteEngine(d.path(), settings.patience(), mostPages);
            return new StoredLibrary(
                    Database.open(engine), settings, Optional.of(d.path().resolve("index")));
        }
        Place.Server server = (Place.Server) place;
        return new StoredLibrary(
                Database.open(new PostgresEngine(server, settings.patience())), settings, server.cache());
    }

    @Override
    public List<Receipt> add(List<Entry> batch, Map<String, String> marks) {
        List<Prepared> prepared = batch.stream().parallel().map(Prepared::of).toList();
        return write(turn -> arrivals.add(turn, prepared, marks));
    }

    @Override
    public Optional<String> mark(String input) {
        return read(h -> new ArticleTable(h).mark(input));
    }

    @Override
    public List<Move> settle() {
        List<Move> moves = write(arrivals::settle);
        nameSpeakers();
        return moves;
    }

    /** Speakers are looked at when stories have settled: a name counts by all articles of its story. */
    private synchronized void nameSpeakers() {
        index.ifPresent(IndexKeeper::nameSpeakers);
    }

    @Override
    public long correct(Correction correction) {
        long number = write(turn -> corrections.make(turn, correction));
        nameSpeakers();
        return number;
    }

    @Override
    public void undo(long correction) {
        write(turn -> {
            corrections.undo(turn, correction);
            return true;
        });
        nameSpeakers();
    }

    @Override
    public List<Corrected> corrections() {
        return read(h -> new CorrectionTable(h).all());
    }

    private record Written<T>(T result, Turn.Outcome outcome) {}

    /** Writes in one transaction; afterwards what was written goes into the index, too. */
    private synchronized <T> T write(Function<Turn, T> work) {
        Written<T> written;
        try {
            written = database.write(handle -> {
                Turn turn =
                        new Turn(handle, settings.analysis(), settings.clock().instant());
                T result = work.apply(turn);
                if (live.unsaved() >= SNAPSHOT) {
                    live.save(turn);
                }
                return new Written<>(result, turn.finish());
            });
        } catch (RuntimeException e) {
            live.forget();
            throw e;
        }
        index.ifPresent(i -> i.follow(written.outcome));
        return written.result;
    }

    private <T> T read(Function<Handle, T> work) {
        return database.read(work);
    }

    @Override
    public Counts counts() {
        return read(h -> new ArticleTable(h).counts());
    }

    @Override
    public List<StoryCard> stories(StoryQuery query) {
        List<StoryCard> cards = read(h -> new StoryTable(h).cards(query));
        return cards.stream().map(this::counted).toList();
    }

    /** The card with its independent texts, where they can be counted while somebody waits. */
    private StoryCard counted(StoryCard card) {
        if (!card.lineages().isEmpty() || card.articles() > COUNTED) {
            return card;
        }
        List<Integer> sizes;
        if (card.articles() == 1) {
            sizes = List.of(1);
        } else {
            List<Account> accounts =
                    findingsOf(card.id()).stream().map(Findings::account).toList();
            sizes = ReuseFinder.tree(accounts).lineages().stream()
                    .map(List::size)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            keepCount(card, sizes);
        }
        return card.withLineages(sizes);
    }

    /** Keeps a count for the next time; where another program writes, it is made again then. */
    private void keepCount(StoryCard card, List<Integer> sizes) {
        try {
            database.change(h -> new StoryTable(h).count(card.id(), card.changed(), sizes));
        } catch (LibraryException e) {
            if (e.reason() == LibraryException.Reason.DAMAGED) {
                throw e;
            }
        }
    }

    @Override
    public Optional<StoryCard> story(String id) {
        return read(h -> {
            StoryTable stories = new StoryTable(h);
            return stories.living(id).flatMap(stories::card);
        });
    }

    @Override
    public List<String> articlesOf(String story) {
        return read(h ->
                new StoryTable(h).living(story).map(new ArticleTable(h)::of).orElse(List.of()));
    }

    @Override
    public Optional<StoredArticle> article(String id) {
        return read(h -> {
            ArticleTable articles = new ArticleTable(h);
            Optional<Standing> standing = articles.standing(id);
            return standing.flatMap(s -> articles.version(id, s.version()))
                    .map(a -> new StoredArticle(a, standing.orElseThrow().story(), articles.versions(id)));
        });
    }

    @Override
    public Optional<Article> version(String article, int number) {
        return read(h -> new ArticleTable(h).version(article, number));
    }

    @Override
    public Optional<byte[]> capture(String sha256) {
        return read(h -> new ArticleTable(h).capture(sha256));
    }

    @Override
    public List<Findings> findingsOf(String story) {
        return read(h -> {
            StoryTable stories = new StoryTable(h);
            Optional<String> living = stories.living(story);
            if (living.isEmpty()) {
                return List.of();
            }
            List<Findings> found = new ArrayList<>(new FindingsTable(h, settings.analysis()).of(living.get()));
            found.sort(Comparator.comparing(f -> f.account().article(), Article.BY_TIME_THEN_ID));
            Map<String, String> names = MergedNames.of(living.get(), new CorrectionTable(h).all(), stories);
            return found.stream().map(f -> MergedNames.in(f, names)).toList();
        });
    }

    @Override
    public Optional<Dossier> dossier(String story) {
        Optional<StoryCard> card = story(story);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        String id = card.get().id();
        ReuseMemory memory = new ReuseMemory();
        synchronized (dossiers) {
            Made made = dossiers.get(id);
            if (made != null && made.changed == card.get().changed()) {
                return Optional.of(made.dossier);
            }
            memory = made == null ? memory : made.memory;
        }
        Dossier dossier = DossierBuilder.build(id, findingsOf(id), settings.encoder(), memory);
        synchronized (dossiers) {
            dossiers.put(id, new Made(card.get().changed(), dossier, memory));
            if (dossiers.size() > DOSSIERS) {
                dossiers.remove(dossiers.keySet().iterator().next());
            }
        }
        if (card.get().lineages().isEmpty()) {
            keepCount(
                    card.get(),
                    dossier.copyTree().lineages().stream().map(List::size).toList());
        }
        return Optional.of(dossier);
    }

    @Override
    public SearchPage search(SearchQuery query) {
        return index().search(i -> i.search(query));
    }

    @Override
    public QuotesPage quotes(QuoteQuery query) {
        return index().search(i -> i.quotes(query));
    }

    private IndexKeeper index() {
        return index.orElseThrow(() -> new LibraryException(
                LibraryException.Reason.OTHER, "this library was opened without a directory for its search index"));
    }

    @Override
    public long revision() {
        return read(h -> new EventTable(h).revision());
    }

    @Override
    public List<Change> changesSince(long revision) {
        return read(h -> new StoryTable(h).changesSince(revision));
    }

    @Override
    public List<FeedState> feeds() {
        return read(h -> new FeedTable(h).all());
    }

    @Override
    public void saveFeed(FeedState feed) {
        database.change(h -> new FeedTable(h).save(feed));
    }

    @Override
    public void forgetFeed(String address) {
        database.change(h -> new FeedTable(h).forget(address));
    }

    @Override
    public void backup(Path directory) {
        new Backup(directory).write(database::copy);
    }

    @Override
    public List<Problem> check(Steps steps) {
        List<Problem> out = new ArrayList<>(database.integrity());
        out.addAll(read(h -> new Inspection(h, steps).problems()));
        if (out.isEmpty()) {
            Map<String, String> written = read(h -> new ArticleTable(h).storyOfAll());
            steps.at("stories", 0, written.size());
            Map<String, String> retraced = read(h -> LiveStories.retrace(
                    new Turn(h, settings.analysis(), settings.clock().instant())));
            out.addAll(Inspection.strayed(written, retraced));
            index.map(IndexKeeper::filed).ifPresent(filed -> out.addAll(Inspection.misfiled(written, filed)));
        }
        return out;
    }

    @Override
    public void reindex(Steps steps) {
        List<String> ids =
                read(h -> List.copyOf(new ArticleTable(h).storyOfAll().keySet()));
        Reanalysis.of(database, settings.analysis(), ids, steps);
        index().rebuild(steps);
    }

    @Override
    public void readMeanings(Steps steps) {
        index().readMeanings(steps);
    }

    @Override
    public void close() {
        try {
            if (live.unsaved() > 0) {
                database.change(handle -> live.save(
                        new Turn(handle, settings.analysis(), settings.clock().instant())));
            }
        } catch (LibraryException e) {
            // A snapshot only saves time; all is in the events.
            live.forget();
        } finally {
            index.ifPresent(IndexKeeper::close);
            database.close();
        }
    }
}
