package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class OpmlFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_list_of_feeds(byte[] data) {
        Fuzzed.read("x.opml", data);
        try {
            Opml.read(Opml.read(new String(data, StandardCharsets.UTF_8)).write());
        } catch (IllegalArgumentException e) {
            // No list of feeds, as it says.
            return;
        }
    }
}
