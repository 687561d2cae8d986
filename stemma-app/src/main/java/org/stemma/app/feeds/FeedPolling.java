package org.stemma.app.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.stemma.ingest.FeedWatch;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Following;
import org.stemma.ingest.Limits;
import org.stemma.ingest.Opml;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.FeedState;
import org.stemma.store.Library;
import org.stemma.store.LibraryException;

/** Asks the feeds of a library for what is new, each when it is due or when somebody wants it now. Thread-safe; one feed at a time. */
public final class FeedPolling implements AutoCloseable {
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);
    private static final Duration SHORTEST_NAP = Duration.ofMillis(200);

    /** How long a poll that is under way may go on when all ends. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Library library;
    private final InstantSource clock;
    private final FeedWatch watch;
    private final FeedRound round;
    private volatile Optional<Thread> keeper = Optional.empty();

    /** Polls the feeds of this library within these settings. */
    public FeedPolling(Library library, FetchSettings fetch, InstantSource clock) {
        this.library = library;
        this.clock = clock;
        Captures captures = new Captures();
        Fetching fetching = new Fetching(fetch, Following.DEFAULT, Optional.of(clock.instant()));
        watch = FeedWatch.with(Limits.DEFAULT, fetching, captures);
        round = new FeedRound(library, watch, captures);
    }

    /**
     * What came of a poll, for whoever watches.
     *
     * @param lines about it, none when there was nothing new
     * @param failed true when the feed could not be had
     */
    public record Told(List<String> lines, boolean failed) {
        /** Copies the lines. */
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /** Takes on the feeds of a list in a file; a message for the user when it cannot be read. */
    public void subscribe(Path list) throws IOException {
        if (Files.isDirectory(list)) {
            throw new IOException(list + " is a directory, no list of feeds (OPML)");
        }
        try {
            // Whatever else its bytes are, the addresses in it are ASCII.
            subscribe(Opml.read(new String(Files.readAllBytes(list), StandardCharsets.UTF_8))
                    .feeds());
        } catch (IllegalArgumentException e) {
            throw new IOException(list + " " + e.getMessage(), e);
        }
    }

    /** Takes on these feeds, due at once; those that are known stay as they are. */
    public synchronized void subscribe(List<Opml.Feed> feeds) {
        List<String> known = library.feeds().stream().map(FeedState::address).toList();
        for (Opml.Feed feed : feeds) {
            if (!known.contains(feed.address())) {
                library.saveFeed(FeedState.fresh(feed.address(), feed.title(), clock.instant()));
            }
        }
    }

    /** The feeds that are due, those that waited longest first. */
    public List<FeedState> due() {
        Instant now = clock.instant();
        return library.feeds().stream()
                .filter(f -> !f.due().isAfter(now))
                .sorted(Comparator.comparing(FeedState::due))
                .toList();
    }

    /** Asks a feed, due or not. */
    public synchronized Told poll(FeedState feed) {
        return round.poll(feed, clock.instant());
    }

    /** Asks the feed at this address now; none when it is not watched. */
    public Optional<Told> poll(String address) {
        return library.feeds().stream()
                .filter(f -> f.address().equals(address))
                .findFirst()
                .map(this::poll);
    }

    /** How long to wait before looking again. */
    public Duration nap() {
        Instant now = clock.instant();
        Duration left = library.feeds().stream()
                .map(FeedState::due)
                .min(Comparator.naturalOrder())
                .map(next -> Duration.between(now, next))
                .orElse(LONGEST_NAP);
        return left.compareTo(SHORTEST_NAP) < 0 ? SHORTEST_NAP : left.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : left;
    }

    /** Asks what is due from now on until this is closed, on a thread of its own. */
    public void keepOn(Consumer<Told> teller) {
        Thread thread = new Thread(() -> watch(teller), "stemma-feeds");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        keeper = Optional.of(thread);
        thread.start();
    }

    /** Whether feeds are asked when they are due. */
    public boolean keepsOn() {
        return keeper.isPresent();
    }

    private void watch(Consumer<Told> teller) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(round(teller).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration round(Consumer<Told> teller) {
        try {
            for (FeedState feed : due()) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                teller.accept(poll(feed));
            }
            return nap();
        } catch (LibraryException busy) {
            teller.accept(new Told(List.of(String.valueOf(busy.getMessage())), true));
            return LONGEST_NAP;
        }
    }

    /** Ends the watch; a poll that is under way may end first. */
    @Override
    public void close() {
        keeper.ifPresent(FeedPolling::end);
        watch.close();
    }

    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
