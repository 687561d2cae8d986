package org.stemma.app.web;

import io.javalin.http.Context;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stemma.app.web.guard.Refused;

/** Reads what a request asks for; what cannot be read is refused with its name and reason. */
public final class Asking {
    private static final String MOST = "most";

    private Asking() {}

    /** Says how long a body may be, for {@link #body}. */
    static void atMost(Context ctx, long bytes) {
        ctx.attribute(MOST, bytes);
    }

    /** The body as it comes in; one that turns out to be too long is refused then, since its sender need not announce it. */
    public static InputStream body(Context ctx) {
        InputStream body = ctx.bodyInputStream();
        return Optional.<Long>ofNullable(ctx.attribute(MOST))
                .<InputStream>map(most -> new Capped(body, most))
                .orElse(body);
    }

    /** A whole number in the query. */
    public static int number(Context ctx, String name, int usual, int least, int most) {
        String given = ctx.queryParam(name);
        return given == null || given.isBlank() ? usual : number(given, name, least, most);
    }

    /** A whole number. */
    public static int number(String given, String name, int least, int most) {
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

    /** A word that must be there, in the query or the form. */
    public static String word(Context ctx, String name) {
        String given = text(ctx, name);
        if (given.isEmpty()) {
            throw new Refused(400, name + " is missing.");
        }
        return given;
    }

    /** A text in the query or the form; empty when there is none. */
    public static String text(Context ctx, String name) {
        String given = ctx.queryParam(name);
        if (given == null && ctx.method().name().equals("POST")) {
            given = ctx.formParam(name);
        }
        return given == null ? "" : given.strip();
    }

    /** One of a few words in the query. */
    public static <E extends Enum<E>> E choice(Context ctx, String name, E usual) {
        String given = text(ctx, name);
        if (given.isEmpty()) {
            return usual;
        }
        for (E value : usual.getDeclaringClass().getEnumConstants()) {
            if (value.name().equalsIgnoreCase(given)) {
                return value;
            }
        }
        String known = Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new Refused(400, name + " is one of: " + known + ".");
    }
}
