package org.stemma.ingest;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the files behind what the user named. */
final class Inputs {
    /**
     * A file to read.
     *
     * @param name as the user gave it; in a directory, with the directory's name before
     * @param path where it is
     */
    record Input(String name, Path path) {}

    private static final int DEEPEST = 64;

    private final List<Input> found = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();

    private Inputs() {}

    /** Looks behind the given names; {@code -} is left out. */
    static Inputs of(List<Path> given) {
        Inputs inputs = new Inputs();
        for (Path path : given) {
            if (!isStandardInput(path)) {
                inputs.add(path);
            }
        }
        inputs.found.sort(Comparator.comparing(Input::name));
        inputs.dropRepeated();
        return inputs;
    }

    static boolean isStandardInput(Path path) {
        return path.toString().equals("-");
    }

    List<Input> found() {
        return found;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Refusal> notes() {
        return notes;
    }

    private void add(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            addDirectory(path);
        } else if (Files.isRegularFile(path)) {
            found.add(new Input(name, path));
        } else if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            refusals.add(new Refusal(name, "is a link to a file that is not there"));
        } else if (!Files.exists(path)) {
            refusals.add(new Refusal(
                    name,
                    name.indexOf(":/") > 1
                            ? "is no file, and no address that is fetched (http, https)"
                            : "is not there; check the name"));
        } else {
            found.add(new Input(name, path));
        }
    }

    private void addDirectory(Path directory) {
        Walk walk = new Walk(directory);
        try {
            Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
        } catch (IOException e) {
            refusals.add(new Refusal(directory.toString(), "cannot be listed: " + reason(e)));
            return;
        }
        found.addAll(walk.files);
        if (walk.files.isEmpty()) {
            refusals.add(
                    new Refusal(
                            directory.toString(),
                            "is a directory without articles (Stemma reads .txt, .md, .html, .json, .jsonl, .csv, .xml, .warc and .wacz files, packed with gzip or not)"));
        } else if (walk.passedOver > 0) {
            notes.add(new Refusal(
                    directory.toString(),
                    walk.passedOver == 1
                            ? "holds one file of another kind, which was passed over"
                            : "holds " + walk.passedOver + " files of other kinds, which were passed over"));
        }
    }

    /** The same file named twice, or by a directory and by itself, is read once. */
    private void dropRepeated() {
        Set<Path> seen = new HashSet<>();
        for (Input input : List.copyOf(found)) {
            if (!seen.add(real(input.path()))) {
                found.remove(found.lastIndexOf(input));
                notes.add(new Refusal(input.name(), "was given twice; read once"));
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Why a file cannot be read, for its user. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** The extension of a file's name in lower case, {@code .gz} and {@code .zst} aside. */
    static String extension(String fileName) {
        String name = unpackedName(fileName);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The file's name without folders and extensions. */
    static String stem(String fileName) {
        String name = unpackedName(fileName);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** True when a file's name says that it is packed. */
    static boolean isPacked(String fileName) {
        return unpackedName(fileName).length() < fileName.length();
    }

    private static String unpackedName(String name) {
        for (String packed : List.of(".gz", ".zst", ".zstd")) {
            if (name.toLowerCase(Locale.ROOT).endsWith(packed)) {
                return name.substring(0, name.length() - packed.length());
            }
        }
        return name;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Input> files = new ArrayList<>();
        private int passedOver;

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(root) && isHidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file) || !attributes.isRegularFile()) {
                return FileVisitResult.CONTINUE;
            }
            if (isRead(extension(fileName(file)))) {
                files.add(new Input(file.toString(), file));
            } else {
                passedOver++;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!isHidden(file)) {
                refusals.add(new Refusal(file.toString(), "cannot be read: " + reason(e)));
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isRead(String extension) {
            return Formats.EXTENSIONS.contains(extension) || Archives.EXTENSIONS.contains(extension);
        }

        private static boolean isHidden(Path path) {
            return fileName(path).startsWith(".");
        }
    }

    /** The last part of a path; empty for a root. */
    static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
