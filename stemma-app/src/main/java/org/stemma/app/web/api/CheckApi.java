package org.stemma.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.stemma.app.json.LibraryJson;
import org.stemma.app.web.guard.Refused;
import org.stemma.store.Library;
import org.stemma.store.Problem;

/** Whether the library is whole: every text is read for it, so one request at a time is enough. */
final class CheckApi {
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Library library;
    private final AtomicBoolean checking = new AtomicBoolean();

    CheckApi(Library library) {
        this.library = library;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/v1/check", this::check);
    }

    private void check(Context ctx) {
        if (!checking.compareAndSet(false, true)) {
            throw new Refused(429, "The library is being checked already.", LATER);
        }
        try {
            List<Problem> problems = library.check((what, done, total) -> {});
            Json.whole(ctx, out -> LibraryJson.checked(problems, library.counts(), out));
        } finally {
            checking.set(false);
        }
    }
}
