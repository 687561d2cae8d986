package org.stemma.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads this room's word lists: UTF-8, a line an entry, fields parted by tabs, {@code #} starts a comment line. */
final class Lexicon {
    private Lexicon() {}

    /** The entries of a list that stands beside this class. */
    static List<List<String>> entries(String name) {
        List<List<String>> out = new ArrayList<>();
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("word list " + name + " is not in the jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    out.add(List.of(line.split("\t")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name, e);
        }
        return List.copyOf(out);
    }
}
