package org.stemma.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.stemma.article.Draft;
import org.stemma.article.Structure;
import org.stemma.text.Shown;

/**
 * The pages in a WARC file, one after the other.
 *
 * <p>Where a record is broken, reading goes on at the next place that looks like the start of one: a gzip member or a
 * line {@code WARC/1}. A record whose declared length is a lie is thus lost alone.
 */
final class WarcPages implements Closeable {
    private static final int CHUNK = 1 << 16;

    /** A file that breaks more often is no archive. */
    private static final int MOST_BREAKS = 1000;

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final byte[] LINE = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};

    /** Opens a WARC file at an offset. */
    interface Opener {
        /** Where a record was found. */
        ReadableByteChannel at(long offset) throws IOException;

        /** At its start, of which nothing is known yet. */
        default ReadableByteChannel start() throws IOException {
            return at(0);
        }

        /** The same to look for a record: what is damaged on the way is passed over. */
        default ReadableByteChannel behind(long offset) throws IOException {
            return at(offset);
        }

        /** Where the next record may start when not even the first could be read. */
        default long secondPlace() {
            return 1;
        }

        /** How often the file may break; it is opened anew each time. */
        default int mostBreaks() {
            return MOST_BREAKS;
        }
    }

    /**
     * A page as it was archived.
     *
     * @param offset where its record starts
     * @param address what was asked for, where the record says it
     * @param type of its contents, without parameters
     * @param charset that the server named
     * @param bytes its contents, unpacked
     * @param taken when it was archived
     */
    record Page(
            long offset,
            Optional<String> address,
            String type,
            Optional<String> charset,
            byte[] bytes,
            Optional<Instant> taken) {}

    private final Opener opener;
    private final Archives.Run run;
    private final String member;
    private byte[] sign = LINE;
    private @Nullable WarcReader reader;
    private @Nullable Counted given;
    private long base;
    private long at;
    private long last;
    private boolean begun;
    private int breaks;

    private WarcPages(Opener opener, String member, Archives.Run run) {
        this.opener = opener;
        this.member = member;
        this.run = run;
    }

    /** Opens this file; one that is packed with Zstandard is read as what it unpacks to. */
    static Opener of(Path file, Archives.Run run) throws IOException, Unreadable {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (Zstd.needsDictionary(head)) {
            throw new Unreadable(
                    "is packed with Zstandard and a dictionary, which Stemma cannot read; unpack it (zstd -d)"
                            + " or pack it with gzip");
        }
        if (Bytes.isZstd(head)) {
            return new FramesOpener(file, run);
        }
        return offset -> {
            FileChannel channel = FileChannel.open(file);
            channel.position(offset);
            return channel;
        };
    }

    /** Gives the articles of a WARC file's pages to the run. */
    static void read(Opener opener, String member, Optional<Archives.Mark> after, Archives.Run run)
            throws IOException, Archives.Changed {
        read(opener, member, after, Set.of(), run);
    }

    /** The same for the pages at these addresses only; at all, when there are none. */
    static void read(Opener opener, String member, Optional<Archives.Mark> after, Set<String> wanted, Archives.Run run)
            throws IOException, Archives.Changed {
        try (WarcPages pages = new WarcPages(opener, member, run)) {
            pages.start();
            if (after.isPresent()) {
                pages.goBehind(after.get());
            }
            for (Optional<Page> page = pages.next(); page.isPresent(); page = pages.next()) {
                if (wanted.isEmpty()
                        || page.get().address().filter(wanted::contains).isPresent()) {
                    give(page.get(), new Archives.Place(member, page.get().offset()), run);
                } else {
                    run.passedOver();
                }
            }
        }
    }

    private static void give(Page page, Archives.Place place, Archives.Run run) {
        try {
            String text = Encodings.decode(
                    page.bytes,
                    page.charset.flatMap(Encodings::charset),
                    reason -> run.note("record at " + place + " " + reason));
            boolean html = PAGES.contains(page.type);
            Origin origin = new Origin(page.address, page.taken);
            Source source = run.source(place, html ? "html" : "txt", text, page.bytes, origin);
            List<Draft> drafts = html ? List.of(Pages.read(source)) : List.of(TextFormats.read(source));
            drafts.forEach(d -> run.page(Structure.article(d), place));
        } catch (Unreadable e) {
            run.withoutText();
        } catch (StackOverflowError e) {
            // jsoup's tree has a limit of its own; this is the last net.
            run.note("record at " + place + " is nested too deeply");
        }
    }

    private void start() throws IOException {
        try (ReadableByteChannel channel = opener.behind(0)) {
            ByteBuffer head = ByteBuffer.allocate(2);
            fill(channel, head);
            sign = head.position() == 2 && (head.get(0) & 0xff) == 0x1f ? MEMBER : LINE;
        }
    }

    /** Starts at the marked record, which must still be the one that was marked, and reads it once more. */
    private void goBehind(Archives.Mark mark) throws IOException, Archives.Changed {
        at = mark.place().offset();
        last = at;
        begun = true;
        Optional<Page> marked;
        try {
            Optional<WarcRecord> record = opened().next();
            marked = record.isPresent() ? page(record.get()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever stands there now, it is not the record.
            throw changed();
        }
        if (marked.filter(p -> Bytes.sha256(p.bytes).equals(mark.sha256())).isEmpty()) {
            throw changed();
        }
    }

    private static Archives.Changed changed() {
        return new Archives.Changed();
    }

    /** The reader of the stretch that is being read. */
    private WarcReader opened() throws IOException {
        WarcReader open = reader;
        if (open != null) {
            return open;
        }
        Counted channel = new Counted(begun ? opener.at(at) : opener.start());
        given = channel;
        base = at;
        try {
            open = new WarcReader(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        reader = open;
        return open;
    }

    /** The next page; none at the end. Records that are no pages are counted, broken ones noted. */
    private Optional<Page> next() throws IOException {
        while (true) {
            try {
                WarcReader open = opened();
                Optional<WarcRecord> record = open.next();
                if (record.isEmpty()) {
                    return Optional.empty();
                }
                if (isBehindTheEnd(open)) {
                    run.note("breaks off in or after the record at " + new Archives.Place(member, last));
                    return Optional.empty();
                }
                last = base + open.position();
                begun = true;
                run.reached(last);
                Optional<Page> page = page(record.get());
                if (page.isPresent()) {
                    return page;
                }
            } catch (IOException | RuntimeException e) {
                // jwarc throws unchecked exceptions, too, at headers that are none.
                if (!goOn(e)) {
                    return Optional.empty();
                }
            }
        }
    }

    /** After a record that is cut short at the end of the file jwarc reads its buffer once more. */
    private boolean isBehindTheEnd(WarcReader open) {
        Counted channel = given;
        return channel != null && open.position() >= channel.count;
    }

    /** Counts what a channel gives. */
    private static final class Counted implements ReadableByteChannel {
        private final ReadableByteChannel channel;
        private long count;

        Counted(ReadableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            int n = channel.read(to);
            count += Math.max(0, n);
            return n;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Closes the reader and looks for the next record; false when there is none. */
    private boolean goOn(Exception e) throws IOException {
        close();
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : Shown.of(e.getMessage());
        String where = new Archives.Place(member, last).toString();
        long found = ++breaks > opener.mostBreaks() ? -1 : find(begun ? Math.max(last, at) + 1 : opener.secondPlace());
        begun = true;
        if (found < 0) {
            run.note("breaks off in or after the record at " + where + " (" + reason + ")");
            return false;
        }
        run.note("is broken in or after the record at " + where + " (" + reason + "); reading went on at " + found);
        at = found;
        last = found;
        return true;
    }

    /** The first place from here on where a record may start; -1 when there is none. */
    private long find(long from) throws IOException {
        try (ReadableByteChannel channel = opener.behind(from)) {
            ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
            long start = from;
            while (true) {
                fill(channel, buffer);
                int end = buffer.position();
                for (int i = 0; i + sign.length <= end; i++) {
                    if (matches(buffer, i)) {
                        return start + i;
                    }
                }
                if (buffer.hasRemaining()) {
                    return -1;
                }
                int keep = sign.length - 1;
                start += end - keep;
                buffer.position(end - keep);
                buffer.compact();
            }
        }
    }

    private boolean matches(ByteBuffer buffer, int at) {
        for (int k = 0; k < sign.length; k++) {
            if (buffer.get(at + k) != sign[k]) {
                return false;
            }
        }
        return true;
    }

    private static void fill(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Channels of files and streams give at least a byte each time.
            continue;
        }
    }

    private Optional<Page> page(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response) {
            return response(response);
        }
        if (record instanceof WarcResource || record instanceof WarcConversion) {
            WarcTargetRecord target = (WarcTargetRecord) record;
            Optional<String> type = type(record.contentType());
            if (type.isPresent()) {
                return Optional.of(new Page(
                        last,
                        Optional.ofNullable(target.target()),
                        type.get(),
                        charset(record.contentType()),
                        bytes(record.body().stream()),
                        taken(record)));
            }
            run.passedOver();
        }
        return Optional.empty();
    }

    private Optional<Page> response(WarcResponse response) throws IOException {
        if (!response.contentType().base().toString().equals("application/http")) {
            run.passedOver();
            return Optional.empty();
        }
        HttpResponse http = response.http();
        MediaType declared = http.contentType();
        Optional<String> type = type(declared).filter(PAGES::contains);
        if (http.status() != 200 || type.isEmpty()) {
            run.passedOver();
            return Optional.empty();
        }
        return Optional.of(new Page(
                last,
                Optional.ofNullable(response.target()),
                type.get(),
                charset(declared),
                bytes(http.bodyDecoded().stream()),
                taken(response)));
    }

    /** When it was archived; a record that does not say so is read all the same. */
    private static Optional<Instant> taken(WarcRecord record) {
        try {
            return record.headers().first("WARC-Date").map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The contents, which must not be more than a page may have. */
    private byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(run.limits().pageUnits() + 1);
        if (bytes.length > run.limits().pageUnits()) {
            throw new IOException("a page of more than " + run.limits().pageUnits() + " bytes");
        }
        return bytes;
    }

    private static Optional<String> type(MediaType declared) {
        String type = declared.base().toString().toLowerCase(Locale.ROOT);
        return PAGES.contains(type) || type.equals("text/plain") ? Optional.of(type) : Optional.empty();
    }

    private static Optional<String> charset(MediaType declared) {
        return Optional.ofNullable(declared.parameters().get("charset")).map(c -> c.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        WarcReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
