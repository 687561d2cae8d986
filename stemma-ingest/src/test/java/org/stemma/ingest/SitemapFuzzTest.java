package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

class SitemapFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_sitemap(byte[] data) {
        Fuzzed.read("x.xml", data);
    }
}
