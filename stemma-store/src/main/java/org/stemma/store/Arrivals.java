package org.stemma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.store.EventTable.Event;
import org.stemma.store.EventTable.Kind;

/**
 * The writing side: takes what comes, has it put to stories, and writes all of it down in the caller's transaction.
 *
 * <p>Holds the live stories in memory. They follow from the events, so whoever finds that the table of events has gone on
 * (another process wrote) or that a transaction failed (memory is ahead of the disk) reads the missing ones again.
 */
final class Arrivals {
    private final String analysis;
    private @Nullable StoryLine line;
    private long at;

    Arrivals(String analysis) {
        this.analysis = analysis;
    }

    /** The transaction that was to make this lasting has failed. */
    void forget() {
        line = null;
    }

    List<Receipt> add(Handle handle, List<Prepared> batch, Instant now) {
        StoryLine live = caughtUp(handle);
        ArticleTable articles = new ArticleTable(handle);
        EventTable events = new EventTable(handle);
        List<Receipt> out = new ArrayList<>();
        Touched touched = new Touched();
        long revision = -1;
        for (Prepared p : batch) {
            Optional<ArticleTable.Standing> known = articles.known(p.identity().keys());
            if (known.isPresent()) {
                Optional<Integer> same =
                        articles.versionWith(known.get().id(), p.identity().fingerprint());
                if (same.isPresent()) {
                    articles.name(known.get().id(), p.identity().keys());
                    out.add(new Receipt(
                            known.get().id(),
                            same.get(),
                            Receipt.Kind.KNOWN,
                            known.get().story(),
                            Optional.empty()));
                    continue;
                }
            }
            revision = revision < 0 ? events.nextRevision() : revision;
            out.add(store(handle, live, p, known, revision, now, touched));
        }
        touched.refresh(handle, revision);
        return out;
    }

    private Receipt store(
            Handle handle,
            StoryLine live,
            Prepared p,
            Optional<ArticleTable.Standing> known,
            long revision,
            Instant now,
            Touched touched) {
        ArticleTable articles = new ArticleTable(handle);
        String id = known.map(ArticleTable.Standing::id).orElseGet(() -> articles.newId(p.identity()));
        int version = known.map(k -> k.version() + 1).orElse(1);
        Prepared.Row row = p.row(id, now);
        StoryLine.Placed placed = live.put(row.account());
        at = new EventTable(handle)
                .add(revision, Kind.ARRIVAL, Optional.of(id), version, Optional.of(placed.story()), Optional.empty());
        Article article = row.account().article();
        Optional<String> capture = article.capture().sha256();
        articles.addVersion(article, version, p.identity().fingerprint(), now, capture);
        p.capture().ifPresent(packed -> articles.keep(capture.orElseThrow(), packed));
        if (known.isPresent()) {
            articles.replace(row, version, placed.story(), revision);
            touched.add(known.get().story());
        } else {
            articles.add(row, placed.story(), revision);
        }
        articles.name(id, p.identity().keys());
        new FindingsTable(handle, analysis)
                .keep(id, version, FindingsTable.pack(p.entry().findings()));
        touched.add(placed.story());
        return new Receipt(
                id,
                version,
                known.isPresent() ? Receipt.Kind.VERSION : Receipt.Kind.NEW,
                placed.story(),
                Optional.of(placed.why()));
    }

    List<Moved> settle(Handle handle) {
        StoryLine live = caughtUp(handle);
        List<Moved> moves = live.settle();
        EventTable events = new EventTable(handle);
        long revision = events.nextRevision();
        at = events.add(revision, Kind.SETTLING, Optional.empty(), 0, Optional.empty(), Optional.empty());
        Touched touched = new Touched();
        touched.move(handle, moves, revision);
        touched.refresh(handle, revision);
        return moves;
    }

    /** The live stories as of the last event. */
    private StoryLine caughtUp(Handle handle) {
        StoryLine live = line;
        if (live == null) {
            live = new RegroupingLine();
            at = 0;
        }
        // Whatever fails from here on leaves nothing half read behind.
        line = null;
        ArticleTable articles = new ArticleTable(handle);
        List<Event> missed = new EventTable(handle).after(at).list();
        for (Event e : missed) {
            switch (e.kind()) {
                case ARRIVAL ->
                    live.put(Account.of(articles.version(e.article().orElseThrow(), e.version())
                            .orElseThrow(() -> new LibraryException(
                                    LibraryException.Reason.DAMAGED, "the text of an article that came is missing"))));
                case SETTLING -> live.settle();
                case CORRECTION -> {}
            }
            at = e.number();
        }
        line = live;
        return live;
    }

    /** The stories that a transaction has changed. */
    private static final class Touched {
        private final Set<String> stories = new LinkedHashSet<>();
        private final Map<String, String> goneTo = new LinkedHashMap<>();

        void add(String story) {
            stories.add(story);
        }

        void move(Handle handle, List<Moved> moves, long revision) {
            ArticleTable articles = new ArticleTable(handle);
            for (Moved m : moves) {
                articles.move(m.article(), m.to(), revision);
                stories.add(m.from());
                stories.add(m.to());
                goneTo.put(m.from(), m.to());
            }
        }

        void refresh(Handle handle, long revision) {
            StoryTable table = new StoryTable(handle);
            for (String story : stories) {
                table.refresh(story, revision);
            }
            goneTo.forEach(table::mergedInto);
        }
    }
}
