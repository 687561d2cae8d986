package org.stemma.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finished dossiers on the disk, one file a story: a cache that may be deleted at any time. Thread-safe.
 *
 * <p>A file is there whole or not at all, and begins with the hash of what follows: one that was damaged is thrown away. What was
 * read longest ago goes when there are too many bytes. What cannot be kept is made again, so a disk that is full or cannot be
 * written is no error.
 *
 * <p>Machine note: the directory is named by all that a dossier depends on beside its story; those of other names are of another
 * build or of another library that stood here, and go.
 */
final class DossierShelf {
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9]+)-([0-9]{1,18})\\.dossier");
    private static final Pattern DIRECTORY = Pattern.compile("[0-9a-f]{16}");
    private static final String HALF = ".part";
    private static final int HASH = 32;

    private record Place(long revision, long bytes) {}

    private final Path directory;
    private final long most;
    private final InstantSource clock;
    private final Map<String, Place> places = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /**
     * A shelf among those in a directory.
     *
     * @param key of all that a dossier depends on beside its story and the story's revision
     * @param most bytes that are kept
     */
    DossierShelf(Path shelves, String key, long most, InstantSource clock) {
        this.directory = shelves.resolve(key);
        this.most = most;
        this.clock = clock;
        try {
            Files.createDirectories(directory);
            others(shelves).forEach(DossierShelf::delete);
            look();
        } catch (IOException | UncheckedIOException e) {
            // Nothing is kept here then, and nothing is lost.
            places.clear();
        }
    }

    private List<Path> others(Path shelves) throws IOException {
        try (Stream<Path> all = Files.list(shelves)) {
            return all.filter(p -> !p.equals(directory)
                            && DIRECTORY.matcher(p.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static void delete(Path shelf) {
        try (Stream<Path> all = Files.walk(shelf)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(p);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another process has deleted it, or is still using it.
            return;
        }
    }

    private record Found(Path file, String story, Place place, FileTime used) {}

    /** Sees what is there; of a story's two files, which a crash can leave, the newer. */
    private void look() throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    Place place = new Place(Long.parseLong(name.group(2)), Files.size(file));
                    found.add(new Found(file, name.group(1), place, Files.getLastModifiedTime(file)));
                } else if (file.toString().endsWith(HALF)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        found.sort(Comparator.comparing(Found::used).thenComparing(Found::file));
        for (Found f : found) {
            Place known = places.get(f.story);
            if (known == null || known.revision < f.place.revision) {
                put(f.story, f.place);
            } else {
                remove(f.file);
            }
        }
    }

    /** The revision of the story that is kept; empty when none is. */
    synchronized OptionalLong revision(String story) {
        Place place = places.get(story);
        return place == null ? OptionalLong.empty() : OptionalLong.of(place.revision);
    }

    /** What is kept of a story. */
    Optional<MadeDossier> get(String story) {
        OptionalLong revision = revision(story);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        Path file = file(story, revision.getAsLong());
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(all, Math.min(HASH, all.length), all.length);
            if (Arrays.equals(Hash.sha256(content), Arrays.copyOf(all, HASH))) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                return Optional.of(new MadeDossier(revision.getAsLong(), DossierCodec.unpack(content)));
            }
        } catch (IOException | LibraryException e) {
            // It was deleted, or cannot be read: it is made again.
        }
        drop(story, revision.getAsLong());
        return Optional.empty();
    }

    /** Keeps a dossier in the place of the one before. */
    void put(String story, MadeDossier made) {
        byte[] content = DossierCodec.pack(made.dossier());
        ByteArrayOutputStream all = new ByteArrayOutputStream(HASH + content.length);
        all.writeBytes(Hash.sha256(content));
        all.writeBytes(content);
        if (all.size() > most) {
            return;
        }
        try {
            Path half = Files.createTempFile(directory, story, HALF);
            try {
                Files.write(half, all.toByteArray());
                Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
                Files.move(half, file(story, made.revision()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            put(story, new Place(made.revision(), all.size()));
        } catch (IOException e) {
            drop(story, made.revision());
        }
    }

    private synchronized void put(String story, Place place) {
        Place before = places.put(story, place);
        bytes += place.bytes;
        if (before != null) {
            bytes -= before.bytes;
            if (before.revision != place.revision) {
                remove(file(story, before.revision));
            }
        }
        Iterator<Map.Entry<String, Place>> eldest = places.entrySet().iterator();
        while (bytes > most && eldest.hasNext()) {
            Map.Entry<String, Place> e = eldest.next();
            remove(file(e.getKey(), e.getValue().revision));
            bytes -= e.getValue().bytes;
            eldest.remove();
        }
    }

    /** Throws away what is kept of a story. */
    void drop(String story) {
        revision(story).ifPresent(r -> drop(story, r));
    }

    private synchronized void drop(String story, long revision) {
        remove(file(story, revision));
        Place place = places.get(story);
        if (place != null && place.revision == revision) {
            places.remove(story);
            bytes -= place.bytes;
        }
    }

    /** Throws everything away. */
    synchronized void clear() {
        List.copyOf(places.keySet()).forEach(this::drop);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Nobody asks for it any more; it goes when the shelf is looked through the next time.
            return;
        }
    }

    private Path file(String story, long revision) {
        return directory.resolve(story + '-' + revision + ".dossier");
    }
}
