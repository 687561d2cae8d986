package org.stemma.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** After a zero a ZIP archive as it is; else a list of pages, a blank line and a WARC file, of which a sound archive is made. */
class WaczFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void takes_any_packed_web_archive(byte[] data) throws IOException {
        byte[] rest = Arrays.copyOfRange(data, Math.min(1, data.length), data.length);
        Fuzzed.archive("x.wacz", data.length > 0 && data[0] == 0 ? rest : packed(rest));
    }

    private static byte[] packed(byte[] parts) throws IOException {
        int end = 0;
        while (end + 1 < parts.length && !(parts[end] == '\n' && parts[end + 1] == '\n')) {
            end++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("pages/pages.jsonl"));
            zip.write(parts, 0, end);
            zip.putNextEntry(new ZipEntry("archive/data.warc"));
            zip.write(Arrays.copyOfRange(parts, Math.min(end + 2, parts.length), parts.length));
        }
        return out.toByteArray();
    }
}
