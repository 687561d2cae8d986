package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Findings;
import org.stemma.reuse.ReuseFinder;
import org.stemma.store.ArticleTable.Standing;
import org.stemma.store.index.QuoteQuery;
import org.stemma.store.index.QuotesPage;
import org.stemma.store.index.SearchPage;
import org.stemma.store.index.SearchQuery;
import org.stemma.story.Move;
import org.stemma.text.Encoder;

/** The library over a database and an index. */
final class StoredLibrary implements Library {
    /** Bytes of dossiers that are kept on the disk: some thousand stories. */
    private static final long SHELF = 256L << 20;

    /** A list of stories counts the independent texts of those that have no more articles than this. */
    private static final int COUNTED = 40;

    /** Events after which the live stories are kept as they are. */
    private static final int SNAPSHOT = 5000;

    private final Database database;
    private final LibrarySettings settings;
    private final Optional<IndexKeeper> index;
    private final LiveStories live = new LiveStories();
    private final Arrivals arrivals = new Arrivals(live);
    private final Corrections corrections = new Corrections(live);
    private final LineageCounts counts = new LineageCounts();
    private final Optional<Path> shelves;
    private final Object opening = new Object();
    private volatile Optional<DossierShelf> shelf = Optional.empty();
    private final DossierKeeper dossiers;

    /**
     * The library over these.
     *
     * @param index where the search index is, if there is to be one
     * @param shelves where finished dossiers are kept, if they are
     */
    private StoredLibrary(Database database, LibrarySettings settings, Optional<Path> index, Optional<Path> shelves) {
        this.database = database;
        this.settings = settings;
        this.index = index.map(dir -> new IndexKeeper(dir, database, settings));
        this.shelves = shelves;
        this.dossiers = new DossierKeeper(settings.encoder(), this::shelf);
    }

    static Library open(Place place, LibrarySettings settings) {
        return open(place, settings, OptionalInt.empty());
    }

    /** The same for a database that must stay small. */
    static Library open(Place place, LibrarySettings settings, OptionalInt mostPages) {
        if (place instanceof Place.Directory d) {
            Engine engine = new SqliteEngine(d.path(), settings.patience(), mostPages);
            return new StoredLibrary(
                    Database.open(engine),
                    settings,
                    Optional.of(d.path().resolve("index")),
                    Optional.of(d.path().resolve("dossiers")));
        }
        Place.Server server = (Place.Server) place;
        return new StoredLibrary(
                Database.open(new PostgresEngine(server, settings.patience())),
                settings,
                server.cache(),
                server.cache().map(dir -> dir.resolveSibling(dir.getFileName() + "-dossiers")));
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
        // Speakers are looked at when stories have settled: a name counts by all articles of its story.
        index.ifPresent(IndexKeeper::nameSpeakers);
        return moves;
    }

    @Override
    public void ready() {
        // Writes only if this program forms stories otherwise than the one before.
        write(live::caughtUp);
        index.ifPresent(IndexKeeper::ready);
    }

    @Override
    public boolean tidyOne() {
        return index.map(IndexKeeper::nameOne).orElse(false);
    }

    @Override
    public long correct(Correction correction) {
        return corrected(turn -> corrections.make(turn, correction));
    }

    @Override
    public void undo(long correction) {
        corrected(turn -> {
            corrections.undo(turn, correction);
            return true;
        });
    }

    private <T> T corrected(Function<Turn, T> work) {
        Written<T> written = written(work);
        dossiers.correct(written.outcome.touched(), written.outcome.revision());
        index.ifPresent(i -> i.nameSpeakers(written.outcome.touched()));
        return written.result;
    }

    @Override
    public List<Corrected> corrections() {
        return read(h -> new CorrectionTable(h).all());
    }

    private record Written<T>(T result, Turn.Outcome outcome, Runnable counted) {}

    private <T> T write(Function<Turn, T> work) {
        return written(work).result;
    }

