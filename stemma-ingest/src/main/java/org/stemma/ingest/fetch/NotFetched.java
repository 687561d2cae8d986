package org.stemma.ingest.fetch;

import java.time.Duration;
import java.util.Optional;

/** Why an address gave nothing, in words for the user, and what to do about it. */
public final class NotFetched extends Exception {
    private static final long serialVersionUID = 1L;

    /** What comes of asking again. */
    public enum Outlook {
        /** It may well be there the next time: no answer, a failing server, too many requests. */
        LATER,
        /** Nothing else, as long as nobody changes anything: not allowed, not there. */
        REFUSED,
        /** It is gone for good and should not be asked for again. */
        GONE
    }

    private final Outlook outlook;
    private final transient Optional<Duration> retryAfter;

    NotFetched(String reason) {
        this(reason, Outlook.REFUSED, Optional.empty());
    }

    NotFetched(String reason, Outlook outlook, Optional<Duration> retryAfter) {
        super(reason);
        this.outlook = outlook;
        this.retryAfter = retryAfter;
    }

    /** The words; they go on from the address: "answers 404 (not found)". */
    public String reason() {
        String m = getMessage();
        return m == null ? "cannot be fetched" : m;
    }

    /** What comes of asking again. */
    public Outlook outlook() {
        return outlook;
    }

    /** How long the server wants not to be asked; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
