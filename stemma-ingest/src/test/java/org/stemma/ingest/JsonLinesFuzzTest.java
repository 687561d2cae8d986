package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonLinesFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_json_lines(byte[] data) {
        Fuzzed.archive("x.jsonl", data);
    }
}
