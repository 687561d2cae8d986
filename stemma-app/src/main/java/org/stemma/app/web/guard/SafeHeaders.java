package org.stemma.app.web.guard;

import java.util.Map;

/** What every answer tells the browser to refuse (OWASP Secure Headers). */
public final class SafeHeaders {
    /** Only the desk's own styles, script and pictures; nothing inline, nothing from elsewhere, in nobody's frame. */
    static final String CSP =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CSP,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private SafeHeaders() {}

    /** Name and value of each. */
    public static Map<String, String> all() {
        return ALL;
    }
}
