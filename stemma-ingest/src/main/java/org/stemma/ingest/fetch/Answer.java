package org.stemma.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a server: status, headers and as much of the body as the limit allows.
 *
 * @param response status and headers
 * @param body as it was sent
 */
record Answer(HttpResponse response, byte[] body) {
    /** A body beyond the limit. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    int status() {
        return response.getCode();
    }

    /** The first header of this name. */
    Optional<String> header(String name) {
        Header header = response.getFirstHeader(name);
        return Optional.ofNullable(header)
                .map(Header::getValue)
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    /** How long it stays as it is, by its own headers; empty when it does not say. */
    Optional<Duration> fresh() {
        Optional<String> control = header("Cache-Control").map(c -> c.toLowerCase(Locale.ROOT));
        Optional<Duration> age = control.flatMap(c -> seconds(c, "max-age="));
        if (age.isPresent() || control.filter(c -> c.contains("no-")).isPresent()) {
            return age;
        }
        return header("Expires").flatMap(this::untilDate);
    }

    /** How long it wants not to be asked again. */
    Optional<Duration> retryAfter() {
        return header("Retry-After").flatMap(r -> seconds(r, "").or(() -> untilDate(r)));
    }

    /** From the server's own time to a time it names: no clock but its own is needed. */
    private Optional<Duration> untilDate(String date) {
        Optional<Instant> then = instant(date);
        return header("Date")
                .flatMap(Answer::instant)
                .flatMap(now -> then.map(t -> Duration.between(now, t)))
                .filter(d -> !d.isNegative());
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The whole seconds after a name in a header's words; at most ten years of them. */
    private static Optional<Duration> seconds(String words, String name) {
        int from = words.indexOf(name) + name.length();
        if (from < name.length()) {
            return Optional.empty();
        }
        int to = from;
        while (to < words.length() && to - from < 9 && words.charAt(to) >= '0' && words.charAt(to) <= '9') {
            to++;
        }
        return to == from
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Integer.parseInt(words.substring(from, to))));
    }

    /** Takes an answer, and breaks off where its body exceeds the limit. */
    static final class Consumer extends AbstractBinResponseConsumer<Answer> {
        private static final int CAPACITY = 1 << 16;

        private final int limit;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private @Nullable HttpResponse response;

        Consumer(int limit) {
            this.limit = limit;
        }

        @Override
        protected void start(HttpResponse head, @Nullable ContentType type) {
            response = head;
        }

        @Override
        protected int capacityIncrement() {
            return CAPACITY;
        }

        @Override
        protected void data(ByteBuffer data, boolean last) throws IOException {
            if (body.size() + data.remaining() > limit) {
                throw new TooLarge();
            }
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            body.writeBytes(bytes);
        }

        @Override
        protected Answer buildResult() {
            HttpResponse head = response;
            if (head == null) {
                throw new IllegalStateException("a body before its head");
            }
            return new Answer(head, body.toByteArray());
        }

        @Override
        public void releaseResources() {
            // The bytes are the answer's now.
        }
    }
}
