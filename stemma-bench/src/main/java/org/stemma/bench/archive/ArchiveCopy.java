package org.stemma.bench.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.stemma.article.Article;
import org.stemma.ingest.Archives;
import org.stemma.ingest.Fetching;
import org.stemma.ingest.Limits;
import org.stemma.ingest.Reader;
import org.stemma.ingest.Refusal;
import org.stemma.ingest.Taker;
import org.stemma.ingest.Wanted;

/**
 * Copies the articles of an archive into a file, a line each with its mark, and goes on where an earlier copy was killed.
 *
 * <p>The line is the transaction: it holds the article and the mark together, and half a line is cut off at the start.
 */
public final class ArchiveCopy implements Taker {
    private final OutputStream out;
    private final Optional<Archives.Mark> last;

    private ArchiveCopy(OutputStream out, Optional<Archives.Mark> last) {
        this.out = out;
        this.last = last;
    }

    /** Copies the first file into the second. */
    public static void main(String[] args) throws IOException {
        Path copy = Path.of(args[1]);
        Optional<Archives.Mark> last = mended(copy);
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            Wanted wanted = new Wanted(List.of(Path.of(args[0])), List.of(), new ByteArrayInputStream(new byte[0]));
            Reader.stream(wanted, Limits.DEFAULT, Fetching.DEFAULT, new ArchiveCopy(out, last));
        }
    }

    /** Cuts off what was written half; gives the mark of the last whole line. */
    private static Optional<Archives.Mark> mended(Path copy) throws IOException {
        if (!Files.exists(copy)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(copy);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
                file.setLength(end);
            }
        }
        int start = end - 1;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return end == 0
                ? Optional.empty()
                : Optional.of(mark(new String(bytes, start, end - 1 - start, StandardCharsets.UTF_8)));
    }

    /** The mark in a line of a copy. */
    static Archives.Mark mark(String line) {
        return Archives.Mark.parse(line.substring(line.indexOf('\t') + 1));
    }

    @Override
    public void article(String input, Article article, Optional<Archives.Mark> mark) {
        String line = article.url().orElse("") + '\t' + mark.orElseThrow() + '\n';
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Archives.Mark> last(String input) {
        return last;
    }

    @Override
    public void refused(Refusal refusal) {
        throw new IllegalStateException(refusal.name() + " " + refusal.reason());
    }

    @Override
    public void noted(Refusal note) {
        System.out.println(note.name() + " " + note.reason());
    }
}
