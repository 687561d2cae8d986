package org.stemma.app.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stemma.Stemma;
import org.stemma.article.Article;
import org.stemma.dossier.Findings;
import org.stemma.ingest.FeedMemory;
import org.stemma.ingest.FeedWatch;
import org.stemma.ingest.Polled;
import org.stemma.ingest.Refusal;
import org.stemma.ingest.fetch.Fetched.Validators;
import org.stemma.store.Entry;
import org.stemma.store.FeedState;
import org.stemma.store.Library;
import org.stemma.store.Receipt;

/** Polls feeds and adds what is new in them to a library. */
final class FeedRound {
    /** A feed that is gone is not asked again. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Library library;
    private final FeedWatch watch;
    private final Captures captures;

    FeedRound(Library library, FeedWatch watch, Captures captures) {
        this.library = library;
        this.watch = watch;
        this.captures = captures;
    }

    FeedPolling.Told poll(FeedState feed, Instant now) {
        Polled polled = watch.poll(memory(feed), now);
        List<String> lines = new ArrayList<>();
        // First the articles, then that they were seen: what comes between comes again and is known.
        if (!polled.articles().isEmpty()) {
            lines.add(feed.address() + ": " + added(polled.articles()));
        }
        captures.clear();
        boolean failed = polled.outcome() == Polled.Outcome.FAILED || polled.outcome() == Polled.Outcome.GONE;
        for (Refusal r : polled.refusals()) {
            lines.add(r.name() + ": " + r.reason());
        }
        polled.notes().forEach(n -> lines.add(n.name() + ": " + n.reason()));
        library.saveFeed(state(feed, polled, now));
        return new FeedPolling.Told(lines, failed);
    }

    private String added(List<Article> articles) {
        List<Findings> findings = Stemma.analyse(articles);
        List<Entry> entries = new ArrayList<>();
        for (Findings f : findings) {
            entries.add(new Entry(f, captures.of(f.account().article())));
        }
        List<Receipt> receipts = library.add(entries);
        library.settle();
        long fresh = receipts.stream().filter(r -> r.kind() == Receipt.Kind.NEW).count();
        long edited =
                receipts.stream().filter(r -> r.kind() == Receipt.Kind.VERSION).count();
        return fresh + " new, " + edited + " edited";
    }

    private static FeedMemory memory(FeedState feed) {
        return new FeedMemory(
                feed.address(),
                new Validators(feed.etag(), feed.lastModified()),
                feed.items().isEmpty() ? List.of() : Arrays.asList(feed.items().split(" ")),
                feed.due(),
                feed.failures());
    }

    private FeedState state(FeedState before, Polled polled, Instant now) {
        FeedMemory after = polled.after();
        if (!after.address().equals(before.address())) {
            // It has moved for good: the old address is left alone from now on.
            library.saveFeed(
                    state(before, before.address(), after, now, NEVER, Optional.of("moved to " + after.address())));
        }
        boolean gone = polled.outcome() == Polled.Outcome.GONE;
        Optional<String> problem =
                polled.refusals().stream().map(Refusal::reason).findFirst();
        return state(before, after.address(), after, now, gone ? NEVER : after.due(), problem);
    }

    private static FeedState state(
            FeedState before, String address, FeedMemory after, Instant now, Instant due, Optional<String> problem) {
        return new FeedState(
                address,
                before.title(),
                after.validators().etag(),
                after.validators().lastModified(),
                Optional.of(now),
                due,
                after.failures(),
                problem,
                String.join(" ", after.seen()));
    }
}
