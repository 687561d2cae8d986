package org.stemma.app.web.guard;

import java.util.Map;

/** What every answer tells the browser to refuse (OWASP Secure Headers). */
public final class SafeHeaders {
    /** Only the desk's own styles, script and pictures; nothing inline, nothing from elsewhere, in nobody's frame. */
    static final String CSP =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /**
     * Name and value. Of the referrer: with {@code no-referrer} a browser says of the desk's own forms, too, that they come from
     * nowhere ({@code Origin: null}), and they would be refused; nobody else is told in either case.
     */
    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CSP,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private SafeHeaders() {}

    /** Name and value of each. */
    public static Map<String, String> all() {
        return ALL;
    }
}
