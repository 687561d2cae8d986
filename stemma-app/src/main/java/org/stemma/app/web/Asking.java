package org.stemma.app.web;

import io.javalin.http.Context;
import java.util.Locale;
import org.stemma.app.web.guard.Refused;

/** Reads what a request asks for; what cannot be read is refused with its name and reason. */
public final class Asking {
    private Asking() {}

    /** A whole number in the query. */
    public static int number(Context ctx, String name, int usual, int least, int most) {
        String given = ctx.queryParam(name);
        if (given == null || given.isBlank()) {
            return usual;
        }
        try {
            int n = Integer.parseInt(given.strip());
            if (n >= least && n <= most) {
                return n;
            }
        } catch (NumberFormatException e) {
            // Told below, with what would do.
        }
        throw new Refused(
                400, String.format(Locale.ROOT, "%s must be a whole number from %d to %d.", name, least, most));
    }
}
