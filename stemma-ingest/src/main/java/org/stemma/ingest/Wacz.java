package org.stemma.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.stemma.text.Shown;

/**
 * Reads WACZ files: ZIP archives of WARC files, with a list of the pages that were meant.
 *
 * <p>Nothing is written to disk, so that no name in the archive can lead anywhere; names that would are named.
 */
final class Wacz {
    private static final int MOST_PAGES_BYTES = 32 << 20;

    private Wacz() {}

    /** Gives the articles of the pages to the run; of the listed pages only, where there is a list. */
    static void read(Path file, Optional<Archives.Mark> after, Archives.Run run)
            throws IOException, Unreadable, Archives.Changed {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Set<String> wanted = pages(zip, run);
            boolean found = after.isEmpty();
            List<ZipEntry> archives = archives(zip, run);
            if (archives.isEmpty()) {
                throw new Unreadable("is a ZIP archive without web archives (WARC) in it");
            }
            long size = archives.stream().mapToLong(ZipEntry::getSize).sum();
            long done = 0;
            for (ZipEntry entry : archives) {
                boolean here = after.filter(a -> a.place().member().equals(entry.getName()))
                        .isPresent();
                run.startAt(done, size);
                if (found || here) {
                    Optional<Archives.Mark> from = here ? after : Optional.empty();
                    WarcPages.read(offset -> at(zip, entry, offset), entry.getName(), from, wanted, run);
                }
                found |= here;
                done += entry.getSize();
            }
            if (!found) {
                throw new Archives.Changed();
            }
        } catch (ZipException e) {
            throw new Unreadable("is a damaged ZIP archive; fetch or pack it again");
        }
    }

    private static java.nio.channels.ReadableByteChannel at(ZipFile zip, ZipEntry entry, long offset)
            throws IOException {
        InputStream in = zip.getInputStream(entry);
        in.skipNBytes(offset);
        return Channels.newChannel(in);
    }

    private static List<ZipEntry> archives(ZipFile zip, Archives.Run run) {
        List<ZipEntry> out = new ArrayList<>();
        zip.stream().forEach(entry -> {
            String name = entry.getName();
            boolean warc = name.endsWith(".warc") || name.endsWith(".warc.gz");
            if (name.startsWith("/") || name.contains("..") || name.indexOf('\\') >= 0) {
                run.note("holds a file with a name that leads out of it (\"" + Shown.of(name) + "\"); not opened");
            } else if (name.endsWith(".wacz") || name.endsWith(".zip")) {
                run.note("holds another archive (\"" + Shown.of(name) + "\"); not opened");
            } else if (name.startsWith("archive/") && warc) {
                out.add(entry);
            }
        });
        return out;
    }

    /** The addresses of the pages that whoever made the archive visited; empty when there is no list. */
    private static Set<String> pages(ZipFile zip, Archives.Run run) throws IOException {
        ZipEntry entry = zip.getEntry("pages/pages.jsonl");
        if (entry == null) {
            return Set.of();
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(MOST_PAGES_BYTES + 1);
        }
        if (bytes.length > MOST_PAGES_BYTES) {
            run.note("has a list of pages that is too large; all pages were read");
            return Set.of();
        }
        Set<String> out = new HashSet<>();
        ObjectMapper json = Records.mapper(run.limits());
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            try {
                JsonNode page = json.readTree(line);
                if (page != null && page.path("url").isTextual()) {
                    out.add(page.path("url").asText());
                }
            } catch (JsonProcessingException e) {
                run.note("has a line in its list of pages that is no JSON");
            }
        }
        return out;
    }
}
