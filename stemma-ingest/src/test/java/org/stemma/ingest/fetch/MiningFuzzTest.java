package org.stemma.ingest.fetch;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What hosts say of robots and of mining: the first line is a path, the rest the file. */
class MiningFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_rules(byte[] data) {
        int end = 0;
        while (end < data.length && data[end] != '\n') {
            end++;
        }
        String path = "/" + new String(data, 0, end, StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOfRange(data, Math.min(end + 1, data.length), data.length);
        Mining.of(file).reserves(path);
        Mining.fits(new String(file, StandardCharsets.ISO_8859_1), path);
        Robots robots = Robots.of("stemma", "https://q.example", 200, file);
        robots.allow(URI.create("https://q.example/2025/fog"));
        robots.pause();
    }
}
