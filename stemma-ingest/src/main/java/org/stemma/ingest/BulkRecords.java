package org.stemma.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.stemma.article.Draft;
import org.stemma.article.Structure;

/** Reads JSON Lines and CSV of any size, one record at a time. */
final class BulkRecords {
    private final Archives.Run run;
    private final ObjectMapper json;
    private final String extension;
    private List<String> columns = List.of();
    private char separator = ',';

    private BulkRecords(String extension, Archives.Run run) {
        this.extension = extension;
        this.run = run;
        this.json = Records.mapper(run.limits());
    }

    /** Gives the articles of a file to the run. */
    static void read(Path file, String extension, Optional<Archives.Mark> after, Archives.Run run)
            throws IOException, Archives.Changed {
        BulkRecords records = new BulkRecords(extension, run);
        try (InputStream in = Packed.open(file, run::reachedPacked)) {
            RecordLines lines =
                    new RecordLines(in, records.isTable(), run.limits().textUnits());
            records.readAll(lines, after);
        } catch (EOFException | ZipException e) {
            run.note("is a packed file that breaks off or is damaged");
        }
    }

    private boolean isTable() {
        return extension.equals("csv") || extension.equals("tsv");
    }

    private void readAll(RecordLines lines, Optional<Archives.Mark> after) throws IOException, Archives.Changed {
        long behind = after.map(m -> m.place().offset()).orElse(-1L);
        boolean found = after.isEmpty();
        for (Optional<RecordLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            RecordLines.Line one = line.get();
            if (isTable() && columns.isEmpty()) {
                header(one.text());
            } else if (one.offset() == behind) {
                found = Bytes.sha256(one.bytes()).equals(after.orElseThrow().sha256());
            } else if (one.offset() > behind) {
                if (!found) {
                    throw new Archives.Changed();
                }
                read(one);
            }
        }
        if (!found) {
            throw new Archives.Changed();
        }
    }

    private void read(RecordLines.Line line) {
        Archives.Place place = new Archives.Place("", line.offset());
        if (line.tooLong()) {
            run.note("record at " + place + " is longer than any article; skipped");
            return;
        }
        if (line.text().isBlank()) {
            return;
        }
        try {
            JsonNode record = isTable() ? row(line.text()) : json.readTree(line.text());
            Source source = run.source(place, "json", line.text(), line.bytes(), Origin.UNKNOWN);
            Draft draft = Records.one(record, source, json);
            run.article(Structure.article(draft), place);
        } catch (JsonProcessingException e) {
            run.note("record at " + place + " is no JSON that can be read");
        } catch (Unreadable e) {
            run.note("record at " + place + " " + e.reason());
        }
    }

    private void header(String line) {
        separator = extension.equals("tsv") ? '\t' : Csv.separator(line);
        columns = Csv.fields(line, separator);
    }

    private ObjectNode row(String line) throws Unreadable {
        List<String> fields = Csv.fields(line, separator);
        if (fields.size() > columns.size()) {
            throw new Unreadable("has " + fields.size() + " fields, the header " + columns.size());
        }
        ObjectNode out = json.createObjectNode();
        for (int i = 0; i < fields.size(); i++) {
            out.put(columns.get(i).strip(), fields.get(i));
        }
        return out;
    }
}
