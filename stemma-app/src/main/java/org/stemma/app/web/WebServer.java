package org.stemma.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.stemma.app.web.guard.Guard;
import org.stemma.app.web.guard.Refused;
import org.stemma.app.web.guard.SafeHeaders;
import org.stemma.store.LibraryException;

/** The running server. Stops gracefully when closed. */
public final class WebServer implements AutoCloseable {
    private static final int HEADER_BYTES = 128 << 10;
    private static final String CAME = "came";
    private static final String FAULT = "fault";

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts a server.
     *
     * @param parts what it answers
     * @param log gets every request when it is answered, in any thread
     * @throws UncheckedIOException when it cannot listen there, with a line for the user in its cause
     */
    public static WebServer start(
            WebSettings settings, Guard guard, List<Routes> parts, InstantSource clock, Consumer<Asked> log) {
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            listen(config.jetty, settings);
            config.http.maxRequestSize = guard.uploadBytes();
            config.jetty.multipartConfig.maxTotalRequestSize(guard.uploadBytes(), SizeUnit.BYTES);
            config.http.prefer405over404 = true;
            config.http.strictContentTypes = true;
            config.routes.before(ctx -> {
                ctx.attribute(CAME, clock.instant());
                SafeHeaders.all().forEach(ctx::header);
                guard.check(request(ctx));
                Asking.atMost(ctx, guard.uploadBytes());
            });
            parts.forEach(p -> p.addTo(config.routes));
            problems(config);
            config.requestLogger.http((ctx, ms) -> log.accept(asked(ctx, clock.instant())));
        });
        try {
            return new WebServer(javalin.start());
        } catch (JavalinException e) {
            throw listening(settings, e);
        }
    }

    /** Why it cannot listen; Javalin takes every reason for a port that is in use. */
    private static RuntimeException listening(WebSettings settings, JavalinException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                String place = settings.host() + ", port " + settings.port();
                return new UncheckedIOException(
                        new IOException("cannot listen on " + place + ": " + cause.getMessage(), e));
            }
        }
        return e;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Every route: method and path, as {@code GET /stories/{story}}. */
    public List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(e -> e.endpoint.method.isHttpMethod())
                .map(e -> e.endpoint.method.name() + " " + e.endpoint.path)
                .toList();
    }

    /** Takes no new requests, lets the running ones end if they do so in time, then stops. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            // Some did not end in time, or a browser keeps its connection: they are cut.
        }
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void listen(JettyConfig jetty, WebSettings settings) {
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setMinRequestDataRate(settings.bytesPerSecond());
            http.setIdleTimeout(settings.idle().toMillis());
        });
        jetty.modifyServer(server -> {
            server.setStopTimeout(settings.grace().toMillis());
            // Without it a stop waits for connections, but not for what is being asked on them.
            server.insertHandler(new GracefulHandler());
        });
        jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, WebSettings settings) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.idle().toMillis());
        return connector;
    }

    private static Guard.Request request(Context ctx) {
        return new Guard.Request(
                ctx.method().name(),
                ctx.path(),
                ctx.ip(),
                Optional.ofNullable(ctx.header("Host")),
                Optional.ofNullable(ctx.header("Origin")),
                Optional.ofNullable(ctx.header("Sec-Fetch-Site")),
                Optional.ofNullable(ctx.header("Authorization")),
                Optional.ofNullable(ctx.cookie(Guard.COOKIE)),
                ctx.req().getContentLengthLong());
    }

    private static void problems(JavalinConfig config) {
        config.routes.exception(Refused.class, (e, ctx) -> {
            e.retry().ifPresent(wait -> ctx.header("Retry-After", String.valueOf(seconds(wait))));
            if (e.status() == HttpStatus.UNAUTHORIZED.getCode()) {
                if (!Answers.forProgram(ctx) && ctx.method().name().equals("GET")) {
                    ctx.redirect("/login", HttpStatus.SEE_OTHER);
                    return;
                }
                ctx.header("WWW-Authenticate", "Bearer realm=\"stemma\"");
            }
            Answers.problem(ctx, e.status(), e.reason());
        });
        config.routes.exception(
                HttpResponseException.class, (e, ctx) -> Answers.problem(ctx, e.getStatus(), reason(e)));
        config.routes.exception(LibraryException.class, (e, ctx) -> {
            int status = status(e.reason());
            if (status == 503) {
                ctx.header("Retry-After", "5");
            }
            if (status >= 500) {
                ctx.attribute(FAULT, String.valueOf(e));
            }
            String message = String.valueOf(e.getMessage());
            Answers.problem(ctx, status, message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".");
        });
        config.routes.exception(Exception.class, (e, ctx) -> {
            if (isSluggish(e)) {
                Answers.problem(ctx, 408, "The request came too slowly.");
                return;
            }
            ctx.attribute(FAULT, String.valueOf(e));
            Answers.problem(ctx, 500, "Something went wrong in Stemma. The log says what.");
        });
    }

    /** True when the server gave up waiting for a request's body: too few bytes a second, or none at all. */
    private static boolean isSluggish(Throwable e) {
        return e instanceof BadMessageException bad && bad.getCode() == HttpStatus.REQUEST_TIMEOUT.getCode()
                || e instanceof TimeoutException
                || e.getCause() != null && isSluggish(e.getCause());
    }

    private static int status(LibraryException.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> 404;
            case LOCKED, BUSY -> 503;
            case FULL -> 507;
            default -> 500;
        };
    }

    private static String reason(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address answers other methods only.";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static Asked asked(Context ctx, Instant now) {
        Instant came = Optional.<Instant>ofNullable(ctx.attribute(CAME)).orElse(now);
        return new Asked(
                came,
                ctx.ip(),
                ctx.method().name(),
                ctx.path(),
                ctx.statusCode(),
                Duration.between(came, now),
                Optional.<String>ofNullable(ctx.attribute(FAULT)).orElse(""));
    }
}
