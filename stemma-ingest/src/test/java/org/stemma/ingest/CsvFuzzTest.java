package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class CsvFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_table(byte[] data) {
        Fuzzed.archive("x.csv", data);
    }
}
