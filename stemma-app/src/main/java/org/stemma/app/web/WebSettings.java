package org.stemma.app.web;

import java.time.Duration;
import org.stemma.app.web.guard.GuardSettings;

/**
 * How the server listens.
 *
 * @param host the address it binds to
 * @param port 0 for any free one
 * @param guard who may ask
 * @param idle how long a connection may be silent
 * @param bytesPerSecond the slowest body that is read, on average
 * @param grace how long running requests have when the server stops
 */
public record WebSettings(
        String host, int port, GuardSettings guard, Duration idle, int bytesPerSecond, Duration grace) {
    /** The port when none is named. */
    public static final int PORT = 7414;

    /** On loopback. */
    public static WebSettings loopback(int port) {
        return new WebSettings(
                "127.0.0.1", port, GuardSettings.LOOPBACK, Duration.ofSeconds(30), 1_000, Duration.ofSeconds(10));
    }

    /** The same on another address, guarded like this. */
    public WebSettings on(String address, GuardSettings guarded) {
        return new WebSettings(address, port, guarded, idle, bytesPerSecond, grace);
    }
}
