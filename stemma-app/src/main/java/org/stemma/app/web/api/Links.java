package org.stemma.app.web.api;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Where an answer goes on (RFC 8288). */
final class Links {
    private Links() {}

    /** The same question with one value set anew. */
    static void next(Context ctx, String name, String value) {
        StringBuilder to = new StringBuilder(ctx.path()).append('?');
        for (Map.Entry<String, List<String>> e : ctx.queryParamMap().entrySet()) {
            if (!e.getKey().equals(name)) {
                e.getValue()
                        .forEach(v -> to.append(encoded(e.getKey()))
                                .append('=')
                                .append(encoded(v))
                                .append('&'));
            }
        }
        to.append(name).append('=').append(encoded(value));
        ctx.header("Link", "<" + to + ">; rel=\"next\"");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
