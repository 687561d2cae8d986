package org.stemma.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;

/**
 * Tells browsers and programs that the library, or one of its stories, has changed (server-sent events).
 *
 * <p>{@code /events?since=REVISION} for all of it, {@code &story=ID} for one story: an event {@code changed} with the
 * revision. Asked of the library once a second while somebody listens; what another process adds is told, too. No thread
 * waits for a listener.
 */
public final class Events implements Routes, AutoCloseable {
    /** Streams that are open at once, unless the caller says otherwise. */
    public static final int USUAL = 100;

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Looks after which a silent stream shows that it lives: sooner than idle connections are cut. */
    private static final int HEARTBEAT = 10;

    private final Library library;
    private final int most;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "stemma-events");
        thread.setDaemon(true);
        return thread;
    });

    private int looks;

    /**
     * Events of this library.
     *
     * @param most streams that are open at once; others are told to come again
     */
    public Events(Library library, int most) {
        this.library = library;
        this.most = most;
        looking.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before("/events", this::room);
        routes.sse("/events", this::listen);
    }

    private void room(Context ctx) {
        Asking.number(ctx, "since", 0, 0, Integer.MAX_VALUE);
        if (open.get() >= most) {
            throw new Refused(503, "Too many pages listen already.", Duration.ofSeconds(30));
        }
    }

    private void listen(SseClient client) {
        Context ctx = client.ctx();
        Listener listener =
                new Listener(client, Asking.text(ctx, "story"), Asking.number(ctx, "since", 0, 0, Integer.MAX_VALUE));
        open.incrementAndGet();
        client.onClose(() -> {
            if (listeners.remove(listener)) {
                open.decrementAndGet();
            }
        });
        client.keepAlive();
        listeners.add(listener);
        client.sendComment("listening");
    }

    private void look() {
        if (listeners.isEmpty()) {
            return;
        }
        boolean beat = ++looks % HEARTBEAT == 0;
        try {
            long revision = library.revision();
            for (Listener l : listeners) {
                if (!tell(l, revision) && beat) {
                    l.client.sendComment("still here");
                }
            }
        } catch (LibraryException busy) {
            // The next look tells it.
        }
    }

    private boolean tell(Listener l, long revision) {
        if (revision <= l.seen) {
            return false;
        }
        boolean changed = l.story.isEmpty()
                || library.story(l.story)
                        .map(card -> !card.id().equals(l.story) || card.changed() > l.seen)
                        .orElse(true);
        l.seen = revision;
        if (changed) {
            l.client.sendEvent("changed", "{\"revision\":" + revision + "}", String.valueOf(revision));
        }
        return changed;
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
        private long seen;

        Listener(SseClient client, String story, long seen) {
            this.client = client;
            this.story = story;
            this.seen = seen;
        }
    }
}
