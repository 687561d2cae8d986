package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Article;
import org.stemma.text.Shown;

/**
 * Reads files of any size record by record, in constant memory: web archives (WARC, WACZ), JSON Lines and CSV, packed or
 * not.
 *
 * <p>Every article comes with the place of its record, and reading can go on after any place: what a library that was
 * stopped half way needs to have nothing twice and nothing lost.
 */
public final class Archives {
    /** Extensions that say what a file is where its first bytes do not. */
    static final Set<String> EXTENSIONS = Set.of("warc", "wacz", "csv", "tsv", "jsonl", "ndjson");

    private Archives() {}

    /**
     * Where a record starts.
     *
     * @param member the file within the archive; empty when the archive is no archive of files
     * @param offset in bytes: in a WARC file in the file as it stands, in JSON Lines and CSV in the file unpacked
     */
    public record Place(String member, long offset) {
        @Override
        public String toString() {
            return member.isEmpty() ? Long.toString(offset) : member + "@" + offset;
        }
    }

    /**
     * What has to be kept to go on after a record: its place, and by what to know it again.
     *
     * <p>An archive may have been replaced since, or written on: the record at the place is read again and compared. Where
     * it is another, reading starts at the start.
     *
     * @param place of the record
     * @param sha256 of its contents, as in the capture of its article
     */
    public record Mark(Place place, String sha256) {
        /** One line of text, to be kept anywhere. */
        @Override
        public String toString() {
            return sha256 + " " + place.offset + " " + place.member;
        }

        /** Reads what {@link #toString} gave; throws {@link IllegalArgumentException} when it is something else. */
        public static Mark parse(String line) {
            String[] pieces = line.split(" ", 3);
            if (pieces.length < 3) {
                throw new IllegalArgumentException("no mark of an archive: " + Shown.of(line));
            }
            return new Mark(new Place(pieces[2], Long.parseLong(pieces[1])), pieces[0]);
        }
    }

    /** Takes what is read, in the order of the file; it may look on at each record as well. */
    public interface Sink extends Onlooker {
        /** Takes an article and by what to go on after its record. */
        void article(Article article, Mark mark);

        /** Takes what the user should know of the file: broken records by their place, what was passed over. */
        void note(String reason);

        /** So many bytes of the file have been read. */
        default void progress(long done, long size) {}
    }

    /** The record at a mark is not the one that was marked. */
    static final class Changed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** True for a file that is read record by record: by its first bytes, or by its name when it is one of lines. */
    static boolean isOne(Path file, Limits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            // What is read from a pipe is gone.
            return false;
        }
        String name = Inputs.fileName(file);
        String extension = Inputs.extension(name);
        boolean packed = Inputs.isPacked(name);
        try (InputStream in = Packed.open(file)) {
            byte[] head = in.readNBytes(8);
            if (starts(head, "WARC/") || extension.equals("warc") && Zstd.needsDictionary(head)) {
                return true;
            }
            if (starts(head, "PK\u0003\u0004")) {
                return extension.equals("wacz");
            }
        } catch (IOException e) {
            // What cannot be unpacked is refused where it is read.
            return extension.equals("warc");
        }
        return extension.equals("csv")
                || extension.equals("tsv")
                || isLines(extension) && (packed || Files.size(file) > limits.fileBytes());
    }

    /** Reads a file from its start. */
    public static void read(Path file, Sink sink) {
        read(file, Optional.empty(), Limits.DEFAULT, sink);
    }

    /** Reads a file, or what follows the record at a mark that an earlier reading gave. */
    public static void read(Path file, Optional<Mark> after, Limits limits, Sink sink) {
        Run run = new Run(file.toString(), Inputs.stem(Inputs.fileName(file)), limits, sink);
        try {
            read(file, after, run);
        } catch (Changed e) {
            run.note("was changed or replaced since it was read half way; read from its start");
            try {
                read(file, Optional.empty(), run);
            } catch (Changed again) {
                throw new IllegalStateException("without a mark nothing can have changed", again);
            }
        }
        run.done();
    }

    private static void read(Path file, Optional<Mark> after, Run run) throws Changed {
        try {
            run.size = Files.size(file);
            String extension = Inputs.extension(Inputs.fileName(file));
            boolean lines = isLines(extension) || extension.equals("csv") || extension.equals("tsv");
            if (extension.equals("wacz")) {
                Wacz.read(file, after, run);
            } else if (lines) {
                BulkRecords.read(file, extension, after, run);
            } else {
                WarcPages.read(WarcPages.of(file, run), "", after, run);
            }
        } catch (Unreadable e) {
            run.note(e.reason());
        } catch (IOException e) {
            run.note("cannot be read further: " + Inputs.reason(e));
        }
    }

    private static boolean isLines(String extension) {
        return extension.equals("jsonl") || extension.equals("ndjson");
    }

    private static boolean starts(byte[] bytes, String sign) {
        return bytes.length >= sign.length()
                && new String(bytes, 0, sign.length(), StandardCharsets.ISO_8859_1).equals(sign);
    }

    /** One reading of one file: makes articles of its records, and keeps what is told of them short. */
    static final class Run {
        private static final int MOST_NOTES = 20;

        /** Shorter texts on archived pages are labels of pictures, logins and the like. */
        private static final int SHORTEST = 250;

        private final String name;
        private final String stem;
        private final Limits limits;
        private final Sink sink;
        private long size;
        private long before;
        private boolean packed;
        private int notes;
        private int empty;
        private int other;

        Run(String name, String stem, Limits limits, Sink sink) {
            this.name = name;
            this.stem = stem;
            this.limits = limits;
            this.sink = sink;
        }

        Limits limits() {
            return limits;
        }

        /** What is read from now on stands so far behind the start of this many bytes. */
        void startAt(long done, long ofSize) {
            before = done;
            size = ofSize;
        }

        /** Reading has come so far. */
        void reached(long offset) {
            if (!packed) {
                sink.progress(Math.min(before + offset, size), size);
            }
        }

        /** Reading has come so far in a file whose places are those of what it unpacks to. */
        void reachedPacked(long offset) {
            packed = true;
            sink.progress(Math.min(offset, size), size);
        }

        /** The source of one record's text. */
        Source source(Place place, String extension, String text, byte[] raw, Origin origin) {
            Source source = new Source(
                    name + "#" + place,
                    stem + "-" + place.offset(),
                    extension,
                    text,
                    Bytes.sha256(raw),
                    limits,
                    reason -> note("record at " + place + " " + reason),
                    sink,
                    origin);
            sink.taken(source.capture(), raw);
            return source;
        }

        void article(Article article, Place place) {
            sink.article(article, new Mark(place, article.capture().sha256().orElseThrow()));
        }

        /** Takes the article of an archived page, unless the page hardly has a text. */
        void page(Article article, Place place) {
            if (article.body().length() < SHORTEST) {
                empty++;
            } else {
                article(article, place);
            }
        }

        /** A note; after the first twenty they are only counted. */
        void note(String reason) {
            if (notes++ < MOST_NOTES) {
                sink.note(reason);
            }
        }

        void passedOver() {
            other++;
        }

        void withoutText() {
            empty++;
        }

        void done() {
            if (notes > MOST_NOTES) {
                sink.note("gave " + (notes - MOST_NOTES) + " more notes of this kind");
            }
            if (empty > 0) {
                sink.note("holds " + empty + " pages without an article's text, which were passed over");
            }
            if (other > 0) {
                sink.note("holds " + other + " records that are no pages, which were passed over");
            }
        }
    }
}
