package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class WarcFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_web_archive(byte[] data) {
        Fuzzed.archive("x.warc", data);
    }
}
