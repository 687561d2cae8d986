package org.stemma.app.web.guard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Stands before every route: lets a request pass or throws {@link Refused}. Thread-safe. */
public final class Guard {
    /** The cookie of a browser that has shown the token. */
    public static final String COOKIE = "stemma-session";

    /** Open to whoever reaches the desk: they hold nothing of the library. */
    private static final Set<String> OPEN = Set.of("/login", "/assets/");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "Bearer ";

    private final GuardSettings settings;
    private final Names names;
    private final Throttle throttle;
    private final Throttle logins;
    private final Sessions sessions;

    /** A guard with these settings. */
    public Guard(GuardSettings settings, InstantSource clock) {
        this.settings = settings;
        names = new Names(settings.names());
        throttle = new Throttle(settings.perSecond(), settings.burst(), clock);
        logins = new Throttle(1, 10, clock);
        sessions = new Sessions(clock);
    }

    /**
     * What the guard looks at of a request; headers as sent.
     *
     * @param method in capitals
     * @param path without query
     * @param client the address it comes from
     * @param length of the body as announced; -1 when not
     */
    public record Request(
            String method,
            String path,
            String client,
            Optional<String> host,
            Optional<String> origin,
            Optional<String> site,
            Optional<String> authorization,
            Optional<String> session,
            long length) {
        boolean isApi() {
            return path.equals("/api") || path.startsWith("/api/");
        }
    }

    /** Whether browsers must log in. */
    public boolean needsToken() {
        return settings.token().isPresent();
    }

    /** The longest body that is read. */
    public long uploadBytes() {
        return settings.uploadBytes();
    }

    /** Lets the request pass, or throws {@link Refused} with the reason. */
    public void check(Request r) {
        if (r.host().filter(names::mean).isEmpty()) {
            throw new Refused(
                    421,
                    "The desk does not go by this name. If it should, start it with --name and the name in the address.");
        }
        Duration wait = throttle.take(r.client());
        if (!wait.isZero()) {
            throw new Refused(429, "Too many requests at once; slow down.", wait);
        }
        if (!SAFE.contains(r.method()) && !Origins.own(r.host().get(), r.origin(), r.site(), r.isApi())) {
            throw new Refused(403, "This request comes from a page that is not the desk's.");
        }
        if (r.length() > settings.uploadBytes()) {
            throw tooLong(settings.uploadBytes());
        }
        if (needsToken() && !isOpen(r.path()) && !opened(r)) {
            throw new Refused(401, "This desk asks for its token.");
        }
    }

    /** The refusal of a body that is longer than so many bytes. */
    public static Refused tooLong(long most) {
        return new Refused(413, "At most " + (most >> 20) + " MB are taken at once.");
    }

    /** Opens a session for a browser that shows the token; the secret for its cookie, none when the token is wrong. */
    public Optional<String> login(String client, String token) {
        Duration wait = logins.take(client);
        if (!wait.isZero()) {
            throw new Refused(429, "Too many tries; wait a moment.", wait);
        }
        return settings.token().filter(t -> t.opens(token)).map(t -> sessions.open());
    }

    /** Ends a session. */
    public void logout(String session) {
        sessions.close(session);
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(o -> o.endsWith("/") ? path.startsWith(o) : path.equals(o));
    }

    private boolean opened(Request r) {
        boolean byToken = r.authorization()
                .filter(a -> a.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(a -> a.substring(BEARER.length()).strip())
                .filter(secret -> settings.token().orElseThrow().opens(secret))
                .isPresent();
        return byToken || r.session().filter(sessions::isOpen).isPresent();
    }
}
