package org.stemma.app.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;
import org.stemma.store.MadeDossier;
import org.stemma.store.Places;
import org.stemma.store.StoryCard;
import org.stemma.store.StoryQuery;

/**
 * Makes stories' dossiers behind their readers, one at a time: first those that somebody looks at and that have changed, and
 * while hardly anybody asks for anything the newest stories, before anybody looks at them. Thread-safe.
 *
 * <p>A reader is shown what is at hand and waits only for a story that nobody has ever looked at, that a person has just
 * corrected, or to which a reader has just added something by hand. While the desk is busy, the maker rests after each dossier for three times as long as it took.
 */
public final class Renewing implements AutoCloseable {
    /** The newest stories, which are made ahead. */
    private static final int AHEAD = 500;

    /** A story of more articles is made ahead once, and then when somebody looks at it: it changes with most of what comes. */
    private static final int CROWD = 60;

    /** Requests within a look that make the desk busy. */
    private static final int BUSY = 5;

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** While the desk is busy, the maker rests so many times as long as it worked. */
    private static final int PATIENT = 3;

    /** How long what is being made may go on when all ends. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Nobody who reads waits for longer until a core is free to make a story. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Library library;

    /** Readers whose dossiers are made or read at a time: each needs a core and memory of its own, and a crowd of them would all end late. */
    private final Places makers = new Places(
            Runtime.getRuntime().availableProcessors(),
            PATIENCE,
            () -> new Refused(503, "Too many stories are being made at this moment.", AGAIN));

    private final Set<String> asked = new LinkedHashSet<>();
    // The revision since which a story has what a reader added to it.
    private final Map<String, Long> added = new ConcurrentHashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int waiting = AHEAD;
    private volatile boolean busy;
    private Optional<Thread> maker = Optional.empty();
    private boolean closed;
    // Read and written by the maker alone.
    private long looked = -1;
    private long window = System.nanoTime();

    /** Renews the stories of this library when it is told to. */
    public Renewing(Library library) {
        this.library = library;
    }

    /** Goes on in a thread of its own until it is closed. */
    public synchronized void keepOn() {
        Thread thread = new Thread(this::work, "stemma-renewing");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        maker = Optional.of(thread);
    }

    /** Counts a request: whoever asks goes before what nobody has asked for. */
    public void noticed() {
        requests.incrementAndGet();
    }

    /** Somebody looks at this story: it comes before those that nobody looks at. */
    public synchronized void ask(String story) {
        asked.add(story);
        notifyAll();
    }

    /** A reader has added something to this story and goes to see it there: no page that was made before is shown any more. */
    public void added(String story) {
        library.story(story).ifPresent(card -> {
            added.put(card.id(), card.changed());
            ask(card.id());
        });
    }

    /** The revision of the dossier that a reader is shown; empty when one is made for the reader first. */
    public OptionalLong at(StoryCard card) {
        OptionalLong at = library.madeAt(card.id());
        boolean lacks = at.isPresent() && at.getAsLong() < added.getOrDefault(card.id(), 0L);
        return lacks ? OptionalLong.empty() : at;
    }

    /** How many stories wait to be made. */
    public int waiting() {
        synchronized (this) {
            return waiting + asked.size();
        }
    }

    /** The dossier to show a reader: the one at hand, which is renewed if the story has changed; one is made if there is none. */
    public Optional<MadeDossier> shown(StoryCard card) {
        return makers.in(() -> {
            Optional<MadeDossier> made = at(card).isEmpty() ? Optional.empty() : library.made(card.id());
            if (made.isEmpty()) {
                return library.dossier(card.id()).map(d -> new MadeDossier(card.changed(), d));
            }
            if (made.get().revision() != card.changed()) {
                ask(card.id());
            }
            return made;
        });
    }

    /** Makes the dossier whose turn it is; false when there is none to make now. */
    public boolean renewOne() {
        Optional<String> next = nextAsked().or(() -> busy ? Optional.empty() : nextAhead());
        next.ifPresent(library::dossier);
        return next.isPresent();
    }

    private synchronized Optional<String> nextAsked() {
        Optional<String> first = asked.stream().findFirst();
        first.ifPresent(asked::remove);
        return first;
    }

    private Optional<String> nextAhead() {
        if (ahead.isEmpty()) {
            long revision = library.revision();
            if (revision != looked) {
                looked = revision;
                // One crowd takes as long as a hundred others, and they would all wait for it.
                library.listed(StoryQuery.newest(AHEAD)).stream()
                        .filter(this::isWanted)
                        .sorted(Comparator.comparing(card -> card.articles() > CROWD))
                        .map(StoryCard::id)
                        .forEach(ahead::add);
            }
        }
        waiting = ahead.size();
        return Optional.ofNullable(ahead.poll());
    }

    private boolean isWanted(StoryCard card) {
        OptionalLong at = library.madeAt(card.id());
        return at.isEmpty() || at.getAsLong() != card.changed() && card.articles() <= CROWD;
    }

    private void work() {
        try {
            library.ready();
        } catch (LibraryException busyElsewhere) {
            // Whoever needs it first brings it in.
        }
        try {
            while (!isClosed()) {
                long begun = System.nanoTime();
                boolean made;
                try {
                    made = renewOne() || !busy && library.tidyOne();
                } catch (LibraryException busyElsewhere) {
                    // Whoever looks at that story again asks again.
                    made = false;
                }
                look();
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                rest(made ? busy ? took.multipliedBy(PATIENT) : Duration.ZERO : LOOK, made);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the desk was busy since the last look, a second ago or more. */
    private void look() {
        long now = System.nanoTime();
        if (now - window >= LOOK.toNanos()) {
            double looks = (now - window) / (double) LOOK.toNanos();
            busy = requests.getAndSet(0) / looks > BUSY;
            window = now;
        }
    }

    private synchronized void rest(Duration length, boolean whole) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
            if (!whole && !asked.isEmpty()) {
                return;
            }
            wait(left);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends what is being made, and makes no more. */
    @Override
    public void close() {
        Optional<Thread> running;
        synchronized (this) {
            closed = true;
            notifyAll();
            running = maker;
        }
        // What it is making may take long, and is lost with nothing but its work.
        running.ifPresent(Renewing::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
