package org.stemma.ingest.fetch;

import java.time.Duration;

/**
 * What fetching may do, and how long and how much.
 *
 * @param allowPrivate true to connect to private, loopback and other addresses that are not on the public internet
 * @param connect the most time to connect
 * @param total the most time for one answer, its body included
 * @param bytes of one body, packed or unpacked
 * @param redirects in a row
 * @param pause between two requests to one host
 * @param longestPause that a host may ask for; one that asks for more is left alone
 * @param agent how the program names itself; its first word is the name that robots.txt knows it by
 */
public record FetchSettings(
        boolean allowPrivate,
        Duration connect,
        Duration total,
        int bytes,
        int redirects,
        Duration pause,
        Duration longestPause,
        String agent) {
    /** Public addresses, 10 seconds to connect, 60 for an answer, 16 MB, 8 redirects, a second between requests. */
    public static final FetchSettings DEFAULT = new FetchSettings(
            false,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            16_000_000,
            8,
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            "Stemma/0.1 (collates news reports; fetches only what its user names)");

    /** The same with or without addresses that are not public. */
    public FetchSettings withPrivate(boolean allowed) {
        return new FetchSettings(allowed, connect, total, bytes, redirects, pause, longestPause, agent);
    }

    /** The name that robots.txt knows the program by. */
    String robotName() {
        int end = 0;
        while (end < agent.length() && Character.isLetter(agent.charAt(end))) {
            end++;
        }
        return agent.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    }
}
