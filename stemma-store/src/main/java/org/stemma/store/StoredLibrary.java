package org.stemma.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierBuilder;
import org.stemma.dossier.Findings;
import org.stemma.store.ArticleTable.Standing;

/** The library over a database. */
final class StoredLibrary implements Library {
    /** Dossiers kept in memory: those a reader goes back and forth between. */
    private static final int DOSSIERS = 16;

    private record Made(long changed, Dossier dossier) {}

    private final Database database;
    private final LibrarySettings settings;
    private final Arrivals arrivals;
    private final Map<String, Made> dossiers = new LinkedHashMap<>(32, 0.75f, true);

    private StoredLibrary(Database database, LibrarySettings settings) {
        this.database = database;
        this.settings = settings;
        this.arrivals = new Arrivals(settings.analysis());
    }

    static Library open(Place place, LibrarySettings settings) {
        return open(place, settings, OptionalInt.empty());
    }

    /** The same for a database that must stay small. */
    static Library open(Place place, LibrarySettings settings, OptionalInt mostPages) {
        Engine engine = place instanceof Place.Directory d
                ? new SqliteEngine(d.path(), settings.patience(), mostPages)
                : new PostgresEngine((Place.Server) place, settings.patience());
        return new StoredLibrary(Database.open(engine), settings);
    }

    @Override
    public List<Receipt> add(List<Entry> batch) {
        List<Prepared> prepared = batch.stream().parallel().map(Prepared::of).toList();
        Instant now = settings.clock().instant();
        return write(handle -> arrivals.add(handle, prepared, now));
    }

    @Override
    public List<Moved> settle() {
        return write(arrivals::settle);
    }

    private <T> T write(java.util.function.Function<org.jdbi.v3.core.Handle, T> work) {
        try {
            return database.write(work);
        } catch (RuntimeException e) {
            arrivals.forget();
            throw e;
        }
    }

    @Override
    public Counts counts() {
        return database.read(h -> new ArticleTable(h).counts());
    }

    @Override
    public List<StoryCard> stories(StoryQuery query) {
        return database.read(h -> new StoryTable(h).cards(query));
    }

    @Override
    public Optional<StoryCard> story(String id) {
        return database.read(h -> {
            StoryTable stories = new StoryTable(h);
            return stories.living(id).flatMap(stories::card);
        });
    }

    @Override
    public List<String> articlesOf(String story) {
        return database.read(h ->
                new StoryTable(h).living(story).map(new ArticleTable(h)::of).orElse(List.of()));
    }

    @Override
    public Optional<StoredArticle> article(String id) {
        return database.read(h -> {
            ArticleTable articles = new ArticleTable(h);
            Optional<Standing> standing = articles.standing(id);
            return standing.flatMap(s -> articles.version(id, s.version()))
                    .map(a -> new StoredArticle(a, standing.orElseThrow().story(), articles.versions(id)));
        });
    }

    @Override
    public Optional<Article> version(String article, int number) {
        return database.read(h -> new ArticleTable(h).version(article, number));
    }

    @Override
    public Optional<byte[]> capture(String sha256) {
        return database.read(h -> new ArticleTable(h).capture(sha256));
    }

    @Override
    public List<Findings> findingsOf(String story) {
        return database.read(h -> {
            List<String> order =
                    new StoryTable(h).living(story).map(new ArticleTable(h)::of).orElse(List.of());
            if (order.isEmpty()) {
                return List.of();
            }
            Map<String, Findings> byId = new LinkedHashMap<>();
            String living = new StoryTable(h).living(story).orElseThrow();
            new FindingsTable(h, settings.analysis())
                    .of(living)
                    .forEach(f -> byId.put(f.account().id(), f));
            return order.stream().map(byId::get).toList();
        });
    }

    @Override
    public Optional<Dossier> dossier(String story) {
        Optional<StoryCard> card = story(story);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        String id = card.get().id();
        synchronized (dossiers) {
            Made made = dossiers.get(id);
            if (made != null && made.changed == card.get().changed()) {
                return Optional.of(made.dossier);
            }
        }
        Dossier dossier = DossierBuilder.build(id, findingsOf(id), settings.encoder());
        synchronized (dossiers) {
            dossiers.put(id, new Made(card.get().changed(), dossier));
            if (dossiers.size() > DOSSIERS) {
                dossiers.remove(dossiers.keySet().iterator().next());
            }
        }
        List<Integer> lineages =
                dossier.copyTree().lineages().stream().map(List::size).toList();
        database.change(h -> new StoryTable(h).count(id, card.get().changed(), lineages, dossier.title()));
        return Optional.of(dossier);
    }

    @Override
    public long revision() {
        return database.read(h -> new EventTable(h).revision());
    }

    @Override
    public List<Change> changesSince(long revision) {
        return database.read(h -> new StoryTable(h).changesSince(revision));
    }

    @Override
    public List<FeedState> feeds() {
        return database.read(h -> new FeedTable(h).all());
    }

    @Override
    public void saveFeed(FeedState feed) {
        database.change(h -> new FeedTable(h).save(feed));
    }

    @Override
    public void close() {
        database.close();
    }
}
