package org.stemma.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Article;
import org.stemma.article.Block;
import org.stemma.article.Draft;
import org.stemma.article.Edition;
import org.stemma.article.MappedText;
import org.stemma.article.Structure;
import org.stemma.ingest.DraftReader.Named;
import org.stemma.ingest.Polled.Outcome;
import org.stemma.ingest.fetch.Fetched;
import org.stemma.ingest.fetch.Fetched.Validators;
import org.stemma.ingest.fetch.NotFetched;

/**
 * Polls feeds: asks for what has changed, and gives the articles of items that are new or were edited.
 *
 * <p>It keeps nothing of a feed; {@link Polled#after} is what the caller has to keep. One watch for a whole run: it knows
 * when each host was asked last and what its robots.txt says. Not for several threads.
 */
public final class FeedWatch implements AutoCloseable {
    private static final Duration SOONEST = Duration.ofMinutes(5);
    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final Duration LATEST = Duration.ofHours(24);

    /** Marks kept of a feed; one with more items is no feed of news. */
    private static final int MOST_SEEN = 2000;

    /** Hexadecimal digits of a mark: enough for every item of every feed there is. */
    private static final int MARK = 16;

    private final Following following;
    private final DraftReader reader;

    private FeedWatch(Following following, DraftReader reader) {
        this.following = following;
        this.reader = reader;
    }

    /**
     * A watch.
     *
     * @param fetching what may be connected to; what is polled is followed whatever the scope says
     * @param onlooker sees the bytes of feeds and pages, and the pages
     */
    public static FeedWatch with(Limits limits, Fetching fetching, Onlooker onlooker) {
        return new FeedWatch(fetching.following(), new DraftReader(limits, fetching.settings(), onlooker));
    }

    /** Asks a feed for what is new; of a page that names a feed, that feed. */
    public Polled poll(FeedMemory before, Instant now) {
        return poll(before, now, true);
    }

    private Polled poll(FeedMemory before, Instant now, boolean mayBePage) {
        Fetched page;
        try {
            page = reader.fetch(before.address(), before.validators());
        } catch (NotFetched e) {
            boolean gone = e.outlook() == NotFetched.Outlook.GONE;
            return failed(before, gone ? Outcome.GONE : Outcome.FAILED, e.reason(), now, e.retryAfter());
        }
        String address = page.moved() ? page.address() : before.address();
        if (page.unchanged()) {
            // A server may leave out of a 304 what has not changed.
            Validators kept = page.validators().equals(Validators.NONE) ? before.validators() : page.validators();
            Instant due = due(now, page.fresh(), Optional.empty());
            FeedMemory after = new FeedMemory(address, kept, before.seen(), due, 0);
            return new Polled(Outcome.UNCHANGED, List.of(), after, List.of(), List.of());
        }
        List<Refusal> notes = new ArrayList<>();
        try {
            Source source = reader.source(
                    Named.fetched(before.address(), page, Optional.of(now)),
                    page.body(),
                    reason -> notes.add(new Refusal(before.address(), reason)));
            Optional<String> declared = mayBePage ? DeclaredFeed.of(source) : Optional.empty();
            return declared.isPresent()
                    ? declared(before, declared.get(), now)
                    : read(before, address, page, source, now, notes);
        } catch (Unreadable e) {
            return failed(before, Outcome.FAILED, e.reason(), now, Optional.empty());
        }
    }

    /** Polls the feed of a page, and that alone from then on; as long as it cannot be had, the page is asked for it. */
    private Polled declared(FeedMemory page, String feed, Instant now) {
        FeedMemory before = new FeedMemory(feed, Validators.NONE, page.seen(), page.due(), page.failures());
        Polled polled = poll(before, now, false);
        if (polled.outcome() == Outcome.READ) {
            List<Refusal> notes = new ArrayList<>(polled.notes());
            notes.add(0, new Refusal(page.address(), "is a page; the feed it names, " + feed + ", is watched instead"));
            return new Polled(Outcome.READ, polled.articles(), polled.after(), List.of(), notes);
        }
        FeedMemory after = new FeedMemory(
                page.address(),
                page.validators(),
                page.seen(),
                polled.after().due(),
                polled.after().failures());
        return new Polled(Outcome.FAILED, List.of(), after, polled.refusals(), polled.notes());
    }

    private Polled read(
            FeedMemory before, String address, Fetched page, Source source, Instant now, List<Refusal> notes)
            throws Unreadable {
        Set<String> known = new HashSet<>(before.seen());
        Set<String> seen = new LinkedHashSet<>();
        List<Draft> fresh = new ArrayList<>();
        for (Draft draft : DraftReader.drafts(source)) {
            String mark = mark(draft);
            if (seen.add(mark) && !known.contains(mark)) {
                fresh.add(draft);
            }
        }
        Follower follower = new Follower(a -> reader.page(a, Optional.of(now)), following);
        List<Draft> followed = follower.followed(fresh, source.notes());
        follower.unfinished().forEach(item -> seen.remove(mark(item)));
        // What is unfinished is asked for again, even if the feed does not change until then.
        Validators validators = follower.unfinished().isEmpty() ? page.validators() : Validators.NONE;
        seen.addAll(before.seen());
        FeedMemory after = new FeedMemory(
                address,
                validators,
                seen.stream().limit(MOST_SEEN).toList(),
                due(now, page.fresh(), FeedPace.of(source)),
                0);
        List<Article> articles = followed.stream().map(Structure::article).toList();
        return new Polled(Outcome.READ, articles, after, List.of(), notes);
    }

    private static Polled failed(
            FeedMemory before, Outcome outcome, String reason, Instant now, Optional<Duration> retryAfter) {
        int failures = before.failures() + 1;
        Duration backoff = USUAL.multipliedBy(1L << Math.min(failures - 1, 6));
        Duration wait = within(retryAfter.filter(r -> r.compareTo(backoff) > 0).orElse(backoff));
        FeedMemory after =
                new FeedMemory(before.address(), before.validators(), before.seen(), now.plus(wait), failures);
        return new Polled(outcome, List.of(), after, List.of(new Refusal(before.address(), reason)), List.of());
    }

    /** When to ask again: as the server or the feed itself says, within reason. */
    private static Instant due(Instant now, Optional<Duration> fresh, Optional<Duration> pace) {
        return now.plus(within(fresh.filter(f -> pace.isEmpty() || f.compareTo(pace.get()) > 0)
                .or(() -> pace)
                .orElse(USUAL)));
    }

    private static Duration within(Duration wanted) {
        return wanted.compareTo(SOONEST) < 0 ? SOONEST : wanted.compareTo(LATEST) > 0 ? LATEST : wanted;
    }

    /** What an item is known by as long as it is not edited; the feed's own build time is no edit of it. */
    private static String mark(Draft draft) {
        StringBuilder words = new StringBuilder();
        words.append(draft.declared().edition().map(Edition::item).orElse(""));
        words.append('\n').append(draft.url().orElse(""));
        words.append('\n').append(draft.title().map(MappedText::text).orElse(""));
        words.append('\n').append(draft.extra().getOrDefault(FeedItem.CHANGED, ""));
        for (Block block : draft.blocks()) {
            words.append('\n').append(block.text().text());
        }
        return Bytes.sha256(words.toString().getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
    }

    /** Lets all connections go. */
    @Override
    public void close() {
        reader.close();
    }
}
