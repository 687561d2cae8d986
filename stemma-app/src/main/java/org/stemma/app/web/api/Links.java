package org.stemma.app.web.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.stemma.app.web.Searching;

/** Where an answer goes on (RFC 8288). */
final class Links {
    private Links() {}

    /** The same question with one value set anew. */
    static void next(Context ctx, String name, String value) {
        StringBuilder to = new StringBuilder(ctx.path()).append('?');
        for (Map.Entry<String, List<String>> e : ctx.queryParamMap().entrySet()) {
            if (!e.getKey().equals(name)) {
                e.getValue()
                        .forEach(v -> to.append(Searching.encoded(e.getKey()))
                                .append('=')
                                .append(Searching.encoded(v))
                                .append('&'));
            }
        }
        to.append(name).append('=').append(Searching.encoded(value));
        ctx.header("Link", "<" + to + ">; rel=\"next\"");
    }
}
