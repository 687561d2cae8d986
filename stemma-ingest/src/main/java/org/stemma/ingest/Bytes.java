package org.stemma.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads raw bytes within limits, unpacks them, and says what they are when they are no text. */
final class Bytes {
    private static final int SNIFFED = 8192;

    private Bytes() {}

    /** All bytes of a stream; refuses more than the limit. */
    static byte[] read(InputStream in, int limit) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new Unreadable(tooLarge(limit));
        }
        return bytes;
    }

    /** What to say of a file beyond the limit. */
    static String tooLarge(int limit) {
        return "is larger than " + megabytes(limit) + ", the most Stemma reads of one file";
    }

    /** True for gzip data. */
    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** True for Zstandard data. */
    static boolean isZstd(byte[] bytes) {
        return bytes.length > 3
                && (bytes[0] & 0xff) == 0x28
                && (bytes[1] & 0xff) == 0xb5
                && bytes[2] == 0x2f
                && (bytes[3] & 0xff) == 0xfd;
    }

    /** Unpacks gzip or Zstandard data; refuses what unpacks to more than the limit, and what breaks off. */
    static byte[] unpack(byte[] packed, int limit) throws Unreadable {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, packed.length * 4));
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = unpacking(packed)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out.size() + n > limit) {
                    throw new Unreadable(
                            "unpacks to more than " + megabytes(limit) + ", the most Stemma reads of one file");
                }
                out.write(buffer, 0, n);
            }
        } catch (EOFException e) {
            throw new Unreadable("is a gzip file that breaks off; fetch or pack it again");
        } catch (ZipException e) {
            throw new Unreadable("is a damaged gzip file; fetch or pack it again");
        } catch (IOException e) {
            throw new Unreadable("is a packed file that cannot be unpacked");
        }
        return out.toByteArray();
    }

    private static InputStream unpacking(byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        return isZstd(packed) ? Zstd.unpacking(in) : new GZIPInputStream(in, 1 << 16);
    }

    /** What a binary file is; refuses it. Text passes. */
    static void refuseBinary(byte[] bytes) throws Unreadable {
        String kind = kind(bytes);
        if (!kind.isEmpty()) {
            throw new Unreadable("is " + kind + ", not text");
        }
        int nul = 0;
        int control = 0;
        int n = Math.min(bytes.length, SNIFFED);
        for (int i = 0; i < n; i++) {
            int b = bytes[i];
            if (b == 0) {
                nul++;
            } else if (b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                control++;
            }
        }
        boolean wide = Encodings.isWide(bytes);
        if ((nul > 0 && !wide) || control * 10 > n) {
            throw new Unreadable("is binary data, not text");
        }
    }

    private static String kind(byte[] b) {
        if (starts(b, "%PDF")) {
            return "a PDF file";
        }
        if (starts(b, "PK\u0003\u0004")) {
            return "a ZIP archive or an Office document";
        }
        if (starts(b, "GIF8")
                || (b.length > 3 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xd8)
                || starts(b, "\u0089PNG")) {
            return "a picture";
        }
        if (starts(b, "{\\rtf")) {
            return "an RTF document";
        }
        if (starts(b, "WARC/")) {
            return "a web archive (WARC), which is read from a file";
        }
        return starts(b, "\u007fELF") || starts(b, "MZ\u0090") ? "a program" : "";
    }

    private static boolean starts(byte[] bytes, String sign) {
        if (bytes.length < sign.length()) {
            return false;
        }
        for (int i = 0; i < sign.length(); i++) {
            if ((bytes[i] & 0xff) != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The SHA-256 of these bytes, in hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String megabytes(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
