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
    private static final String WESTERN = "iso-8859-1";

    private IcuDetection() {}

    /**
     * The most likely charset that Java has, if ICU is at least this sure of it (of 100). Western Latin wins against a
     * little more confidence in another: on a few sentences of French, ICU is surer of Romanian.
     */
    static Optional<Charset> detect(byte[] bytes, int sure) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
        CharsetMatch best = null;
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("utf-") || name.startsWith("ibm") || match.getConfidence() < sure) {
                continue;
            }
            if (best == null) {
                best = match;
            } else if (name.equals(WESTERN) && match.getConfidence() * 5 >= best.getConfidence() * 4) {
                return Encodings.charset(name);
            }
        }
        return best == null
                ? Optional.empty()
                : Encodings.charset(best.getName().toLowerCase(Locale.ROOT));
    }
}
