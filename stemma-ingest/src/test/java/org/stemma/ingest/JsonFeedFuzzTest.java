package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonFeedFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_json_feed(byte[] data) {
        Fuzzed.read("x.json", data);
    }
}
