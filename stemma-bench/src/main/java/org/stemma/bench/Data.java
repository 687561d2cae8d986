package org.stemma.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.stemma.article.Account;
import org.stemma.article.Article;
import org.stemma.article.Capture;
import org.stemma.article.Outlet;
import org.stemma.article.Part;
import org.stemma.article.Published;
import org.stemma.ingest.Reader;

/** Reads data sets and writes predictions. Only what a user could give reaches the product: gold is left behind here. */
final class Data {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Data() {}

    /** The lines of a JSON Lines file, unpacked when its name ends in {@code .gz}. */
    static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.add(JSON.readTree(line));
                }
            }
        }
        return out;
    }

    /** The accounts of a JSON Lines file, in its order. */
    static List<Account> accounts(Path file) throws IOException {
        List<Account> out = new ArrayList<>();
        for (JsonNode row : rows(file)) {
            out.add(account(row));
        }
        return out;
    }

    /** The articles of rows as {@code collate} reads them from a file, which knows nothing of stories. */
    static List<Article> collected(List<JsonNode> rows) throws IOException {
        Path file = Files.createTempFile("articles", ".jsonl");
        try {
            List<JsonNode> plain = new ArrayList<>();
            for (JsonNode row : rows) {
                ObjectNode copy = row.deepCopy();
                copy.remove("story");
                plain.add(copy);
            }
            write(file, plain);
            return Reader.read(List.of(file), InputStream.nullInputStream()).articles();
        } finally {
            Files.delete(file);
        }
    }

    /** A number of articles; throws {@link IllegalArgumentException} with a line for the user when it is none. */
    static int number(String argument) {
        try {
            return Integer.parseInt(argument);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number of articles: " + argument, e);
        }
    }

    /** Writes one JSON value a line. */
    static void write(Path file, List<? extends Object> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Object row : rows) {
                out.write(JSON.writeValueAsString(row));
                out.newLine();
            }
        }
    }

    /** An account of a row's {@code id, title, text, url, outlet, published, language}; the text is its body as it stands. */
    static Account account(JsonNode row) {
        List<Part> parts = new ArrayList<>();
        text(row, "title").ifPresent(t -> parts.add(Part.whole(Part.Kind.TITLE, t)));
        parts.add(Part.whole(Part.Kind.BODY, text(row, "text").orElse("")));
        String id = row.path("id").asText();
        return Account.of(new Article(
                id,
                new Capture(id, Optional.empty()),
                text(row, "outlet").map(o -> new Outlet(o, Optional.empty())),
                text(row, "published").flatMap(Data::published),
                text(row, "url"),
                text(row, "language"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                parts,
                Map.of()));
    }

    /** A publication date as the data sets write them; empty when it is none. */
    static Optional<Published> published(String s) {
        try {
            if (s.length() <= 10) {
                return Optional.of(Published.on(LocalDate.parse(s)));
            }
            if (s.endsWith("Z") || s.matches(".*[+-]\\d\\d:?\\d\\d")) {
                return Optional.of(Published.at(OffsetDateTime.parse(s)));
            }
            return Optional.of(Published.at(OffsetDateTime.of(java.time.LocalDateTime.parse(s), ZoneOffset.UTC)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode row, String field) {
        JsonNode n = row.get(field);
        return n == null || n.isNull() || n.asText().isEmpty() ? Optional.empty() : Optional.of(n.asText());
    }
}
