package org.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.store.Library;
import org.stemma.store.LibrarySettings;
import org.stemma.store.Place;
import org.stemma.store.index.ArticleIndex;
import org.stemma.text.Encoder;

/** A desk in a process of its own, told to stop as systemd and Ctrl-C tell it. */
class ServeStopTest {
    private static final Pattern ADDRESS = Pattern.compile("http://[^/ ]+/");

    private static final int ARTICLES = 120;

    @TempDir
    private Path dir;

    @Test
    void a_desk_that_is_told_to_stop_leaves_an_index_that_lacks_nothing() throws Exception {
        Path library = dir.resolve("library");
        Library.open(new Place.Directory(library), LibrarySettings.of(InstantSource.system()))
                .close();
        Process desk = Run.alone("serve", "--library", library.toString(), "--port", "0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            URI address = address(desk.errorReader(StandardCharsets.UTF_8));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address.resolve("/api/v1/articles?name=one.jsonl"))
                                    .POST(BodyPublishers.ofString(articles()))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
            desk.destroy();
            assertThat(desk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            desk.destroyForcibly();
        }
        try (ArticleIndex index = ArticleIndex.openToRead(library.resolve("index"), Encoder.NONE)) {
            assertThat(index.size()).isEqualTo(ARTICLES);
        }
    }

    /** One story, all of which is read for its speakers' names before the library is closed. */
    private static String articles() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            String speaker = i % 2 == 0 ? "Olga Renner" : "Renner";
            out.append(String.format(
                    Locale.ROOT,
                    "{\"id\":\"velm%1$d\",\"title\":\"Ferry Almira runs aground off Velm\",\"text\":\"The ferry Almira ran aground"
                            + " off Velm on Saturday, reader %1$d writes. \\\"Nobody is in danger,\\\" said %2$s, the harbour"
                            + " master of Velm.\"}%n",
                    i,
                    speaker));
        }
        return out.toString();
    }

    private static URI address(BufferedReader said) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group());
            }
        }
        throw new IllegalStateException("the desk did not start: " + all);
    }
}
