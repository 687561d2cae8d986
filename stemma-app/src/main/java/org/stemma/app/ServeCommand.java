package org.stemma.app;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.stemma.app.feeds.FeedPolling;
import org.stemma.app.web.AskedLine;
import org.stemma.app.web.Assets;
import org.stemma.app.web.Events;
import org.stemma.app.web.Health;
import org.stemma.app.web.Login;
import org.stemma.app.web.Metrics;
import org.stemma.app.web.Receiving;
import org.stemma.app.web.Renewing;
import org.stemma.app.web.WebServer;
import org.stemma.app.web.WebSettings;
import org.stemma.app.web.api.Api;
import org.stemma.app.web.desk.Desk;
import org.stemma.app.web.guard.Guard;
import org.stemma.app.web.guard.Token;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stemma serve}: the library in a browser. */
@Command(
        name = "serve",
        header = "Open your library in a browser, and to programs.",
        description = {
            "Answers on this machine only, unless you name another address; then it asks for a token, which it tells once"
                    + " when it starts first. Ctrl-C stops it; what it has acknowledged is on the disk.",
        },
        footer = {
            "  stemma serve",
            "  stemma serve --watch feeds.opml",
            "  stemma serve --address 0.0.0.0 --name desk.newsroom.example"
        })
final class ServeCommand extends LibraryCommand {
    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where it listens (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + WebSettings.PORT,
            description = "At which port (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port = WebSettings.PORT;

    @Option(
            names = "--name",
            paramLabel = "HOST",
            description = "A name by which browsers reach it, beside localhost. May be given several times.")
    private Set<String> names = new LinkedHashSet<>();

    @Option(names = "--new-token", description = "Make a new token; the old one opens nothing any more.")
    private boolean newToken;

    @Option(names = "--log", description = "Print a line of JSON for every request, on standard error.")
    private boolean log;

    @Option(
            names = "--allow-private",
            description = "Fetch from addresses that are not on the public internet, too (localhost, your network).")
    private boolean allowPrivate;

    @Option(
            names = "--watch",
            paramLabel = "FEEDS.opml",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "Ask feeds for what is new while the desk is open: those of a list, which is needed only once, and"
                            + " those that the library knows.")
    private List<String> watch = new ArrayList<>();

    /** How long who stops the process waits for the library to be closed. */
    private static final Duration LAST = Duration.ofSeconds(20);

    // Open until the library is closed.
    private final CountDownLatch closed = new CountDownLatch(1);

    @Spec
    private CommandSpec command = CommandSpec.create();

    ServeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Library open() {
        return place.serve(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try {
            return super.call();
        } finally {
            closed.countDown();
        }
    }

    @Override
    int run(Library library, Writer out) throws IOException {
        InstantSource clock = InstantSource.system();
        WebSettings settings = settings();
        Guard guard = new Guard(settings.guard(), clock);
        Metrics metrics = new Metrics()
                .with(
                        "stemma_articles",
                        "Articles in the library.",
                        () -> library.counts().articles())
                .with(
                        "stemma_stories",
                        "Stories in the library.",
                        () -> library.counts().stories());
        FetchSettings fetch = FetchSettings.DEFAULT.withPrivate(allowPrivate);
        Renewing renewing = new Renewing(library);
        metrics.with("stemma_stories_waiting", "Stories that wait to be made or renewed.", renewing::waiting);
        Events events = new Events(library, renewing, Events.USUAL);
        CountDownLatch stopped = new CountDownLatch(1);
        try (renewing;
                Receiving receiving = new Receiving(library, fetch, clock);
                FeedPolling polling = polling(library, fetch, clock);
                WebServer server = WebServer.start(
                        settings,
                        guard,
                        List.of(
                                new Assets(),
                                new Login(guard),
                                new Health(() -> library.revision() >= 0, metrics),
                                events,
                                new Desk(library, renewing, receiving, polling, clock),
                                new Api(library, receiving, polling, clock)),
                        clock,
                        asked -> {
                            metrics.count(asked);
                            renewing.noticed();
                            if (log) {
                                terminal.err().println(AskedLine.of(asked));
                            }
                        })) {
            renewing.keepOn();
            terminal.err().println("stemma: http://" + shown() + ":" + server.port() + "/ (Ctrl-C stops it)");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                events.close();
                server.close();
                // Only now may the library be closed: requests that had begun have needed it.
                stopped.countDown();
                awaitClosed();
            }));
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** The process ends with this thread: not before the library is closed, or what its index has not on the disk is read again. */
    private void awaitClosed() {
        try {
            if (!closed.await(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                terminal.err().println("stemma: stops before all was tidied up; what was acknowledged is on the disk");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FeedPolling polling(Library library, FetchSettings fetch, InstantSource clock) throws IOException {
        FeedPolling polling = new FeedPolling(library, fetch, clock);
        for (String list : watch) {
            if (!list.isEmpty()) {
                polling.subscribe(terminal.directory().resolve(list));
            }
        }
        if (!watch.isEmpty()) {
            polling.keepOn(told -> told.lines().forEach(line -> terminal.err().println("stemma: " + line)));
        }
        return polling;
    }

    private String shown() {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private WebSettings settings() throws IOException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    command.commandLine(), "--port is a number from 0 to " + LAST_PORT + ", not " + port);
        }
        WebSettings usual = WebSettings.loopback(port);
        if (isLoopback()) {
            return usual.on(address, usual.guard().by(names));
        }
        Set<String> all = new LinkedHashSet<>(names);
        all.add(shown());
        return usual.on(address, usual.guard().by(all).openedBy(token()));
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ParameterException(command.commandLine(), "--address: there is no address " + address, e);
        }
    }

    /** The token's hash as it was kept; made and told when there is none. */
    private Token token() throws IOException {
        Path kept = place.beside(terminal).resolve("desk-token.sha256");
        if (!newToken && Files.exists(kept)) {
            return new Token(Files.readString(kept).strip());
        }
        String secret = Token.fresh();
        Output.at(kept, () -> Files.createDirectories(kept.toAbsolutePath().getParent()));
        Output.write(kept, o -> o.write((Token.of(secret).sha256() + "\n").getBytes(StandardCharsets.UTF_8)));
        terminal.err().println("stemma: the token of this desk, told this once: " + secret);
        return Token.of(secret);
    }
}
