package org.stemma.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the word lists that the rooms bring along (UTF-8, an entry a line, {@code #} starts a comment line) and their
 * learned models.
 *
 * <p>The one place in the core that reads anything.
 */
public final class Lexicon {
    private Lexicon() {}

    /**
     * The entries of a list, in order and without comments and blank lines.
     *
     * @param room a class of the room; the list stands in its package
     * @param name of the resource: {@code units.tsv}
     */
    public static List<String> lines(Class<?> room, String name) {
        List<String> out = new ArrayList<>();
        try (InputStream in = room.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no word list " + name + " beside " + room.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    out.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name + " beside " + room.getName(), e);
        }
        return List.copyOf(out);
    }

    /**
     * The bytes of a model that a room brings along.
     *
     * @param room a class of the room; the file stands in its package
     */
    public static byte[] bytes(Class<?> room, String name) {
        try (InputStream in = room.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no model " + name + " beside " + room.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("model " + name + " beside " + room.getName(), e);
        }
    }

    /** All words of a list, each once: a line may hold several, parted by spaces. */
    public static Set<String> words(Class<?> room, String name) {
        Set<String> out = new HashSet<>();
        for (String line : lines(room, name)) {
            out.addAll(WordTable.cut(line, ' '));
        }
        return Set.copyOf(out);
    }

    /** The entries of a list whose fields are parted by tabs. */
    public static List<List<String>> rows(Class<?> room, String name) {
        return lines(room, name).stream().map(line -> List.of(line.split("\t"))).toList();
    }
}
