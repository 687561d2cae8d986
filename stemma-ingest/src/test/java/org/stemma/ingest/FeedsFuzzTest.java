package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class FeedsFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_feed(byte[] data) {
        Fuzzed.read("x.rss", data);
    }
}
