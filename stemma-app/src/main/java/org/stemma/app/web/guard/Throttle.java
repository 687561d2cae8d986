package org.stemma.app.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one client may ask: a bucket of requests that fills at a steady rate (token bucket). Thread-safe. */
final class Throttle {
    /** Clients remembered; the one unseen for longest is forgotten first, with nothing held against it. */
    private static final int CLIENTS = 10_000;

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    private record Bucket(double left, Instant at) {}

    /**
     * A throttle.
     *
     * @param perSecond requests a second in the long run
     * @param burst requests at once
     */
    Throttle(double perSecond, double burst, InstantSource clock) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.clock = clock;
    }

    /** How long the client must wait before it is heard again; zero when this request is heard, and counted. */
    synchronized Duration take(String client) {
        Instant now = clock.instant();
        Bucket before = buckets.getOrDefault(client, new Bucket(burst, now));
        double gone = Math.max(0, Duration.between(before.at, now).toNanos() / NANOS);
        double left = Math.min(burst, before.left + gone * perSecond);
        boolean heard = left >= 1;
        buckets.put(client, new Bucket(heard ? left - 1 : left, now));
        return heard ? Duration.ZERO : Duration.ofNanos((long) ((1 - left) / perSecond * NANOS));
    }
}
