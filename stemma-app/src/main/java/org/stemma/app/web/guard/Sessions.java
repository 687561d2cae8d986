package org.stemma.app.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The browsers that have shown the token; they then show a passing secret of their own, so that the token is in no cookie. */
final class Sessions {
    static final Duration LIFE = Duration.ofHours(12);
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final Map<Token, Instant> ends = new LinkedHashMap<>();

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Opens a session; the secret for the browser's cookie. */
    synchronized String open() {
        sweep();
        if (ends.size() >= MOST) {
            ends.remove(ends.keySet().iterator().next());
        }
        String secret = Token.fresh();
        ends.put(Token.of(secret), clock.instant().plus(LIFE));
        return secret;
    }

    synchronized boolean isOpen(String secret) {
        Instant end = ends.get(Token.of(secret));
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void close(String secret) {
        ends.remove(Token.of(secret));
    }

    private void sweep() {
        Instant now = clock.instant();
        ends.values().removeIf(end -> !now.isBefore(end));
    }
}
