package org.stemma.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.stemma.ingest.fetch.Fetched.Validators;
import org.stemma.text.Shown;

/**
 * Fetches what the user named, one address after the other: HTTP/1.1 and 2, within limits and with manners.
 *
 * <p>What is refused says why: a host that is not on the public internet, robots.txt, a reservation of text and data
 * mining, a paywall, a loop. Nothing is bypassed.
 */
public final class Fetcher implements AutoCloseable {
    private static final long NANOS = 1_000_000L;
    private static final int MOST_SITES = 10_000;

    private final FetchSettings settings;
    private final CloseableHttpAsyncClient client;
    private final Map<String, Site> sites = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Site> eldest) {
            return size() > MOST_SITES;
        }
    };

    private Fetcher(FetchSettings settings, AddressGuard guard, SSLContext tls) {
        this.settings = settings;
        this.client = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setTlsStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(tls)
                                .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier())
                                .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                                .buildAsync())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout(settings.connect()))
                                .setSocketTimeout(timeout(settings.total()))
                                .build())
                        .build())
                .setUserAgent(settings.agent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setThreadFactory(run -> {
                    Thread thread = new Thread(run, "stemma-fetch");
                    thread.setDaemon(true);
                    return thread;
                })
                .build();
        client.start();
    }

    /** A fetcher with these settings. */
    public static Fetcher with(FetchSettings settings) {
        return with(settings, AddressGuard.of(settings));
    }

    static Fetcher with(FetchSettings settings, AddressGuard guard) {
        return with(settings, guard, SSLContexts.createSystemDefault());
    }

    static Fetcher with(FetchSettings settings, AddressGuard guard, SSLContext tls) {
        return new Fetcher(settings, guard, tls);
    }

    /** What an address gives. */
    public Fetched fetch(String address) throws NotFetched {
        return fetch(address, Validators.NONE);
    }

    /** What an address gives, unless it is still as it was when it gave these validators. */
    public Fetched fetch(String address, Validators known) throws NotFetched {
        URI at = checked(address, "");
        Set<URI> seen = new HashSet<>();
        boolean moved = true;
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            if (!seen.add(at)) {
                throw new NotFetched("leads in a circle, back to " + shown(at));
            }
            String origin = origin(at);
            String path = hop == 0 ? "" : "leads to " + shown(at) + ", which ";
            askRobots(at, origin, path);
            Answer answer = ask(at, known, path);
            Optional<String> location = isRedirect(answer.status()) ? answer.header("Location") : Optional.empty();
            if (location.isEmpty()) {
                return fetched(at, origin, answer, path, moved && hop > 0);
            }
            moved &= answer.status() == 301 || answer.status() == 308;
            at = checked(resolved(at, location.get()), "leads to ");
        }
        throw new NotFetched("leads on and on; no more than " + settings.redirects() + " redirects are followed");
    }

    private Fetched fetched(URI at, String origin, Answer answer, String path, boolean moved) throws NotFetched {
        Optional<ContentType> type = answer.header("Content-Type").map(ContentType::parseLenient);
        Validators validators = new Validators(answer.header("ETag"), answer.header("Last-Modified"));
        if (answer.status() == 304) {
            return new Fetched(
                    at.toString(), true, "", Optional.empty(), new byte[0], validators, answer.fresh(), moved);
        }
        if (answer.status() < 200 || answer.status() > 299) {
            throw new NotFetched(
                    path + "answers " + answer.status() + Statuses.meaning(answer.status()),
                    Statuses.outlook(answer.status()),
                    answer.retryAfter());
        }
        byte[] body = unpacked(answer, path);
        if (Mining.isReserved(answer, body) || isReserved(at, origin)) {
            throw new NotFetched(path + "is reserved by its publisher against text and data mining (tdm-reservation);"
                    + " if you may use it, save the page and name the file");
        }
        return new Fetched(
                at.toString(),
                false,
                type.map(ContentType::getMimeType).orElse("").toLowerCase(Locale.ROOT),
                type.map(t -> t.getParameter("charset")).map(c -> c.toLowerCase(Locale.ROOT)),
                body,
                validators,
                answer.fresh(),
                moved);
    }

    private Site site(String origin) {
        return sites.computeIfAbsent(origin, o -> new Site());
    }

    private void askRobots(URI at, String origin, String path) throws NotFetched {
        Optional<Robots> known = site(origin).robots(System.nanoTime());
        Robots robots = known.isPresent() ? known.get() : learnt(origin, path);
        if (!robots.allow(at)) {
            String reason = path + "may not be fetched by programs (" + origin + "/robots.txt); save the page and"
                    + " name the file";
            throw robots.isAnswered() ? new NotFetched(reason) : later(reason);
        }
        if (robots.pause().compareTo(settings.longestPause()) > 0) {
            throw new NotFetched(path + "asks for " + robots.pause().toSeconds() + " seconds between two requests ("
                    + origin + "/robots.txt); save the page and name the file");
        }
    }

    private Robots learnt(String origin, String path) throws NotFetched {
        Optional<Answer> answer = wellKnown(origin, "/robots.txt");
        byte[] body = answer.isPresent() ? unpacked(answer.get(), path) : new byte[0];
        int status = answer.map(Answer::status).orElse(500);
        return site(origin).learn(Robots.of(settings.robotName(), origin, status, body), System.nanoTime());
    }

    private boolean isReserved(URI at, String origin) throws NotFetched {
        Optional<Mining> known = site(origin).mining(System.nanoTime());
        if (known.isPresent()) {
            return known.get().reserves(at.getRawPath());
        }
        Optional<Answer> answer = wellKnown(origin, "/.well-known/tdmrep.json").filter(a -> a.status() == 200);
        Mining rules = answer.isPresent() ? Mining.of(unpacked(answer.get(), "")) : Mining.NONE;
        return site(origin).learn(rules, System.nanoTime()).reserves(at.getRawPath());
    }

    /** A file at its known place, through a few redirects; empty when the host does not answer. */
    private Optional<Answer> wellKnown(String origin, String path) throws NotFetched {
        URI at = URI.create(origin + path);
        for (int hop = 0; hop < 5; hop++) {
            Answer answer;
            try {
                answer = ask(at, Validators.NONE, "");
            } catch (NotFetched e) {
                if (hop == 0) {
                    throw e;
                }
                return Optional.empty();
            }
            Optional<String> location = isRedirect(answer.status()) ? answer.header("Location") : Optional.empty();
            if (location.isEmpty()) {
                return Optional.of(answer);
            }
            at = checked(resolved(at, location.get()), "leads to ");
        }
        return Optional.empty();
    }

    private Answer ask(URI at, Validators known, String path) throws NotFetched {
        waitFor(origin(at));
        SimpleRequestBuilder request = SimpleRequestBuilder.get(at)
                .addHeader(
                        "Accept",
                        "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5")
                .addHeader("Accept-Encoding", "gzip");
        known.etag().ifPresent(e -> request.addHeader("If-None-Match", e));
        known.lastModified().ifPresent(d -> request.addHeader("If-Modified-Since", d));
        SimpleHttpRequest built = request.build();
        Future<Answer> future =
                client.execute(SimpleRequestProducer.create(built), new Answer.Consumer(settings.bytes()), null);
        try {
            return future.get(settings.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw later(path + "did not answer within " + settings.total().toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw later(path + "was not waited for");
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            boolean never = cause instanceof AddressGuard.Forbidden || cause instanceof Answer.TooLarge;
            throw never ? new NotFetched(path + reason(cause)) : later(path + reason(cause));
        }
    }

    private static NotFetched later(String reason) {
        return new NotFetched(reason, NotFetched.Outlook.LATER, Optional.empty());
    }

    private String reason(Throwable e) {
        if (e instanceof AddressGuard.Forbidden) {
            return "is not fetched: " + e.getMessage() + " (--allow-private fetches it all the same)";
        }
        if (e instanceof UnknownHostException) {
            return "has a host that nobody knows; check the address";
        }
        if (e instanceof Answer.TooLarge) {
            return "is larger than " + size();
        }
        if (e instanceof SSLException) {
            return "has no certificate that can be trusted: " + e.getMessage();
        }
        if (e instanceof SocketTimeoutException) {
            return "did not answer in time";
        }
        if (e instanceof ConnectException) {
            return "cannot be connected to: " + e.getMessage();
        }
        return "breaks off: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private String size() {
        int bytes = settings.bytes();
        return bytes >= 1_000_000 ? bytes / 1_000_000 + " MB" : bytes + " bytes";
    }

    /** The body without its gzip; counts what comes out. */
    private byte[] unpacked(Answer answer, String path) throws NotFetched {
        String encoding = answer.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        if (encoding.equals("identity") || answer.body().length == 0) {
            return answer.body();
        }
        if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
            throw new NotFetched(path + "is packed in a way that was not asked for (" + Shown.of(encoding) + ")");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out.size() + n > settings.bytes()) {
                    throw new NotFetched(path + "unpacks to more than " + size());
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new NotFetched(path + "is packed and damaged");
        }
        return out.toByteArray();
    }

    /** Waits until the host may be asked again. */
    private void waitFor(String origin) throws NotFetched {
        Site site = site(origin);
        long left = site.wait(settings.pause(), System.nanoTime());
        if (left > 0) {
            try {
                Thread.sleep(left / NANOS + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw later("was not waited for");
            }
        }
        site.asked(System.nanoTime());
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static String resolved(URI from, String location) throws NotFetched {
        try {
            return from.resolve(new URI(location.replace(" ", "%20"))).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new NotFetched("leads to what is no address");
        }
    }

    /** The address, if it is one of the web; without its fragment. */
    private static URI checked(String address, String path) throws NotFetched {
        String spaced = address.strip().replace(" ", "%20");
        int hash = spaced.indexOf('#');
        URI uri;
        try {
            uri = new URI(hash < 0 ? spaced : spaced.substring(0, hash));
        } catch (URISyntaxException e) {
            throw new NotFetched(path.isEmpty() ? "is no address that can be read" : "leads to what is no address");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || uri.getHost() == null || uri.getHost().isEmpty()) {
            throw new NotFetched(
                    path.isEmpty() ? "is no address of the web" : path + "an address that is not of the web");
        }
        if (uri.getRawUserInfo() != null) {
            throw new NotFetched(
                    path.isEmpty()
                            ? "holds a name or password; these are not sent"
                            : path + "an address with a name or password");
        }
        return uri;
    }

    private static String origin(URI at) {
        String scheme = at.getScheme().toLowerCase(Locale.ROOT);
        return scheme + "://" + at.getHost().toLowerCase(Locale.ROOT) + (at.getPort() < 0 ? "" : ":" + at.getPort());
    }

    private static String shown(URI at) {
        return Shown.of(at.toString());
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /** Lets all connections go. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
