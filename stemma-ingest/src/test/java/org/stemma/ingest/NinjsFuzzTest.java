package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class NinjsFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_ninjs(byte[] data) {
        Fuzzed.read("x.json", data);
    }
}