    /** Writes in one transaction; afterwards what was written goes into the index, too. */
    private synchronized <T> Written<T> written(Function<Turn, T> work) {
        Written<T> written;
        try {
            written = database.write(handle -> {
                Turn turn =
                        new Turn(handle, settings.analysis(), settings.clock().instant());
                T result = work.apply(turn);
                if (live.unsaved() >= SNAPSHOT) {
                    live.save(turn);
                }
                Turn.Outcome outcome = turn.finish();
                index.ifPresent(i -> i.expect(outcome));
                return new Written<>(result, outcome, counts.write(handle));
            });
        } catch (RuntimeException e) {
            live.forget();
            index.ifPresent(IndexKeeper::forget);
            throw e;
        }
        index.ifPresent(i -> i.follow(written.outcome));
        written.counted.run();
        return written;
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
        return listed(query).stream().map(this::counted).toList();
    }

    @Override
    public List<StoryCard> listed(StoryQuery query) {
        return read(h -> new StoryTable(h).cards(query)).stream()
                .map(counts::on)
                .toList();
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
            counts.note(card, sizes);
        }
        return card.withLineages(sizes);
    }

    @Override
    public Optional<StoryCard> story(String id) {
        return database.glance(h -> {
            StoryTable stories = new StoryTable(h);
            return stories.living(id).flatMap(stories::card).map(counts::on);
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
                    .map(this::named)
                    .map(a -> new StoredArticle(a, standing.orElseThrow().story(), articles.versions(id)));
        });
    }

    @Override
    public Optional<Article> version(String article, int number) {
        return read(h -> new ArticleTable(h).version(article, number)).map(this::named);
    }

    /** The article with as much of its file's name as the readers of this library are told. */
    private Article named(Article article) {
        return settings.bareNames() ? article.withCapture(article.capture().bare()) : article;
    }

    private Findings named(Findings f) {
        Account account = new Account(named(f.account().article()), f.account().body());
        return new Findings(account, f.attributions(), f.timexes(), f.quantities());
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
            return found.stream()
                    .map(f -> MergedNames.in(settings.bareNames() ? named(f) : f, names))
                    .toList();
        });
    }

    @Override
    public Optional<Dossier> dossier(String id) {
        Optional<StoryCard> card = story(id);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        StoryCard story = card.get();
        Dossier dossier = dossiers.of(story.id(), story.changed(), () -> findingsOf(story.id()));
        if (story.lineages().isEmpty()) {
            counts.note(
                    story,
                    dossier.copyTree().lineages().stream().map(List::size).toList());
        }
        return Optional.of(dossier);
    }

    @Override
    public OptionalLong madeAt(String story) {
        return dossiers.revision(story);
    }

    @Override
    public Optional<MadeDossier> made(String story) {
        return dossiers.atHand(story);
    }

    /**
     * The shelf of finished dossiers, once there is something to keep: its name says of which library they are. None while an
     * encoder that should take part cannot.
     */
    private Optional<DossierShelf> shelf() {
        if (shelf.isPresent()) {
            return shelf;
        }
        if (shelves.isEmpty()
                || settings.build().isEmpty()
                || settings.encoder().state() instanceof Encoder.State.Missing) {
            return Optional.empty();
        }
        synchronized (opening) {
            if (shelf.isEmpty()) {
                shelf = read(h -> new EventTable(h).beginning())
                        .map(b -> new DossierShelf(shelves.get(), key(b), SHELF, settings.clock()));
            }
            return shelf;
        }
    }

    private String key(String beginning) {
        String meaning = settings.encoder().state() instanceof Encoder.State.Off ? "words" : "meaning";
        String all = String.join(
                "\n", settings.build().orElse(""), settings.analysis(), DossierCodec.shape(), beginning, meaning);
        return Hash.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
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
        return database.glance(h -> new EventTable(h).revision());
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
        dossiers.clear();
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
            if (!counts.isEmpty()) {
                database.change(counts::write);
            }
        } catch (LibraryException e) {
            // Both only save time; all is in the events.
            live.forget();
        } finally {
            index.ifPresent(IndexKeeper::close);
            database.close();
        }
    }
}
