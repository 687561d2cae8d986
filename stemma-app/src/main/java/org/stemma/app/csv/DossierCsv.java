package org.stemma.app.csv;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stemma.dossier.Dossier;

/**
 * Writes every table of the dossiers as a CSV file of its own (RFC 4180, UTF-8, a header line).
 *
 * <p>A cell that a spreadsheet would run as a formula ({@code = + - @} first) gets an apostrophe in front: the words come
 * from anywhere.
 */
public final class DossierCsv {
    private DossierCsv() {}

    /**
     * Writes {@code articles.csv, copies.csv, attributions.csv, coverage.csv, readings.csv, timeline.csv, figures.csv,
     * brief.csv} into a directory.
     */
    public static void write(List<Dossier> dossiers, Path directory) throws IOException {
        Files.createDirectories(directory);
        Map<String, Table> tables = new TreeMap<>();
        for (Dossier d : dossiers) {
            for (Table t : new Tables(d).all()) {
                tables.merge(t.name(), t, Table::with);
            }
        }
        for (Table t : tables.values()) {
            Files.write(directory.resolve(t.name() + ".csv"), text(t).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The names of the tables. */
    public static List<String> names(Dossier dossier) {
        return new Tables(dossier).all().stream().map(Table::name).sorted().toList();
    }

    /** One table of a dossier as CSV; empty when there is none of this name. */
    public static Optional<String> table(Dossier dossier, String name) {
        return new Tables(dossier)
                .all().stream().filter(t -> t.name().equals(name)).findFirst().map(DossierCsv::written);
    }

    private static String written(Table table) {
        try {
            return text(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Table table) throws IOException {
        java.io.StringWriter out = new java.io.StringWriter();
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
        table.columns().forEach(schema::addColumn);
        try (CsvGenerator csv = new CsvFactory().createGenerator(out)) {
            csv.setSchema(schema.build());
            for (List<String> row : table.rows()) {
                csv.writeStartArray();
                for (String cell : row) {
                    csv.writeString(harmless(cell));
                }
                csv.writeEndArray();
            }
        }
        String written = out.toString();
        return written.isEmpty() ? String.join(",", table.columns()) + "\r\n" : written;
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /**
     * One table.
     *
     * @param name of the file, without its ending
     * @param columns their names
     * @param rows as many cells each as there are columns
     */
    record Table(String name, List<String> columns, List<List<String>> rows) {
        Table with(Table more) {
            List<List<String>> all = new ArrayList<>(rows);
            all.addAll(more.rows());
            return new Table(name, columns, all);
        }
    }
}
