package org.stemma.app.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.stemma.app.proof.Sha256;

/**
 * The secret that opens the desk to other machines, known here by its SHA-256 only. A secret made by {@link #fresh} has
 * 256 random bits, so that a slow hash would add nothing.
 *
 * @param sha256 64 hexadecimal digits
 */
public record Token(String sha256) {
    private static final int BYTES = 32;

    /** Throws {@link IllegalArgumentException} when it is not 64 hexadecimal digits. */
    public Token {
        if (sha256.length() != 2 * BYTES || HexFormat.of().parseHex(sha256).length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits");
        }
    }

    /** A new secret, URL-safe; tell it to its owner and keep {@link #of} of it. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a secret. */
    public static Token of(String secret) {
        return new Token(HexFormat.of().formatHex(digest(secret)));
    }

    /** Whether this is the secret; takes equally long for every wrong one. */
    public boolean opens(String secret) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(sha256), digest(secret));
    }

    private static byte[] digest(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
