package org.stemma.ingest.fetch;

import java.time.Duration;
import java.util.Optional;

/** What is known of a host while a fetcher lives: its rules, as long as they may be believed, and when it was asked last. */
final class Site {
    /** RFC 9309 wants no file believed for longer. */
    private static final long DAY = Duration.ofHours(24).toNanos();

    /** Where a host did not answer, it may the next time. */
    private static final long SOON = Duration.ofMinutes(5).toNanos();

    private Optional<Robots> robots = Optional.empty();
    private Optional<Mining> mining = Optional.empty();
    private long robotsAt;
    private long miningAt;
    private Optional<Long> asked = Optional.empty();

    /** What its robots.txt says, unless that was asked too long ago. */
    Optional<Robots> robots(long now) {
        return robots.filter(r -> now - robotsAt < (r.isAnswered() ? DAY : SOON));
    }

    /** What it reserves, unless that was asked too long ago. */
    Optional<Mining> mining(long now) {
        return mining.filter(m -> now - miningAt < DAY);
    }

    Robots learn(Robots found, long now) {
        robots = Optional.of(found);
        robotsAt = now;
        return found;
    }

    Mining learn(Mining found, long now) {
        mining = Optional.of(found);
        miningAt = now;
        return found;
    }

    /** How many nanoseconds to wait until it may be asked again; zero or less when it may be now. */
    long wait(Duration pause, long now) {
        Duration wanted = robots.map(Robots::pause).orElse(Duration.ZERO);
        long nanos = (wanted.compareTo(pause) > 0 ? wanted : pause).toNanos();
        return asked.map(at -> nanos - (now - at)).orElse(0L);
    }

    void asked(long now) {
        asked = Optional.of(now);
    }
}
