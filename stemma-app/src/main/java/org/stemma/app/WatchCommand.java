package org.stemma.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.ingest.FeedWatch;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Following;
import org.stemma.ingest.Limits;
import org.stemma.ingest.Opml;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.FeedState;
import org.stemma.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stemma watch}: polls feeds into the library. */
@Command(
        name = "watch",
        header = "Watch feeds: add what is new in them to your library until you stop it.",
        description = {
            "Asks each feed when it is due and not earlier: as often as it says itself, at most every five minutes and at"
                    + " least once a day; only for what has changed since; less and less often while it fails. The library"
                    + " remembers the feeds, so a list need be named only once.",
        },
        parameterListHeading = "%nFeeds:%n",
        footer = {"  stemma watch feeds.opml", "  stemma watch --once"})
final class WatchCommand extends LibraryCommand {
    private static final Duration NAP = Duration.ofMinutes(1);

    @Parameters(paramLabel = "FEEDS.opml", arity = "0..*", description = "Lists of feeds; none for those known before.")
    private List<Path> lists = new ArrayList<>();

    @Option(names = "--once", description = "Ask those that are due, then stop.")
    private boolean once;

    @Option(
            names = "--allow-private",
            description = "Fetch from addresses that are not on the public internet, too (localhost, your network).")
    private boolean allowPrivate;

    WatchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Library open() {
        return place.make(terminal);
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        subscribe(library);
        List<FeedState> feeds = library.feeds();
        if (feeds.isEmpty()) {
            terminal.err().println("stemma: no feed to watch; name a list of feeds (OPML)");
            return Failure.STATUS;
        }
        Fetching fetching = new Fetching(
                FetchSettings.DEFAULT.withPrivate(allowPrivate), Following.DEFAULT, Optional.of(Instant.now()));
        Captures captures = new Captures();
        int failed = 0;
        try (FeedWatch watch = FeedWatch.with(Limits.DEFAULT, fetching, captures)) {
            FeedRound round = new FeedRound(library, watch, captures);
            do {
                for (FeedState feed : due(library.feeds(), Instant.now())) {
                    FeedRound.Told told = round.poll(feed, Instant.now());
                    failed += told.failed() ? 1 : 0;
                    say(told);
                }
            } while (!once && nap(library.feeds()));
        }
        return failed == 0 ? 0 : 1;
    }

    private void subscribe(Library library) throws IOException {
        List<String> known = library.feeds().stream().map(FeedState::address).toList();
        for (Path list : lists) {
            Opml opml;
            try {
                opml = Opml.read(Files.readString(terminal.directory().resolve(list)));
            } catch (IllegalArgumentException e) {
                throw new IOException(list + ": " + e.getMessage(), e);
            }
            for (Opml.Feed feed : opml.feeds()) {
                if (!known.contains(feed.address())) {
                    library.saveFeed(FeedState.fresh(feed.address(), feed.title(), Instant.now()));
                }
            }
        }
    }

    private static List<FeedState> due(List<FeedState> feeds, Instant now) {
        return feeds.stream()
                .filter(f -> !f.due().isAfter(now))
                .sorted(Comparator.comparing(FeedState::due))
                .toList();
    }

    private void say(FeedRound.Told told) {
        PrintStream err = terminal.err();
        told.lines().forEach(line -> err.println("stemma: " + line));
    }

    /** Sleeps until a feed is due; false when somebody wants the program to end. */
    private static boolean nap(List<FeedState> feeds) {
        Instant next = feeds.stream()
                .map(FeedState::due)
                .min(Comparator.naturalOrder())
                .orElse(Instant.now());
        Duration left = Duration.between(Instant.now(), next);
        try {
            Thread.sleep(Math.max(200, Math.min(left.toMillis(), NAP.toMillis())));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
