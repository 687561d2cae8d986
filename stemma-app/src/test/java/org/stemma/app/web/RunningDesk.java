package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.stemma.app.feeds.FeedPolling;
import org.stemma.app.web.api.Api;
import org.stemma.app.web.desk.Desk;
import org.stemma.app.web.guard.Guard;
import org.stemma.app.web.guard.GuardSettings;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.Library;
import org.stemma.store.LibrarySettings;
import org.stemma.store.Place;

/** A desk on a free port over a library of its own, with all its pages and its interface for programs; and who visits it. */
public final class RunningDesk implements AutoCloseable {
    /** Streams of events that it keeps open at once. */
    public static final int STREAMS = 2;

    private static final Duration LOOK = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Never says that it is asked too often: tests ask more often than people. */
    private static final GuardSettings PATIENT =
            new GuardSettings(Set.of(), Optional.empty(), 1e6, 1e6, GuardSettings.LOOPBACK.uploadBytes());

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Library library;
    private final Receiving receiving;
    private final FeedPolling polling;
    private final Renewing renewing;
    private final Events events;
    private final WebServer server;

    private RunningDesk(Path directory, WebSettings settings, int streams) {
        InstantSource clock = InstantSource.system();
        library = Library.open(
                new Place.Directory(directory), LibrarySettings.of(clock).served("test"));
        receiving = new Receiving(library, FetchSettings.DEFAULT, clock);
        polling = new FeedPolling(library, FetchSettings.DEFAULT, clock);
        renewing = new Renewing(library);
        events = new Events(library, renewing, streams, LOOK);
        List<Routes> parts = List.of(
                new Assets(),
                events,
                new Desk(library, renewing, receiving, polling, clock),
                new Api(library, receiving, polling, clock));
        server = WebServer.start(settings, new Guard(settings.guard(), clock), parts, clock, asked -> {});
    }

    /** A desk over the library in this directory. */
    public static RunningDesk over(Path directory) {
        return over(directory, PATIENCE, STREAMS);
    }

    /** The same that cuts what is silent for so long, and keeps so many streams open. */
    public static RunningDesk over(Path directory, Duration idle, int streams) {
        return new RunningDesk(directory, settings(PATIENT, idle), streams);
    }

    /** The same under another guard. */
    public static RunningDesk over(Path directory, GuardSettings guard) {
        return new RunningDesk(directory, settings(guard, PATIENCE), STREAMS);
    }

    private static WebSettings settings(GuardSettings guard, Duration idle) {
        return new WebSettings("127.0.0.1", 0, guard, idle, 0, Duration.ofMillis(50));
    }

    /** Makes what waits to be made, as it goes on doing by itself where nobody is to look closely. */
    public void renew() {
        while (renewing.renewOne()) {
            continue;
        }
    }

    /** The same over and over, as a served desk does. */
    public void keepRenewing() {
        renewing.keepOn();
    }

    /** Its library. */
    public Library library() {
        return library;
    }

    /** Where it listens. */
    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    /** At which port. */
    public int port() {
        return server.port();
    }

    /** What it answers: method and path. */
    public List<String> routes() {
        return server.routes();
    }

    /** Adds a file without going through the web. */
    public Receiving.Received add(String name, String text) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return receiving.files(List.of(new Receiving.Sent(name, bytes)));
    }

    /** A request of a program. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(PATIENCE);
    }

    /** Its answer. */
    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /** The same with another reader of what comes. */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reader)
            throws IOException, InterruptedException {
        return client.send(request, reader);
    }

    /** What stands at this address. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    /** The page at this address. */
    public Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    /** Sends a body as a program does. */
    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    /** Sends a form as the desk's own page does. */
    public HttpResponse<String> submit(String path, String form) throws IOException, InterruptedException {
        return sendAs("application/x-www-form-urlencoded", path, form);
    }

    /** Sends a file as the desk's own page does. */
    public HttpResponse<String> upload(String name, String content) throws IOException, InterruptedException {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--edge--\r\n";
        return sendAs("multipart/form-data; boundary=edge", "/add", body);
    }

    /** Adds a text as the desk's own page does; the page that answers. */
    public Document paste(String text) throws IOException, InterruptedException {
        return Jsoup.parse(submit("/add", "text=" + encoded(text)).body());
    }

    private HttpResponse<String> sendAs(String type, String path, String body)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", type)
                .header("Origin", origin())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A bare connection that has sent these words. */
    public Socket connection(String sent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sees that it still answers, and soon. */
    public void thenIsWell() throws IOException, InterruptedException {
        HttpRequest request = request("/").timeout(Duration.ofSeconds(5)).build();
        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    /** A value as an address or a form has it. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        events.close();
        server.close();
        polling.close();
        renewing.close();
        library.close();
    }
}
