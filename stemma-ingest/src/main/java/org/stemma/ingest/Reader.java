package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Draft;
import org.stemma.article.Edition;
import org.stemma.article.Structure;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.ingest.fetch.Fetched;
import org.stemma.ingest.fetch.Fetcher;
import org.stemma.ingest.fetch.NotFetched;
import org.stemma.ingest.page.HtmlPage;

/**
 * Reads files, directories and addresses of the web into articles, whatever their format.
 *
 * <p>Plain text with or without a header block, Markdown with YAML front matter, HTML pages, JSON, CSV, agency items, feeds
 * and web archives, packed or not. What cannot be read becomes a line for the user, never an exception, and the rest goes on.
 */
public final class Reader {
    private static final String STANDARD_INPUT = "standard input";

    private final Limits limits;
    private final Onlooker onlooker;
    private final List<Article> articles = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();
    private final Map<String, String> nameByHash = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> editions = new HashSet<>();
    private final Map<String, Integer> repeated = new TreeMap<>();

    private Reader(Limits limits, Onlooker onlooker) {
        this.limits = limits;
        this.onlooker = onlooker;
    }

    /** Reads what the user named: files, directories (recursively), {@code -} for standard input. */
    public static Reading read(List<Path> inputs, InputStream standardInput) {
        return read(inputs, standardInput, Limits.DEFAULT);
    }

    /** The same, within other limits. */
    public static Reading read(List<Path> inputs, InputStream standardInput, Limits limits) {
        return read(new Wanted(inputs, List.of(), standardInput), limits, FetchSettings.DEFAULT, Onlooker.NONE);
    }

    /** Reads all that is wanted, while somebody looks on; nothing but the named addresses is connected to. */
    public static Reading read(Wanted wanted, Limits limits, FetchSettings settings, Onlooker onlooker) {
        Reader reader = new Reader(limits, onlooker);
        Inputs files = Inputs.of(wanted.files());
        reader.refusals.addAll(files.refusals());
        reader.notes.addAll(files.notes());
        if (wanted.files().stream().anyMatch(Inputs::isStandardInput)) {
            reader.add(STANDARD_INPUT, Origin.file("stdin"), wanted.standardInput());
        }
        for (Inputs.Input file : files.found()) {
            if (reader.addedArchive(file)) {
                continue;
            }
            try (InputStream in = Files.newInputStream(file.path())) {
                if (Files.size(file.path()) > limits.fileBytes()) {
                    reader.refusals.add(new Refusal(file.name(), Bytes.tooLarge(limits.fileBytes())));
                    continue;
                }
                reader.add(file.name(), Origin.file(Inputs.fileName(file.path())), in);
            } catch (IOException e) {
                reader.refusals.add(new Refusal(file.name(), "cannot be read: " + Inputs.reason(e)));
            }
        }
        if (!wanted.addresses().isEmpty()) {
            reader.fetch(wanted.addresses(), settings);
        }
        return reader.reading();
    }

    private Reading reading() {
        repeated.forEach((name, n) -> notes.add(new Refusal(
                name, n == 1 ? "has one item that was read before" : "has " + n + " items that were read before")));
        Comparator<Refusal> order = Comparator.comparing(Refusal::name).thenComparing(Refusal::reason);
        return new Reading(
                articles.stream().sorted(Article.BY_TIME_THEN_ID).toList(),
                refusals.stream().sorted(order).toList(),
                notes.stream().sorted(order).toList());
    }

