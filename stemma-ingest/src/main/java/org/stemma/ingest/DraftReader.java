package org.stemma.ingest;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Capture;
import org.stemma.article.Draft;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.ingest.fetch.Fetched;
import org.stemma.ingest.fetch.Fetched.Validators;
import org.stemma.ingest.fetch.Fetcher;
import org.stemma.ingest.fetch.NotFetched;

/** Makes drafts of bytes, and bytes of addresses; somebody looks on. */
final class DraftReader implements AutoCloseable {
    private final Limits limits;
    private final FetchSettings settings;
    private final Onlooker onlooker;
    private @Nullable Fetcher fetcher;

    DraftReader(Limits limits, FetchSettings settings, Onlooker onlooker) {
        this.limits = limits;
        this.settings = settings;
        this.onlooker = onlooker;
    }

    /**
     * How an input goes by.
     *
     * @param name as the user gave it
     * @param stem the id of an article that has none of its own
     * @param extension that the format goes by where the content leaves it open
     * @param charset that a server named
     * @param origin where and when it was fetched, if it was
     */
    record Named(String name, String stem, String extension, Optional<Charset> charset, Origin origin) {
        /** A file of this name that the user gave by that one. */
        static Named file(String given, String fileName) {
            return new Named(
                    given, Inputs.stem(fileName), Inputs.extension(fileName), Optional.empty(), Origin.UNKNOWN);
        }

        /** What was fetched from an address that was given. */
        static Named fetched(String given, Fetched page, Optional<Instant> now) {
            return new Named(
                    given,
                    Addresses.stem(page.address()),
                    Addresses.extension(page),
                    page.charset().flatMap(Encodings::charset),
                    new Origin(Optional.of(page.address()), now));
        }

        /** True for what came from the web. */
        boolean isFetched() {
            return origin.address().isPresent();
        }
    }

    /** The drafts that bytes give, of whatever format. */
    List<Draft> drafts(Named named, byte[] raw, Consumer<String> notes) throws Unreadable {
        return drafts(source(named, raw, notes));
    }

    /** The drafts of a source. */
    static List<Draft> drafts(Source source) throws Unreadable {
        try {
            return Formats.read(source);
        } catch (StackOverflowError e) {
            // Parsers of nested formats recurse; their own limits come first, this is the last net.
            throw new Unreadable("is nested too deeply");
        }
    }

    /** Bytes as text; the onlooker sees them first. */
    Source source(Named named, byte[] raw, Consumer<String> notes) throws Unreadable {
        String sha256 = Bytes.sha256(raw);
        onlooker.taken(new Capture(named.name(), Optional.of(sha256)), raw);
        byte[] bytes = Bytes.isGzip(raw) || Bytes.isZstd(raw) ? Bytes.unpack(raw, limits.fileBytes()) : raw;
        Bytes.refuseBinary(bytes);
        String text = Encodings.decode(bytes, named.charset(), notes);
        return new Source(
                named.name(), named.stem(), named.extension(), text, sha256, limits, notes, onlooker, named.origin());
    }

    /** The one article at an address: what is behind an item of a feed. */
    Draft page(String address, Optional<Instant> now) throws NotFetched, Unreadable {
        Fetched page = fetch(address, Validators.NONE);
        List<Draft> drafts = drafts(Named.fetched(address, page, now), page.body(), reason -> {});
        if (drafts.size() != 1) {
            throw new Unreadable("gives no article");
        }
        return drafts.get(0);
    }

    /** What an address gives; the fetcher is made when it is first needed. */
    Fetched fetch(String address, Validators known) throws NotFetched {
        Fetcher open = fetcher;
        if (open == null) {
            open = Fetcher.with(settings);
            fetcher = open;
        }
        return open.fetch(address, known);
    }

    @Override
    public void close() {
        Fetcher open = fetcher;
        fetcher = null;
        if (open != null) {
            open.close();
        }
    }
}
