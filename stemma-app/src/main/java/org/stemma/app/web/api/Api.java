package org.stemma.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.stemma.app.feeds.FeedPolling;
import org.stemma.app.web.Receiving;
import org.stemma.app.web.Routes;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Library;

/** All that programs may ask. */
public final class Api implements Routes {
    private final StoriesApi stories;
    private final ArticlesApi articles;
    private final SearchApi search;
    private final HandApi hand;
    private final CheckApi check;

    /** Answers from this library, and adds to it what it receives. */
    public Api(Library library, Receiving receiving, FeedPolling polling, InstantSource clock) {
        stories = new StoriesApi(library);
        articles = new ArticlesApi(library, receiving);
        search = new SearchApi(library, clock);
        hand = new HandApi(library, polling);
        check = new CheckApi(library);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/openapi.yaml", Api::description);
        stories.addTo(routes);
        articles.addTo(routes);
        search.addTo(routes);
        hand.addTo(routes);
        check.addTo(routes);
    }

    private static void description(Context ctx) {
        try (InputStream in = Api.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the program is damaged: openapi.yaml is missing");
            }
            ctx.contentType("application/yaml").result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refused nothing(String what) {
        return new Refused(404, "There is no such " + what + ".");
    }
}
