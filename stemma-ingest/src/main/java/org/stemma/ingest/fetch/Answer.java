package org.stemma.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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
