package org.stemma.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Unpacks Zstandard; a class of its own, so that nothing of it is loaded where nothing is packed so. */
final class Zstd {
    private Zstd() {}

    /**
     * True for data whose first frame cannot be unpacked without a dictionary, or is one: archives of small records bring
     * theirs along in a frame that other readers skip.
     */
    static boolean needsDictionary(byte[] head) {
        if (head.length < 5) {
            return false;
        }
        boolean skippable = (head[0] & 0xf0) == 0x50 && head[1] == 0x2a && head[2] == 0x4d && head[3] == 0x18;
        return skippable || Bytes.isZstd(head) && (head[4] & 3) != 0;
    }

    /** The unpacked stream; what is damaged becomes an {@link IOException}. */
    static ZstdFrames unpacking(InputStream packed) {
        return new ZstdFrames(packed);
    }
}
