package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.stemma.app.feeds.FeedPolling;
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
        FetchSettings fetch = FetchSettings.DEFAULT.withPrivate(allowPrivate);
        int failed = 0;
        try (FeedPolling polling = new FeedPolling(library, fetch, InstantSource.system())) {
            for (Path list : lists) {
                polling.subscribe(terminal.directory().resolve(list));
            }
            if (library.feeds().isEmpty()) {
                terminal.err().println("stemma: no feed to watch; name a list of feeds (OPML)");
                return Failure.STATUS;
            }
            do {
                for (FeedState feed : polling.due()) {
                    FeedPolling.Told told = polling.poll(feed);
                    failed += told.failed() ? 1 : 0;
                    say(told);
                }
            } while (!once && sleep(polling.nap()));
        }
        return failed == 0 ? 0 : 1;
    }

    private void say(FeedPolling.Told told) {
        told.lines().forEach(line -> terminal.err().println("stemma: " + line));
    }

    /** Sleeps; false when somebody wants the program to end. */
    private static boolean sleep(Duration nap) {
        try {
            Thread.sleep(nap.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
