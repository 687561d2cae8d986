package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TextFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_text(byte[] data) {
        Fuzzed.read("x.txt", data);
    }
}
