package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Article;

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

    /** Takes what is read, in the order of the file; it may look on at each record as well. */
    public interface Sink extends Onlooker {
        /** Takes an article and the place of its record. */
        void article(Article article, Place place);

        /** Takes what the user should know of the file: broken records by their place, what was passed over. */
        void note(String reason);
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
            if (starts(head, "WARC/")) {
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

    /** Reads a file, or what follows the record at a place that an earlier reading gave. */
    public static void read(Path file, Optional<Place> after, Limits limits, Sink sink) {
        Run run = new Run(file.toString(), Inputs.stem(Inputs.fileName(file)), limits, sink);
        try {
            String extension = Inputs.extension(Inputs.fileName(file));
            boolean lines = isLines(extension) || extension.equals("csv") || extension.equals("tsv");
            if (extension.equals("wacz")) {
                Wacz.read(file, after, run);
            } else if (lines) {
                BulkRecords.read(file, extension, after, run);
            } else {
                WarcPages.read(WarcPages.of(file), "", after.map(Place::offset), run);
            }
        } catch (Unreadable e) {
            run.note(e.reason());
        } catch (IOException e) {
            run.note("cannot be read further: " + Inputs.reason(e));
        }
        run.done();
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

        /** The source of one record's text. */
        Source source(Place place, String extension, String text, byte[] raw, Optional<String> address) {
            Source source = new Source(
                    name + "#" + place,
                    stem + "-" + place.offset(),
                    extension,
                    text,
                    Bytes.sha256(raw),
                    limits,
                    reason -> note("record at " + place + " " + reason),
                    sink,
                    address);
            sink.taken(source.capture(), raw);
            return source;
        }

        void article(Article article, Place place) {
            sink.article(article, place);
        }

        /** Takes the article of an archived page, unless the page hardly has a text. */
        void page(Article article, Place place) {
            if (article.body().length() < SHORTEST) {
                empty++;
            } else {
                sink.article(article, place);
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
