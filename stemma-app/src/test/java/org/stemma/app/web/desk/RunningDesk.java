package org.stemma.app.web.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.stemma.app.web.Assets;
import org.stemma.app.web.Events;
import org.stemma.app.web.Receiving;
import org.stemma.app.web.WebServer;
import org.stemma.app.web.WebSettings;
import org.stemma.app.web.guard.Guard;
import org.stemma.app.web.guard.GuardSettings;
import org.stemma.ingest.fetch.FetchSettings;
import org.stemma.store.Library;
import org.stemma.store.LibrarySettings;
import org.stemma.store.Place;

/** A desk on a free port over a library of its own. */
record RunningDesk(Library library, Events events, WebServer server) implements AutoCloseable {
    static final int STREAMS = 2;

    static RunningDesk over(Path directory) {
        InstantSource clock = InstantSource.system();
        Library library = Library.open(new Place.Directory(directory), LibrarySettings.of(clock));
        WebSettings settings = new WebSettings(
                "127.0.0.1", 0, GuardSettings.LOOPBACK, Duration.ofSeconds(30), 0, Duration.ofMillis(50));
        Receiving receiving = new Receiving(library, FetchSettings.DEFAULT, clock);
        Events events = new Events(library, STREAMS);
        WebServer server = WebServer.start(
                settings,
                new Guard(settings.guard(), clock),
                List.of(new Assets(), events, new Desk(library, receiving, clock)),
                clock,
                asked -> {});
        return new RunningDesk(library, events, server);
    }

    int port() {
        return server.port();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        events.close();
        server.close();
        library.close();
    }
}
