package org.stemma.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns bytes into text: a byte order mark, valid UTF-8, the charset a page declares, and then what the bytes tell.
 *
 * <p>Valid UTF-8 goes before what a page declares: text in another encoding is almost never valid UTF-8 by chance, while
 * pages that declare another and are UTF-8 are common.
 */
final class Encodings {
    private static final int DECLARED_WITHIN = 4096;
    private static final int SURE = 50;

    private Encodings() {}

    /** The text of these bytes; tells when it had to guess. */
    static String decode(byte[] bytes, Consumer<String> notes) {
        return decode(bytes, Optional.empty(), notes);
    }

    /** The same for what a server sent, which may have named a charset: it goes before what the page declares. */
    static String decode(byte[] bytes, Optional<Charset> told, Consumer<String> notes) {
        int mark = markLength(bytes);
        if (mark > 0) {
            return new String(bytes, mark, bytes.length - mark, markCharset(bytes));
        }
        if (isWide(bytes)) {
            return new String(bytes, wideCharset(bytes));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return decodeOther(bytes, told, notes);
        }
    }

    private static String decodeOther(byte[] bytes, Optional<Charset> told, Consumer<String> notes) {
        Optional<Charset> declared =
                told.filter(c -> !c.equals(StandardCharsets.UTF_8)).or(() -> declared(bytes));
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared.get());
        }
        if (isMostlyUtf8(bytes)) {
            notes.accept("is UTF-8 with damaged characters; each is shown as \ufffd");
            return new String(bytes, StandardCharsets.UTF_8);
        }
        Charset detected = IcuDetection.detect(bytes, SURE).orElseGet(() -> Charset.forName("windows-1252"));
        notes.accept("is not UTF-8; read as " + detected.name());
        return new String(bytes, detected);
    }

    /** True when well-formed multi-byte characters outnumber the broken ones ten to one. */
    private static boolean isMostlyUtf8(byte[] b) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < b.length) {
            int lead = b[i] & 0xff;
            int follow = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : -1;
            int n = 0;
            while (n < follow && i + 1 + n < b.length && (b[i + 1 + n] & 0xc0) == 0x80) {
                n++;
            }
            if (follow > 0 && n == follow) {
                good++;
            } else if (follow != 0) {
                bad++;
            }
            i += 1 + n;
        }
        return good >= bad * 10;
    }

    /** UTF-16 without a mark: every other byte of Latin text is zero. */
    static boolean isWide(byte[] bytes) {
        if (markLength(bytes) > 0) {
            return true;
        }
        int n = Math.min(bytes.length, 2048) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < n; i++) {
            if (bytes[i] == 0) {
                zeros[i & 1]++;
            }
        }
        return n >= 8 && Math.max(zeros[0], zeros[1]) * 10 > n * 4 && Math.min(zeros[0], zeros[1]) * 50 < n;
    }

    private static Charset wideCharset(byte[] bytes) {
        return bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static int markLength(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return 3;
        }
        boolean big = b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff;
        boolean little = b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe;
        return big || little ? 2 : 0;
    }

    private static Charset markCharset(byte[] b) {
        if ((b[0] & 0xff) == 0xef) {
            return StandardCharsets.UTF_8;
        }
        return (b[0] & 0xff) == 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The charset that a page or XML declaration names in its first bytes. */
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        if (head.indexOf('<') < 0) {
            return Optional.empty();
        }
        String lower = head.toLowerCase(java.util.Locale.ROOT);
        int at = lower.indexOf("charset=");
        int from = at >= 0 ? at + 8 : lower.startsWith("<?xml") ? lower.indexOf("encoding=") + 9 : 8;
        if (from == 8) {
            return Optional.empty();
        }
        while (from < lower.length() && "\"' ".indexOf(lower.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < lower.length()
                && (Character.isLetterOrDigit(lower.charAt(to)) || "-_:.".indexOf(lower.charAt(to)) >= 0)) {
            to++;
        }
        return charset(lower.substring(from, to));
    }

    /** The charset of this name as browsers read it: Latin-1 and ASCII mean windows-1252. */
    static Optional<Charset> charset(String name) {
        String n =
                name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii") ? "windows-1252" : name;
        try {
            return n.isEmpty() || !Charset.isSupported(n) ? Optional.empty() : Optional.of(Charset.forName(n));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
