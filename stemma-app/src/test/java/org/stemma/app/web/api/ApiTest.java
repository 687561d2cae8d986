package org.stemma.app.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.app.web.RunningDesk;
import org.xml.sax.InputSource;

class ApiTest {
    private static final String POST = """
            # Ferry aground off Quillon

            Published at: **2021-05-05T10:00:00+00:00**

            Original: [Quillon Post](https://post.example/ferry)

            The ferry Linnet ran aground off Quillon on Tuesday with forty people on board, its owners said.

            "We will not sail in fog again," said Anna Moor, who runs the ferry line.
            """;
    private static final String ECHO = """
            # Fog puts the Linnet on the rocks

            Published at: **2021-05-05T12:00:00+00:00**

            Original: [Harbour Echo](https://echo.example/linnet)

            Forty people were brought ashore after the ferry Linnet ran aground off Quillon in fog on Tuesday.

            Anna Moor of the ferry line said they would "not sail in fog again".
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory = Path.of(".");

    private RunningDesk desk;

    @BeforeEach
    void open() {
        desk = RunningDesk.over(directory.resolve("library"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_description_names_every_route_and_no_other() throws Exception {
        JsonNode description =
                new YAMLMapper().readTree(desk.get("/api/v1/openapi.yaml").body());
        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(described)
                .isEqualTo(new TreeSet<>(desk.routes().stream()
                        .filter(route -> route.contains(" /api/"))
                        .toList()));
    }

    @Test
    void what_is_sent_is_an_article_of_a_story_and_is_found() throws Exception {
        JsonNode added = send(POST, "post.md", 201);
        String story = added.at("/articles/0/story").asText();
        String article = added.at("/articles/0/id").asText();
        assertThat(send(ECHO, "echo.md", 201).at("/articles/0/story").asText()).isEqualTo(story);
        assertThat(send(POST, "post.md", 201).at("/articles/0/kind").asText()).isEqualTo("known");

        assertThat(json("/api/v1/stories").at("/stories/0/articles").asInt()).isEqualTo(2);
        assertThat(json("/api/v1/stories/" + story).path("articleIds").size()).isEqualTo(2);
        assertThat(json("/api/v1/articles/" + article).at("/outlet").asText()).isEqualTo("Quillon Post");
        assertThat(json("/api/v1/articles/" + article + "/versions/1")
                        .at("/title")
                        .asText())
                .isEqualTo("Ferry aground off Quillon");
        assertThat(json("/api/v1/search?q=said%3Afog&facets=true").at("/total").asInt())
                .isPositive();
        assertThat(json("/api/v1/quotes?speaker=moor").at("/total").asInt()).isPositive();
        JsonNode dossier = json("/api/v1/stories/" + story + "/dossier");
        assertThat(dossier.at("/stories/0/numbers/articles").asInt()).isEqualTo(2);
    }

    @Test
    void a_capture_is_given_back_byte_for_byte_as_a_file_of_no_type() throws Exception {
        String article = send(POST, "post.md", 201).at("/articles/0/id").asText();
        String hash =
                json("/api/v1/articles/" + article).at("/versions/0/capture").asText();

        HttpResponse<String> capture = desk.get("/api/v1/captures/" + hash);

        assertThat(capture.body()).isEqualTo(POST);
        assertThat(capture.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(capture.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(desk.get("/api/v1/captures/00").statusCode()).isEqualTo(404);
    }

    @Test
    void a_story_goes_out_as_tables_feeds_and_other_formats() throws Exception {
        String story = send(POST, "post.md", 201).at("/articles/0/story").asText();
        String base = "/api/v1/stories/" + story;

        assertThat(desk.get(base + "/tables/articles.csv").body()).contains("Quillon Post");
        assertThat(desk.get(base + "/exports/bibtex").body()).contains("Ferry aground");
        assertThat(desk.get(base + "/exports/word").statusCode()).isEqualTo(404);
        assertThat(desk.get(base + "/tables/word.csv").statusCode()).isEqualTo(404);
        String atom = desk.get(base + "/feed.atom").body();
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(atom)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("feed");
        assertThat(json(base + "/feed.json").at("/items/0/title").asText()).contains("Ferry aground");
        assertThat(desk.get("/api/v1/search.atom?q=ferry").body()).contains("Ferry aground");
        assertThat(json("/api/v1/quotes.json?speaker=moor")
                        .at("/items/0/content_text")
                        .asText())
                .contains("fog");
    }

    @Test
    void who_has_the_newest_state_is_told_so() throws Exception {
        String story = send(POST, "post.md", 201).at("/articles/0/story").asText();
        for (String path : List.of("/api/v1/stories", "/api/v1/stories/" + story + "/dossier")) {
            String tag = desk.get(path).headers().firstValue("ETag").orElseThrow();
            HttpRequest again = desk.request(path).header("If-None-Match", tag).build();
            assertThat(desk.send(again).statusCode()).isEqualTo(304);
        }
        String before = desk.get("/api/v1/stories").headers().firstValue("ETag").orElseThrow();
        send(ECHO, "echo.md", 201);
        assertThat(desk.get("/api/v1/stories").headers().firstValue("ETag")).isNotEqualTo(Optional.of(before));
    }

    @Test
    void pages_lead_on_by_links() throws Exception {
        send(POST, "post.md", 201);
        send(ECHO.replace("Linnet", "Osprey").replace("Quillon", "Tarn").replace("Moor", "Vale"), "echo.md", 201);

        HttpResponse<String> first = desk.get("/api/v1/search?limit=1&sort=newest");
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith("rel=\"next\"");
        String next = link.substring(1, link.indexOf('>'));

        assertThat(JSON.readTree(desk.get(next).body()).path("total").asInt()).isEqualTo(2);
        assertThat(desk.get(next).headers().firstValue("Link")).isEmpty();
    }

    @Test
    void corrections_are_made_listed_and_taken_back() throws Exception {
        String article = send(POST, "post.md", 201).at("/articles/0/id").asText();
        send(ECHO, "echo.md", 201);

        HttpResponse<String> made =
                desk.post("/api/v1/corrections", "{\"kind\":\"move\",\"article\":\"" + article + "\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json("/api/v1/stories").path("stories").size()).isEqualTo(2);
        int number = JSON.readTree(made.body()).path("number").asInt();
        HttpRequest undo =
                desk.request("/api/v1/corrections/" + number).DELETE().build();
        assertThat(desk.send(undo).statusCode()).isEqualTo(204);

        assertThat(json("/api/v1/stories").path("stories").size()).isEqualTo(1);
        JsonNode listed = json("/api/v1/corrections").at("/corrections/0");
        assertThat(listed.path("undone").asBoolean()).isTrue();
        assertThat(listed.path("article").asText()).isEqualTo(article);
        assertThat(listed.path("story").isNull()).isTrue();
    }

    @Test
    void the_library_is_checked() throws Exception {
        send(POST, "post.md", 201);
        JsonNode checked = JSON.readTree(desk.post("/api/v1/check", "").body());
        assertThat(checked.path("problems")).isEmpty();
        assertThat(checked.at("/library/articles").asInt()).isEqualTo(1);
    }

    @Test
    void feeds_are_watched_asked_and_forgotten() throws Exception {
        String feed = "http://127.0.0.1:" + desk.port() + "/api/v1/search.atom";
        assertThat(desk.post("/api/v1/feeds", feed).statusCode()).isEqualTo(201);
        assertThat(json("/api/v1/feeds").at("/feeds/0/address").asText()).isEqualTo(feed);

        String address = "address=" + RunningDesk.encoded(feed);
        JsonNode told =
                JSON.readTree(desk.post("/api/v1/feeds/poll?" + address, "").body());
        assertThat(told.path("failed").asBoolean())
                .as("an address within the network is not asked")
                .isTrue();
        assertThat(json("/api/v1/feeds").at("/feeds/0/problem").asText()).contains("127.0.0.1");

        HttpRequest forget = desk.request("/api/v1/feeds?" + address).DELETE().build();
        assertThat(desk.send(forget).statusCode()).isEqualTo(204);
        assertThat(json("/api/v1/feeds").path("feeds")).isEmpty();
        problem(desk.post("/api/v1/feeds/poll?" + address, ""), 404, "There is no such feed.");
        problem(desk.post("/api/v1/feeds", "ftp://one.example/"), 422, "begins with http");
    }

    @Test
    void what_cannot_be_understood_is_told_with_its_reason() throws Exception {
        problem(desk.get("/api/v1/stories?limit=many"), 400, "limit must be a whole number from 1 to 200.");
        problem(desk.get("/api/v1/stories?order=sideways"), 400, "order is one of: newest, largest.");
        problem(desk.get("/api/v1/search?q=(ferry"), 400, "");
        problem(desk.get("/api/v1/stories/s99"), 404, "There is no such story.");
        problem(desk.get("/api/v1/articles/none"), 404, "There is no such article.");
        problem(desk.post("/api/v1/corrections", "{"), 400, "The body is no JSON");
        problem(desk.post("/api/v1/corrections", "{\"kind\":\"move\"}"), 400, "article is missing.");
        String query = "a+OR+".repeat(10_000) + "a";
        assertThat(desk.get("/api/v1/search?q=" + query).statusCode()).isIn(400, 414, 431);
        assertThat(send("", "empty.txt", 422).at("/refused/0/reason").asText()).isNotBlank();
    }

    private void problem(HttpResponse<String> answer, int status, String reason) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(reason);
    }

    private JsonNode send(String text, String name, int status) throws Exception {
        HttpResponse<String> answer = desk.post("/api/v1/articles?name=" + name, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = desk.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
