package org.stemma.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.stemma.app.web.guard.Refused;

/** {@code /healthz} and {@code /metrics}, for whoever watches over the machine: answered on loopback only. */
public final class Health implements Routes {
    private final Supplier<Boolean> healthy;
    private final Metrics metrics;

    /** Healthy as long as the supplier says so. */
    public Health(Supplier<Boolean> healthy, Metrics metrics) {
        this.healthy = healthy;
        this.metrics = metrics;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/healthz", ctx -> {
            local(ctx);
            boolean well = healthy.get();
            ctx.status(well ? 200 : 503)
                    .contentType("text/plain")
                    .result(well ? "ok\n" : "the library does not answer\n");
        });
        routes.get("/metrics", ctx -> {
            local(ctx);
            ctx.contentType("text/plain; version=0.0.4").result(metrics.text());
        });
    }

    private static void local(Context ctx) {
        try {
            if (!InetAddress.getByName(ctx.ip()).isLoopbackAddress()) {
                throw new Refused(404, "There is nothing at this address.");
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a peer's address is an address", e);
        }
    }
}
