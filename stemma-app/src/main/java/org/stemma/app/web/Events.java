package org.stemma.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.StoryCard;

/**
 * Tells browsers and programs that the library, or one of its stories, has changed (server-sent events).
 *
 * <p>{@code /events?since=REVISION} for all of it, {@code &story=ID} for one story: an event {@code changed} with the
 * revision; with {@code &made=true} only when the story's new page is there to be shown. Asked of the library once a second while somebody listens; what another process adds is told, too. No thread
 * waits for a listener.
 */
public final class Events implements Routes, AutoCloseable {
    /** Streams that are open at once, unless the caller says otherwise. */
    public static final int USUAL = 100;

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Looks after which a silent stream shows that it lives: sooner than idle connections are cut. */
    private static final int HEARTBEAT = 10;

    /** The attribute of a request that has taken a place and has not begun its stream. */
    private static final String PLACE = "place";

    private final Library library;
    private final Renewing renewing;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore free;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "stemma-events");
        thread.setDaemon(true);
        return thread;
    });

    private int looks;

    /**
     * Events of this library.
     *
     * @param renewing is told which stories somebody looks at
     * @param most streams that are open at once; others are told to come again
     */
    public Events(Library library, Renewing renewing, int most) {
        this(library, renewing, most, LOOK);
    }

    /** The same that asks the library as often as this. */
    Events(Library library, Renewing renewing, int most, Duration look) {
        this.library = library;
        this.renewing = renewing;
        free = new Semaphore(most);
        looking.scheduleWithFixedDelay(this::look, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before("/events", this::take);
        routes.sse("/events", this::listen);
        routes.after("/events", this::giveBack);
    }

    /** Takes a place before the answer begins, since a stream that has begun cannot be refused any more. */
    private void take(Context ctx) {
        since(ctx);
        if (!free.tryAcquire()) {
            throw new Refused(503, "Too many pages listen already.", Duration.ofSeconds(30));
        }
        ctx.attribute(PLACE, true);
    }

    private void listen(SseClient client) {
        Context ctx = client.ctx();
        Listener listener = new Listener(client, Asking.text(ctx, "story"), ctx.queryParam("made") != null, since(ctx));
        listeners.add(listener);
        // Whoever asked for no stream gives the place back at once, who got one when it ends.
        ctx.attribute(PLACE, null);
        client.onClose(() -> {
            if (listeners.remove(listener)) {
                free.release();
            }
        });
        client.keepAlive();
        client.sendComment("listening");
    }

    private void giveBack(Context ctx) {
        if (ctx.attribute(PLACE) != null) {
            free.release();
        }
    }

    private static int since(Context ctx) {
        return Asking.number(ctx, "since", 0, 0, Integer.MAX_VALUE);
    }

    private void look() {
        if (listeners.isEmpty()) {
            return;
        }
        boolean beat = ++looks % HEARTBEAT == 0;
        try {
            long revision = library.revision();
            listeners.forEach(l -> tend(l, revision, beat));
        } catch (LibraryException busy) {
            // The next look tells it.
        }
    }

    private void tend(Listener l, long revision, boolean beat) {
        try {
            if (!tell(l, revision) && beat) {
                l.client.sendComment("still here");
            }
        } catch (IllegalStateException gone) {
            // The server has ended its answer: one that is gone must not silence the others.
            l.client.close();
        }
    }

    private boolean tell(Listener l, long revision) {
        if (l.made && library.madeAt(l.story).orElse(0) > l.since) {
            l.since = library.madeAt(l.story).orElse(revision);
            send(l, l.since);
            return true;
        }
        if (revision <= l.seen) {
            return false;
        }
        boolean changed = l.story.isEmpty()
                || library.story(l.story).map(card -> isNews(l, card)).orElse(true);
        l.seen = revision;
        if (changed) {
            send(l, revision);
        }
        return changed;
    }

    /** Whether the state of a story is what its listener waits for; if only its page is missing, that is made. */
    private boolean isNews(Listener l, StoryCard card) {
        if (!card.id().equals(l.story)) {
            return true;
        }
        if (card.changed() <= l.since) {
            return false;
        }
        if (l.made && library.madeAt(l.story).isPresent()) {
            renewing.ask(l.story);
            return false;
        }
        l.since = card.changed();
        return true;
    }

    private static void send(Listener l, long revision) {
        l.client.sendEvent("changed", "{\"revision\":" + revision + "}", String.valueOf(revision));
    }

    /** Ends all streams; comes before the server is stopped, which would wait for them. */
    @Override
    public void close() {
        looking.shutdownNow();
        listeners.forEach(l -> l.client.close());
    }

    /** A stream; what it has seen is read and written by the one thread that looks. */
    private static final class Listener {
        private final SseClient client;
        private final String story;
        private final boolean made;

        /** The revision that whoever listens has of what is listened to. */
        private long since;

        /** The revision of the library at which it was last looked at. */
        private long seen;

        Listener(SseClient client, String story, boolean made, long since) {
            this.client = client;
            this.story = story;
            this.made = made && !story.isEmpty();
            this.since = since;
            this.seen = since;
        }
    }
}
