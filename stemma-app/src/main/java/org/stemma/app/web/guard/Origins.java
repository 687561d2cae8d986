package org.stemma.app.web.guard;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request that would change something comes from a page of the desk itself.
 *
 * <p>Browsers say where a request comes from ({@code Origin}, {@code Sec-Fetch-Site}: Fetch standard, Fetch Metadata), and
 * no page can forge it. Programs say neither; they may use the API, but not the forms of the pages.
 */
final class Origins {
    private Origins() {}

    /**
     * Whether the request may change something.
     *
     * @param host the request's {@code Host}
     * @param origin its {@code Origin}, if it has one
     * @param site its {@code Sec-Fetch-Site}, if it has one
     * @param byProgram whether a request that says neither is welcome here
     */
    static boolean own(String host, Optional<String> origin, Optional<String> site, boolean byProgram) {
        if (site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none")) {
            return false;
        }
        if (origin.isPresent()) {
            return sameHost(origin.get(), host);
        }
        return site.isPresent() || byProgram;
    }

    private static boolean sameHost(String origin, String host) {
        String o = origin.toLowerCase(Locale.ROOT);
        String h = host.toLowerCase(Locale.ROOT);
        return o.equals("http://" + h) || o.equals("https://" + h);
    }
}
