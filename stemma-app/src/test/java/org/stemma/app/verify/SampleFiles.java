package org.stemma.app.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.stemma.Stemma;
import org.stemma.app.json.DossierJson;
import org.stemma.app.outcome.Collated;
import org.stemma.app.page.DossierPage;
import org.stemma.app.page.PageSettings;
import org.stemma.dossier.Dossier;
import org.stemma.ingest.Reader;
import org.stemma.ingest.Reading;
import org.stemma.text.Encoder;

/** The bundled sample as dossier files, collated once for all tests. */
public final class SampleFiles {
    /** Where the sample's articles lie in the sources. */
    public static final Path ARTICLES = Path.of("src/main/resources/org/stemma/app/sample");

    private static final ConcurrentHashMap<String, String> MADE = new ConcurrentHashMap<>();

    private SampleFiles() {}

    /** The names of the sample's files. */
    public static List<String> names() throws IOException {
        return Files.readAllLines(ARTICLES.resolve("index.txt")).stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /** The page. */
    public static String page() throws IOException {
        make();
        return MADE.getOrDefault("page", "");
    }

    /** The JSON. */
    public static String json() throws IOException {
        make();
        return MADE.getOrDefault("json", "");
    }

    private static synchronized void make() throws IOException {
        if (!MADE.isEmpty()) {
            return;
        }
        List<Path> files = new ArrayList<>();
        for (String name : names()) {
            files.add(ARTICLES.resolve(name));
        }
        Reading reading = Reader.read(files, java.io.InputStream.nullInputStream());
        List<Dossier> dossiers = Stemma.collate(reading.articles());
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        DossierPage.write(PageSettings.quoted(), dossiers, page);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        DossierJson.write(new Collated(reading, dossiers, new Encoder.State.Off(), Collated.Texts.QUOTED), json);
        MADE.put("page", page.toString(StandardCharsets.UTF_8));
        MADE.put("json", json.toString(StandardCharsets.UTF_8));
    }
}
