package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class NewsMlFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_newsml(byte[] data) {
        Fuzzed.read("x.xml", data);
    }
}
