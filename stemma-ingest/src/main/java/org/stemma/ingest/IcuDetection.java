package org.stemma.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Asks ICU what encoding bytes are in. Apart, so that ICU's detectors load only for text that is not UTF-8. */
final class IcuDetection {
    private static final int SAMPLE = 1 << 16;

    private IcuDetection() {}

    /** The most likely charset that Java has, if ICU is at least this sure of it (of 100). */
    static Optional<Charset> detect(byte[] bytes, int sure) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName().toLowerCase(Locale.ROOT);
            boolean plausible = !name.startsWith("utf-") && !name.startsWith("ibm");
            if (plausible && match.getConfidence() >= sure) {
                return Encodings.charset(name);
            }
        }
        return Optional.empty();
    }
}
