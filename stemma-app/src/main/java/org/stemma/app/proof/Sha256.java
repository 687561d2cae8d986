package org.stemma.app.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the spellings that files want. */
public final class Sha256 {
    private Sha256() {}

    /** Of a text in UTF-8, 64 hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(fresh().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of a text in UTF-8, in base 64. */
    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(fresh().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of bytes. */
    public static byte[] of(byte[] bytes) {
        return fresh().digest(bytes);
    }

    static String hex(byte[] bytes, int from, int length) {
        MessageDigest digest = fresh();
        digest.update(bytes, from, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
