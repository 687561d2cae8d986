package org.stemma.ingest.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * What an address gave.
 *
 * @param address where it was in the end, after all redirects
 * @param unchanged true when it is as it was when the validators were given; the body is empty then
 * @param type of the contents in lower case, without parameters; empty when the server named none
 * @param charset that the server named
 * @param body its contents, unpacked
 * @param validators to ask with the next time
 * @param fresh how long it stays as it is, as the server says; asking earlier gives nothing new
 * @param moved true when all redirects on the way said that they are for good: ask the new address from now on
 */
public record Fetched(
        String address,
        boolean unchanged,
        String type,
        Optional<String> charset,
        byte[] body,
        Validators validators,
        Optional<Duration> fresh,
        boolean moved) {
    /**
     * By what a server tells whether something has changed.
     *
     * @param etag the server's mark of this state
     * @param lastModified when it was changed, as the server words it
     */
    public record Validators(Optional<String> etag, Optional<String> lastModified) {
        /** For what was not fetched before. */
        public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
    }
}
