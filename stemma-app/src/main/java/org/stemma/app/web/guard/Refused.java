package org.stemma.app.web.guard;

import java.time.Duration;
import java.util.Optional;

/** A request that is not answered, with the reason for whoever sent it. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Duration> retry;

    /** A refusal with an HTTP status of the 400s or 500s and a sentence for its reader. */
    public Refused(int status, String reason) {
        this(status, reason, Optional.empty());
    }

    /** A refusal that holds for a while only. */
    public Refused(int status, String reason, Duration retry) {
        this(status, reason, Optional.of(retry));
    }

    private Refused(int status, String reason, Optional<Duration> retry) {
        // A refusal is an answer, not a fault: nobody reads where it came from, and a flood of them must stay cheap.
        super(reason, null, false, false);
        this.status = status;
        this.retry = retry;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The reason, a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** When to try again. */
    public Optional<Duration> retry() {
        return retry;
    }
}
