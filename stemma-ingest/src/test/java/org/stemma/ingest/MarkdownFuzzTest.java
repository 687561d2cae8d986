package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class MarkdownFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_markdown(byte[] data) {
        Fuzzed.read("x.md", data);
    }
}
