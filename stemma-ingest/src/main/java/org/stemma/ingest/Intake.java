package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Draft;
import org.stemma.article.Structure;
import org.stemma.ingest.DraftReader.Named;
import org.stemma.ingest.fetch.Fetched;
import org.stemma.ingest.fetch.Fetched.Validators;
import org.stemma.ingest.fetch.NotFetched;
import org.stemma.ingest.page.HtmlPage;
import org.stemma.text.Shown;

/** One run of reading: inputs go in one after the other, articles and words for the user go to the taker. */
final class Intake implements AutoCloseable {
    private final Limits limits;
    private final Fetching fetching;
    private final Taker taker;
    private final DraftReader reader;
    private final Map<String, String> nameByHash = new HashMap<>();
    private boolean inList;

    Intake(Limits limits, Fetching fetching, Taker taker) {
        this.limits = limits;
        this.fetching = fetching;
        this.taker = taker;
        this.reader = new DraftReader(limits, fetching.settings(), taker);
    }

    /** Reads a file, whatever it is. */
    void file(Inputs.Input file) {
        if (isArchive(file)) {
            archive(file);
            return;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            if (Files.size(file.path()) > limits.fileBytes()) {
                refuse(file.name(), Bytes.tooLarge(limits.fileBytes()));
            } else {
                stream(Named.file(file.name(), Inputs.fileName(file.path())), in);
            }
        } catch (IOException e) {
            refuse(file.name(), "cannot be read: " + Inputs.reason(e));
        }
    }

    private boolean isArchive(Inputs.Input file) {
        try {
            return Archives.isOne(file.path(), limits);
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a file record by record. */
    private void archive(Inputs.Input file) {
        String name = file.name();
        Optional<Archives.Mark> last = taker.last(name);
        Articles articles = new Articles(name);
        Archives.read(file.path(), last, limits, articles);
        if (articles.some || last.isPresent()) {
            articles.told.forEach(reason -> note(name, reason));
        } else {
            articles.told.add(0, "holds no article");
            refuse(name, String.join("; ", articles.told));
        }
        taker.finished(name);
    }

    /** Hands on what an archive gives. */
    private final class Articles implements Archives.Sink {
        private final String input;
        private final List<String> told = new ArrayList<>();
        private boolean some;

        Articles(String input) {
            this.input = input;
        }

        @Override
        public void article(Article article, Archives.Mark mark) {
            some = true;
            taker.article(input, article, Optional.of(mark));
        }

        @Override
        public void note(String reason) {
            told.add(reason);
        }

        @Override
        public void progress(long done, long size) {
            taker.progress(input, done, size);
        }

        @Override
        public void taken(Capture capture, byte[] raw) {
            taker.taken(capture, raw);
        }

        @Override
        public void page(Capture capture, HtmlPage page) {
            taker.page(capture, page);
        }
    }

    /** Reads the bytes of one input to their end. */
    void stream(Named named, InputStream in) {
        try {
            for (Draft draft : drafts(named, in)) {
                taker.article(named.name(), Structure.article(draft), Optional.empty());
            }
        } catch (Unreadable.ListOfFeeds e) {
            // A list in a list is not followed: it might be the same, made anew for whoever asks.
            if (!inList && fetching.following().follows(named.isFetched())) {
                feeds(named.name(), e.feeds());
            } else {
                refuse(named.name(), e.reason());
            }
        } catch (Unreadable e) {
            refuse(named.name(), e.reason());
        } catch (IOException e) {
            refuse(named.name(), "cannot be read: " + Inputs.reason(e));
        }
    }

    private List<Draft> drafts(Named named, InputStream in) throws IOException, Unreadable {
        byte[] raw = Bytes.read(in, limits.fileBytes());
        if (raw.length == 0) {
            throw new Unreadable("is empty");
        }
        String twin = nameByHash.putIfAbsent(Bytes.sha256(raw), named.name());
        if (twin != null) {
            note(named.name(), "has the same bytes as " + twin + "; read once");
            return List.of();
        }
        Consumer<String> notes = reason -> note(named.name(), reason);
        List<Draft> drafts = reader.drafts(named, raw, notes);
        if (fetching.following().follows(named.isFetched())) {
            return follower().followed(drafts, notes);
        }
        long summaries = drafts.stream().filter(FullText::isElsewhere).count();
        if (summaries > 0) {
            notes.accept("is a feed that gives only a headline or summary of " + summaries + " of its " + drafts.size()
                    + " items; their full text stands at their addresses, and --follow all fetches it");
        }
        return drafts;
    }

    private Follower follower() {
        return new Follower(address -> reader.page(address, fetching.now()), fetching.following());
    }

    /** Fetches and reads an address. */
    void address(String address) {
        try {
            Fetched page = reader.fetch(address, Validators.NONE);
            stream(Named.fetched(address, page, fetching.now()), new ByteArrayInputStream(page.body()));
        } catch (NotFetched e) {
            refuse(address, e.reason());
        }
    }

    private void feeds(String list, List<Opml.Feed> feeds) {
        inList = true;
        int most = Math.min(feeds.size(), fetching.following().feeds());
        LinkedHashSet<String> addresses = new LinkedHashSet<>();
        feeds.subList(0, most).forEach(feed -> addresses.add(feed.address()));
        for (String address : addresses) {
            if (Addresses.isAddress(address)) {
                address(address);
            } else {
                refuse(list, "lists a feed at what is no address of the web: " + Shown.of(address));
            }
        }
        inList = false;
        if (most < feeds.size()) {
            note(list, "lists " + feeds.size() + " feeds; the first " + most + " were read");
        }
    }

    private void refuse(String name, String reason) {
        taker.refused(new Refusal(name, reason));
    }

    private void note(String name, String reason) {
        taker.noted(new Refusal(name, reason));
    }

    @Override
    public void close() {
        reader.close();
    }
}