    /** Reads a file record by record, if it is one of many records; false when it is not. */
    private boolean addedArchive(Inputs.Input file) {
        try {
            if (!Archives.isOne(file.path(), limits)) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        int before = articles.size();
        List<String> told = new ArrayList<>();
        Archives.read(file.path(), Optional.empty(), limits, new Archives.Sink() {
            @Override
            public void article(Article article, Archives.Place place) {
                collect(file.name(), article, true);
            }

            @Override
            public void note(String reason) {
                told.add(reason);
            }

            @Override
            public void taken(Capture capture, byte[] raw) {
                onlooker.taken(capture, raw);
            }

            @Override
            public void page(Capture capture, HtmlPage page) {
                onlooker.page(capture, page);
            }
        });
        if (articles.size() == before) {
            told.add(0, "holds no article");
            refusals.add(new Refusal(file.name(), String.join("; ", told)));
        } else {
            told.forEach(reason -> notes.add(new Refusal(file.name(), reason)));
        }
        return true;
    }

    private void fetch(List<String> addresses, FetchSettings settings) {
        try (Fetcher fetcher = Fetcher.with(settings)) {
            for (String address : new LinkedHashSet<>(addresses)) {
                try {
                    Fetched page = fetcher.fetch(address);
                    Origin origin = new Origin(
                            Addresses.stem(page.address()),
                            Addresses.extension(page),
                            page.charset().flatMap(Encodings::charset),
                            Optional.of(page.address()));
                    add(address, origin, new ByteArrayInputStream(page.body()));
                } catch (NotFetched e) {
                    refusals.add(new Refusal(address, e.reason()));
                }
            }
        }
    }

    /**
     * What is known of bytes beside their name.
     *
     * @param stem the id of an article that has none of its own
     * @param extension that the format goes by where the content leaves it open
     * @param charset that a server named
     * @param address they were fetched from
     */
    private record Origin(String stem, String extension, Optional<Charset> charset, Optional<String> address) {
        static Origin file(String name) {
            return new Origin(Inputs.stem(name), Inputs.extension(name), Optional.empty(), Optional.empty());
        }
    }

    private void add(String name, Origin origin, InputStream in) {
        try {
            byte[] raw = Bytes.read(in, limits.fileBytes());
            if (raw.length == 0) {
                throw new Unreadable("is empty");
            }
            String sha256 = Bytes.sha256(raw);
            String twin = nameByHash.putIfAbsent(sha256, name);
            if (twin != null) {
                notes.add(new Refusal(name, "has the same bytes as " + twin + "; read once"));
                return;
            }
            onlooker.taken(new Capture(name, Optional.of(sha256)), raw);
            byte[] bytes = Bytes.isGzip(raw) || Bytes.isZstd(raw) ? Bytes.unpack(raw, limits.fileBytes()) : raw;
            Bytes.refuseBinary(bytes);
            String text = Encodings.decode(bytes, origin.charset(), reason -> notes.add(new Refusal(name, reason)));
            Source source = new Source(
                    name,
                    origin.stem(),
                    origin.extension(),
                    text,
                    sha256,
                    limits,
                    reason -> notes.add(new Refusal(name, reason)),
                    onlooker,
                    origin.address());
            for (Draft draft : Formats.read(source)) {
                collect(name, Structure.article(draft), false);
            }
        } catch (Unreadable e) {
            refusals.add(new Refusal(name, e.reason()));
        } catch (IOException e) {
            refusals.add(new Refusal(name, "cannot be read: " + Inputs.reason(e)));
        } catch (StackOverflowError e) {
            // Parsers of nested formats recurse; their own limits come first, this is the last net.
            refusals.add(new Refusal(name, "is nested too deeply"));
        }
    }

    /**
     * Takes an article, unless one of the same item was read with the same words before: an edition that a feed repeats, an
     * address that an archive has twice.
     */
    private void collect(String name, Article article, boolean archived) {
        Optional<String> item =
                article.edition().map(Edition::item).or(() -> archived ? article.url() : Optional.empty());
        if (item.isPresent()) {
            String text = item.get() + '\n' + article.title().orElse("") + '\n' + article.body();
            if (!editions.add(Bytes.sha256(text.getBytes(StandardCharsets.UTF_8)))) {
                repeated.merge(name, 1, Integer::sum);
                return;
            }
        }
        articles.add(article.withId(ownId(article.id())));
    }

    /** An id that no other article of this run has: a number is added to one that is taken. */
    private String ownId(String wanted) {
        String id = wanted;
        for (int n = 2; !ids.add(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }
}
