package org.stemma.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The native library opens no connection because it could not: newer ones have what these may not have. */
class QuietLibraryTest {
    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64"})
    void imports_nothing_that_opens_a_connection(String platform) throws IOException {
        String names = library(platform);

        assertThat(names.contains("dlopen\0"))
                .as("the names of what it imports are there to be read")
                .isTrue();
        for (String function : new String[] {"socket", "connect", "getaddrinfo", "gethostbyname", "sendto"}) {
            assertThat(names.contains(function + "\0")).as(function).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64"})
    void knows_no_address_of_a_collector(String platform) throws IOException {
        assertThat(library(platform).contains("events.data.microsoft.com")).isFalse();
    }

    private static String library(String platform) throws IOException {
        String name = "/ai/onnxruntime/native/" + platform + "/libonnxruntime.so";
        try (InputStream in = Objects.requireNonNull(QuietLibraryTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
