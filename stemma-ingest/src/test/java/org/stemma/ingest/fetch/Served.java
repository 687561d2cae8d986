package org.stemma.ingest.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server on this machine for a class of tests, with nothing on it before each. */
public final class Served implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback {
    /** To fetch from it without pauses; three seconds and 100,000 bytes are enough. */
    public static final FetchSettings QUICK = new FetchSettings(
            true,
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            100_000,
            4,
            Duration.ZERO,
            Duration.ofSeconds(5),
            "Stemma/test (collates)");

    /** The server itself. */
    public final WireMockServer server = new WireMockServer(
            options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1").gzipDisabled(true));

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.resetAll();
    }

    /** The whole address of a path on it. */
    public String at(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** Puts something there. */
    public void put(String path, String type, String body) {
        server.stubFor(get(path)
                .willReturn(aResponse().withHeader("Content-Type", type).withBody(body)));
    }
}
