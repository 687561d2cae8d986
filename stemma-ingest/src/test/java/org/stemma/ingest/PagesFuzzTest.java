package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class PagesFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_page(byte[] data) {
        Fuzzed.read("x.html", data);
    }
}
